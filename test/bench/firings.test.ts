import { describe, expect, it } from 'vitest';
import { FiringCounter, firingsOfPass } from '../../bench/judge/firings.js';
import type { Gold } from '../../bench/corpora.js';
import type { Removal } from '../../src/model/removal.js';

const GOLD: Gold = {
  id: 'page',
  url: null,
  text: 'The bell rang at noon.\n\nNobody had touched the rope.',
  with: [],
  without: [],
  title: null,
  authors: null,
  date: null,
};

function removal(action: Removal['action'], pass: string, rule: string, text: string): Removal {
  return { action, pass, rule, text, reason: 'is an example', block: 0, start: 0, end: 1, lines: null, path: null };
}

describe('FiringCounter', () => {
  const counter = new FiringCounter();
  counter.add(
    {
      title: 'Bell rings by itself',
      subtitle: null,
      text: 'The bell rang at noon.',
      removals: [
        removal('removed', 'read-more', 'en-b', 'Read more about ropes'),
        removal('removed', 'read-more', 'en-b', 'Nobody had touched the rope.'),
        removal('removed', 'read-more', 'en-a', '—'),
        removal('lifted', 'page-title', 'headline', 'Bell rings by itself'),
        removal('replaced', 'reading', 'entities', 'The bell rang at noon&period;'),
      ],
    },
    GOLD,
  );

  it('counts removals and lifts by rule, right and wrong by the gold, repairs never', () => {
    expect(counter.counts()).toEqual({
      'page-title/headline': { fired: 1, right: 1, wrong: 0 },
      'read-more/en-a': { fired: 1, right: 0, wrong: 0 },
      'read-more/en-b': { fired: 2, right: 1, wrong: 1 },
    });
  });

  it('lists the rules in order of their names, so that the file changes only where figures do', () => {
    expect(Object.keys(counter.counts())).toEqual(['page-title/headline', 'read-more/en-a', 'read-more/en-b']);
  });

  it('sums up a pass', () => {
    expect(firingsOfPass(counter.counts(), 'read-more')).toEqual({ fired: 3, right: 1, wrong: 1 });
    expect(firingsOfPass(counter.counts(), 'read')).toEqual({ fired: 0, right: 0, wrong: 0 });
  });
});
