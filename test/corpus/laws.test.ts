import { describe, it } from 'vitest';
import { INVENTED_LANGUAGES } from '../../bench/invented-languages.js';
import { inventSite, pageText } from '../../bench/invented-sites.js';
import { siteProfile } from '../../src/corpus/corpus-profile.js';
import { createPageObserver } from '../../src/corpus/observe-page.js';
import { SiteCounter } from '../../src/corpus/site-counter.js';
import { createCleaner } from '../../src/index.js';
import { expectConservation, expectDeterminism, expectIdempotence } from '../laws.js';

describe.each(INVENTED_LANGUAGES.map((language, at) => [language.code, language, at + 50] as const))(
  'pages of a known site (%s)',
  (_, language, seed) => {
    it('keep the laws', async () => {
      const { pages } = inventSite(seed, language, 8);
      const observer = createPageObserver();
      const counter = new SiteCounter();
      for (const page of pages) {
        const seen = await observer.observe(pageText(page), { path: page.path });
        if (seen) counter.add(seen);
      }
      const profile = await counter.freeze();
      const cleaner = await createCleaner();
      for (const page of pages) {
        const text = pageText(page);
        const site = siteProfile(profile, await observer.siteOf(text, { path: page.path }));
        const options = { path: page.path, site };
        const article = await cleaner.clean(text, options);
        await expectConservation(text, article);
        await expectIdempotence(cleaner, article);
        await expectDeterminism(await createCleaner(), text, options, article);
      }
    });
  },
);
