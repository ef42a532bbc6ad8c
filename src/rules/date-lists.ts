import type { DateWordLists } from '../text/date-vocabulary.js';
import { MONTHS } from './months.js';
import type { DateWords } from './pack.js';
import { WEEKDAYS } from './weekdays.js';

/** English is written in America and elsewhere, so `03/05/2024` on an English page says nothing certain. */
const WITHOUT_ORDER: ReadonlySet<string> = new Set(['en']);

/** A language's date words with the names of its months and weekdays. Months are never mixed between languages. */
export function dateLists(code: string, words: DateWords): DateWordLists {
  const { published, modified, fillers, am, pm, relative, order } = words;
  return {
    months: [...(MONTHS[code] ?? []), ...words.extraMonths],
    weekdays: (WEEKDAYS[code] ?? []).map(([name]) => name),
    published,
    modified,
    fillers,
    am,
    pm,
    relative,
    order: WITHOUT_ORDER.has(code) ? null : order,
  };
}
