import { calendarDate } from '../text/calendar-date.js';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;
/** As HTTP and feeds write dates: `Tue, 04 Mar 2025 10:20:00 GMT`. */
const HTTP = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (GMT|UTC|Z|[+-]\d{4})$/iu;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date as programs write it for programs, in our ISO 8601: as precise as given, without fractions of a second; null for
 * anything else, since front matter that people write may mean any order by its figures.
 */
export function isoDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hours, minutes, seconds, zone] = iso;
    return compose([year, month, day], [hours, minutes, seconds], zone);
  }
  const [, day, name = '', year, hours, minutes, seconds, zone] = HTTP.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return compose([year, String(month), day], [hours, minutes, seconds], zone);
}

type Figures = readonly (string | undefined)[];

function compose(
  [year, month, day]: Figures,
  [hours, minutes, seconds]: Figures,
  zone: string | undefined,
): string | null {
  const date = calendarDate({ year: Number(year), month: Number(month), day: Number(day), length: 0 });
  if (date === null || hours === undefined) return date;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return date;
  return `${date}T${hours}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /^[a-z]/iu.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
