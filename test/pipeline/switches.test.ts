import { describe, expect, it } from 'vitest';
import { clean, createCleaner } from '../../src/index.js';
import { ruleSwitch } from '../../src/pipeline/switches.js';

describe('switches', () => {
  it('lets the most specific name decide', () => {
    const isOn = ruleSwitch(['related', 'newsletter/en-signup'], ['related/en-more']);
    expect([
      isOn('related', 'en-other'),
      isOn('related', 'en-more'),
      isOn('newsletter', 'en-signup'),
      isOn('newsletter', 'en-box'),
    ]).toEqual([false, true, false, true]);
  });

  it('keeps what a disabled pass would take', async () => {
    const text =
      'Goats take the lighthouse | Skerry Sentinel\n\nGoats take the lighthouse\n\nNine goats have lived in the lighthouse of Kell since the door was left open in March, the keeper says.\n\nAdvertisement\n\nNobody has asked them to leave, and nobody is expected to before the summer, he said on Monday.';
    const cleaned = await clean(text);
    const kept = await clean(text, { disable: ['advertisement', 'page-foot', 'inner-furniture'] });
    expect(cleaned.text).not.toContain('Advertisement');
    expect(kept.text).toContain('Advertisement');
  });

  it('names the nearest rule for one that does not exist', async () => {
    await expect(createCleaner({ disable: ['newsletters'] })).rejects.toThrow('did you mean newsletter?');
    await expect(createCleaner({ enable: ['qqqqqqqqqqqqqqqqq'] })).rejects.toThrow('there is no pass or rule');
  });
});
