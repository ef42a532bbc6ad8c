import { remove } from '../../model/edit.js';
import type { BlockPass } from '../pass.js';

/** What a page marks as furniture by its elements and their names: the reader has gathered the text of each. */
export const markedFurniture: BlockPass = {
  name: 'marked-furniture',
  description: 'Removes elements that the page marks as furniture: hidden text, menus, forms, share bars, comments.',
  touches: ['remove'],
  // Such an element holds next to nothing of the running text, or the reader does not believe its name.
  maxShare: 1,
  rules: [
    { id: 'hidden', reason: 'is hidden from readers' },
    { id: 'navigation', reason: 'is marked as navigation' },
    { id: 'form', reason: 'is a part of a form' },
    { id: 'footer', reason: "is marked as the page's footer" },
    { id: 'share', reason: 'is marked as share buttons' },
    { id: 'advertisement', reason: 'is marked as advertising' },
    { id: 'newsletter', reason: 'is marked as a newsletter box' },
    { id: 'consent', reason: 'is marked as a consent dialogue' },
    { id: 'comments', reason: "is marked as readers' comments" },
    { id: 'related', reason: 'is marked as links to other stories' },
    { id: 'site-rule', reason: "is furniture by a rule for the page's site" },
    { id: 'other-article', reason: 'is another whole article below the first' },
    { id: 'links', reason: 'is a list of links away from the text' },
  ],
  *run({ blocks }) {
    for (const block of blocks) {
      const { furniture } = block.origin;
      if (!furniture) continue;
      const rule = markedFurniture.rules.find(({ id }) => id === furniture.sign);
      if (!rule) continue;
      const related = furniture.stories ?? [];
      yield remove(
        block,
        rule.id,
        `${rule.reason}: ${furniture.evidence}`,
        related.length > 0 ? { finds: { related } } : {},
      );
    }
  },
};
