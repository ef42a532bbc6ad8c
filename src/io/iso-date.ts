const ISO_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?[ ]?(?:(Z|UTC)|([+-]\d{2}):?(\d{2}))?)?$/;

/** A date as data carry it, in the form in which we publish dates: no more precise than it is; null for anything else. */
export function isoDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [, day, time, zulu, hours, minutes] = ISO_DATE.exec(value.trim()) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(`${day}T${time ?? '00:00'}Z`))) return null;
  // 31 June parses in some engines as 1 July: then it is not what was written.
  if (new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day) return null;
  if (time === undefined) return day;
  const offset = zulu === undefined ? (hours === undefined ? '' : `${hours}:${minutes}`) : 'Z';
  return `${day}T${time}${offset}`;
}
