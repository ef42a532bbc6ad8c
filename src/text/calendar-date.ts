import type { DateToken } from './date-tokens.js';
import { fromJalali, isJalaliYear } from './jalali-date.js';

/** A day as found, not yet checked; month or day are 0 where the order could not be told. */
export interface FoundDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Tokens it takes. */
  readonly length: number;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd' | null;
type MonthAt = (at: number) => { readonly month: number; readonly length: number } | null;

/** The web is not older, and what claims to be is a date in a story. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Thai years count from 543 before; nobody writes the Gregorian 2533. */
const BUDDHIST_ERA = 543;
const FIRST_BUDDHIST_YEAR = FIRST_YEAR + BUDDHIST_ERA;

/** `YYYY-MM-DD`, of Thai and Jalali years too; null for days that do not exist or years out of bounds (Hijri ones among them). */
export function calendarDate({ year, month, day }: FoundDate): string | null {
  if (isJalaliYear(year)) return fromJalali(year, month, day);
  const common = year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
  if (common < FIRST_YEAR || common > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const leap = (common % 4 === 0 && common % 100 !== 0) || common % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > days) return null;
  return `${common}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads a date that begins at a token: in figures, or with the month as a word. */
export function readDateAt(
  tokens: readonly DateToken[],
  at: number,
  order: DateOrder,
  monthAt: MonthAt,
): FoundDate | null {
  const found =
    readMonthFirst(tokens, at, monthAt) ??
    readDayFirst(tokens, at, monthAt) ??
    readFigures(tokens, at, order) ??
    readEra(tokens, at) ??
    readCompact(tokens, at);
  // Behind a year it stands for the era, behind an hour for the evening.
  return found && tokens[at + found.length]?.text === 'م' ? { ...found, length: found.length + 1 } : found;
}

function numberAt(tokens: readonly DateToken[], at: number, lengths: readonly number[]): number | null {
  const token = tokens[at];
  return token?.type === 'number' && lengths.includes(token.text.length) ? Number(token.text) : null;
}

/** Words and signs that may stand between the parts of a written date. */
const GLUE = /^(?:[.,'’]|de|del|of|st|nd|rd|th|er|º|°|ª|พ|ศ|ค|года|року|г|ปี|م|năm|tháng|ngày|η|ης)$/u;
/** `5. März` has one, `3 de marzo del año` two, `พ.ศ.` four. */
const MAX_GLUE = 4;

function skipGlue(tokens: readonly DateToken[], at: number): number {
  let i = at;
  while (i < at + MAX_GLUE && GLUE.test(tokens[i]?.text ?? '')) i++;
  return i;
}

/** `March 5, 2024` */
function readMonthFirst(tokens: readonly DateToken[], at: number, monthAt: MonthAt): FoundDate | null {
  const name = monthAt(at);
  if (!name) return null;
  const dayAt = skipGlue(tokens, at + name.length);
  const day = numberAt(tokens, dayAt, [1, 2]);
  const yearAt = skipGlue(tokens, dayAt + 1);
  const year = numberAt(tokens, yearAt, [4]);
  return day === null || year === null ? null : { year, month: name.month, day, length: yearAt + 1 - at };
}

/** `5 March 2024`, `2024 March 5` */
function readDayFirst(tokens: readonly DateToken[], at: number, monthAt: MonthAt): FoundDate | null {
  const first = numberAt(tokens, at, [1, 2, 4]);
  if (first === null) return null;
  // `พ` begins `พ.ศ.` and two months as well.
  const directly = monthAt(at + 1);
  const nameAt = directly ? at + 1 : skipDash(tokens, skipGlue(tokens, at + 1));
  const name = directly ?? monthAt(nameAt) ?? numberedMonth(tokens, nameAt);
  if (!name) return null;
  const lastAt = skipDash(tokens, skipGlue(tokens, nameAt + name.length));
  const yearFirst = tokens[at]?.text.length === 4;
  const last = numberAt(tokens, lastAt, yearFirst ? [1, 2] : [4]);
  if (last === null) return null;
  const [year, day] = yearFirst ? [first, last] : [last, first];
  return { year, month: name.month, day, length: lastAt + 1 - at };
}

/** `5 tháng 3 năm 2024`: Vietnamese counts its months. */
function numberedMonth(
  tokens: readonly DateToken[],
  at: number,
): { readonly month: number; readonly length: number } | null {
  const month = tokens[at - 1]?.text === 'tháng' ? numberAt(tokens, at, [1, 2]) : null;
  return month === null ? null : { month, length: 1 };
}

/** `05-Mar-2024` */
function skipDash(tokens: readonly DateToken[], at: number): number {
  return /^[-/–]$/u.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

/** Signs and units between figures: each line the ones that may follow year, month and day. */
const UNITS = new Set(['年', '년', '月', '월', '日', '일', '号', '號']);

/** `2024-03-05`, `05/03/2024`, `2024年3月5日`, `2024. 3. 5.` */
function readFigures(tokens: readonly DateToken[], at: number, order: DateOrder): FoundDate | null {
  const sign = tokens[at + 1]?.text ?? '';
  if (!/^[-./–]$/u.test(sign) && !UNITS.has(sign)) return null;
  const second = tokens[at + 3]?.text ?? '';
  if (second !== sign && !(UNITS.has(sign) && UNITS.has(second))) return null;
  const b = numberAt(tokens, at + 2, [1, 2]);
  if (b === null) return null;
  const year = numberAt(tokens, at, [4]);
  const day = numberAt(tokens, at + 4, [1, 2]);
  if (year !== null && day !== null) {
    const closed = UNITS.has(sign) && UNITS.has(tokens[at + 5]?.text ?? '');
    return { year, month: b, day, length: closed ? 6 : 5 };
  }
  const a = numberAt(tokens, at, [1, 2]);
  const full = numberAt(tokens, at + 4, [4]);
  const short = order === 'dmy' ? numberAt(tokens, at + 4, [2]) : null;
  const last = full ?? (short === null ? null : 2000 + short);
  return a === null || last === null ? null : { year: last, ...dayAndMonth(a, b, order), length: 5 };
}

/** The Japanese eras of the web, by their first years. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2019],
  ['平成', 1989],
]);

/** `令和6年3月5日`, `令和元年5月8日` */
function readEra(tokens: readonly DateToken[], at: number): FoundDate | null {
  const first = ERAS.get(`${tokens[at]?.text}${tokens[at + 1]?.text}`);
  if (first === undefined) return null;
  const [count, year, month, monthUnit, day, dayUnit] = tokens.slice(at + 2, at + 8);
  if (year?.text !== '年' || monthUnit?.text !== '月' || dayUnit?.text !== '日') return null;
  const passed = count?.text === '元' ? 1 : numberAt(tokens, at + 2, [1, 2]);
  if (passed === null || month?.type !== 'number' || day?.type !== 'number') return null;
  return { year: first + passed - 1, month: Number(month.text), day: Number(day.text), length: 8 };
}

/** Which of two figures is the month; none (0) where both could be and the language does not say. */
function dayAndMonth(a: number, b: number, order: DateOrder): { readonly day: number; readonly month: number } {
  if (a > 12 || a === b || (order === 'dmy' && b <= 12)) return { day: a, month: b };
  if (b > 12 || order === 'mdy') return { day: b, month: a };
  return { day: 0, month: 0 };
}

/** `20240305` */
function readCompact(tokens: readonly DateToken[], at: number): FoundDate | null {
  const text = tokens[at]?.text ?? '';
  if (!/^(?:19|20)\d{6}$/u.test(text)) return null;
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)), length: 1 };
}
