/**
 * Years that only the Jalali calendar of Iran and Afghanistan can mean: 1991 to 2032. In those of the Hijri calendar there
 * was no web, and later ones would be both.
 */
const FIRST_YEAR = 1370;
const LAST_YEAR = 1410;
/** The first months have 31 days, the others 30. */
const LONG_MONTHS = 6;
const DAY = 86_400_000;
/** The year begins on March 19 to 22. */
const EARLIEST_START = 19;
const LATEST_START = 22;

let format: Intl.DateTimeFormat | undefined;

/** Whether a year is one of the Jalali calendar. */
export function isJalaliYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A day of the Jalali calendar as `YYYY-MM-DD`; null for days that do not exist. */
export function fromJalali(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const before = (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS) + day - 1;
  // The engine knows the leap years: of the days it can be, the one that it calls by this name.
  for (let start = EARLIEST_START; start <= LATEST_START; start++) {
    const time = Date.UTC(year + 621, 2, start) + before * DAY;
    if (nameOf(time) === `${year}-${month}-${day}`) return new Date(time).toISOString().slice(0, 10);
  }
  return null;
}

function nameOf(time: number): string {
  format ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
