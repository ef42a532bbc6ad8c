import { describe, expect, it } from 'vitest';
import { EMPTY_METADATA } from '../../src/model/metadata.js';
import type { PassContext } from '../../src/passes/pass.js';
import { placeHolder } from '../../src/passes/block/place-holder.js';
import { block } from '../writers/make-block.js';

function removed(text: string): boolean {
  const view = { blocks: [block('paragraph', text)], metadata: EMPTY_METADATA, removals: [] };
  return [...placeHolder.run(view, {} as PassContext)].length > 0;
}

describe('place-holder', () => {
  it.each(['$$ARTICLEAD$$', '{{ article.body }}', '%%ad-2%%', '[gallery ids="4,7,9"]'])('takes %s', (text) => {
    expect(removed(text)).toBe(true);
  });

  it.each(['$$$', '{{ and }} are set', '[sic]', '[a reader writes]', '100%%', '[Note: see page 3]'])(
    'leaves %s',
    (text) => {
      expect(removed(text)).toBe(false);
    },
  );
});
