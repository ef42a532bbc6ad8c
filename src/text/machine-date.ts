import { calendarDate } from './calendar-date.js';

/** Year, month, day, and perhaps a time and its zone, as machines write them. */
const ISO =
  /^\s*((?:19|20)\d\d)([-/.]?)(\d\d?)\2(\d\d?)(?:[T\s,]+(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+−-]\d\d:?\d\d|[+−-]\d\d)?)?(?![\d:])/iu;
/** `Fri, 17 May 2024 10:04:00 GMT`, `Fri May 17 10:04:00 CEST 2024`, `Fri May 17 2024 10:04:00 GMT+0200 (CEST)`. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
// bounded: `LONGEST`
const DAY_FIRST =
  /^\s*(?:[a-z]{3,9},?\s+)?(\d\d?)[\s-]([a-z]{3,9})[\s-]((?:19|20)\d\d)\s+(\d\d?):(\d\d)(?::(\d\d))?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?/iu;
const MONTH_FIRST =
  /^\s*[a-z]{3},?\s+([a-z]{3})\s+(\d\d?)\s+(?:((?:19|20)\d\d)\s+)?(\d\d?):(\d\d):(\d\d)\s*(?:([A-Z]{3,4})?([+-]\d{4})?)?(?:\s+((?:19|20)\d\d))?/iu;

/** What stands further behind is no part of a date (UTF-16 units). */
const LONGEST = 100;
/** Seconds or milliseconds since 1970, from 1990 on. */
const EPOCH = /^\s*(\d{9,10}|\d{12,13})\s*$/u;
const FIRST_SECOND = 631_152_000;

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: readonly [hours: string | undefined, minutes: string | undefined, seconds: string | undefined];
  readonly zone: string | undefined;
}

/**
 * Reads a date that a machine wrote (ISO 8601 and its relatives, RFC 2822, JavaScript's and Java's own, seconds since
 * 1970) as ISO 8601, as precise as it is and with the zone it names; null for all else. The year 1970 is a missing date.
 */
export function machineDate(source: string): string | null {
  const text = source.trimStart().slice(0, LONGEST);
  const epoch = EPOCH.exec(text);
  if (epoch) return fromEpoch(epoch[1] as string);
  const found = readIso(text) ?? readDayFirst(text) ?? readMonthFirst(text);
  if (found === null) return null;
  const day = calendarDate({ ...found, length: 0 });
  return day === null ? null : `${day}${timeOf(found)}`;
}

function fromEpoch(figures: string): string | null {
  const seconds = figures.length > 10 ? Math.floor(Number(figures) / 1000) : Number(figures);
  if (seconds < FIRST_SECOND) return null;
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function readIso(text: string): Found | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year, , month, day, hours, minutes, seconds, zone] = found;
  return { year: Number(year), month: Number(month), day: Number(day), time: [hours, minutes, seconds], zone };
}

function readDayFirst(text: string): Found | null {
  const found = DAY_FIRST.exec(text);
  const month = monthOf(found?.[2]);
  if (!found || month === 0) return null;
  const [, day, , year, hours, minutes, seconds, zone] = found;
  return { year: Number(year), month, day: Number(day), time: [hours, minutes, seconds], zone };
}

function readMonthFirst(text: string): Found | null {
  const found = MONTH_FIRST.exec(text);
  const month = monthOf(found?.[1]);
  const year = found?.[3] ?? found?.[9];
  if (!found || month === 0 || year === undefined) return null;
  const [, , day, , hours, minutes, seconds, name, offset] = found;
  const zone = offset ?? (name === 'GMT' || name === 'UTC' ? name : undefined);
  return { year: Number(year), month, day: Number(day), time: [hours, minutes, seconds], zone };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function timeOf({ time: [hours, minutes, seconds] = [undefined, undefined, undefined], zone }: Found): string {
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return '';
  const clock = [hours, minutes, ...(seconds === undefined || Number(seconds) > 59 ? [] : [seconds])];
  return `T${clock.map((part) => part.padStart(2, '0')).join(':')}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/iu.test(zone)) return 'Z';
  const figures = zone.replace(/[^\d]/gu, '').padEnd(4, '0');
  return `${zone.startsWith('+') ? '+' : '-'}${figures.slice(0, 2)}:${figures.slice(2)}`;
}
