import type { DateToken } from './date-tokens.js';

interface FoundTime {
  /** `HH:MM` or `HH:MM:SS`, as on the clock that was read. */
  readonly value: string;
  readonly length: number;
}

/** What stands between hours and minutes: `10:04`, `10.04`, `18h05`, `10時04分`, `20시 30분`, `10 óra 04 perc`. */
const HOUR_MARK = /^(?:[:.]|h|u|óra|時|时|點|点|시|ч|giờ|g)$/u;
/** Marks that make a time of an hour alone. */
const HOUR_ALONE = /^(?:h|uhr|時|时|點|点|시|am|pm|klo|hs|órakor)$/u;
const MINUTE_MARK = /^(?:分|분|min|m|phút|perc|perckor)$/u;

/** Reads a time of day that begins at a token. */
export function readTimeAt(tokens: readonly DateToken[], at: number): FoundTime | null {
  const hours = part(tokens, at, 24);
  if (hours === null) return null;
  const mark = tokens[at + 1]?.text ?? '';
  const minutes = HOUR_MARK.test(mark) ? part(tokens, at + 2, 60) : null;
  if (minutes === null || tokens[at + 2]?.text.length !== 2) {
    return HOUR_ALONE.test(mark) ? { value: `${pad(hours)}:00`, length: mark === 'am' || mark === 'pm' ? 1 : 2 } : null;
  }
  const minuteMark = MINUTE_MARK.test(tokens[at + 3]?.text ?? '');
  const seconds = tokens[at + 3]?.text === ':' || minuteMark ? part(tokens, at + 4, 60) : null;
  if (seconds === null || tokens[at + 4]?.text.length !== 2) {
    return { value: `${pad(hours)}:${pad(minutes)}`, length: minuteMark ? 4 : 3 };
  }
  const fraction =
    tokens[at + 5]?.text === '.' && tokens[at + 6]?.type === 'number' && tokens[at + 6]?.start === tokens[at + 5]?.end;
  const unit = /^[秒초]$/u.test(tokens[at + 5]?.text ?? '');
  return { value: `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`, length: fraction ? 7 : unit ? 6 : 5 };
}

/** Reads `+01:00`, `-0500`, `+3` as an ISO offset. */
export function readOffsetAt(tokens: readonly DateToken[], at: number): FoundTime | null {
  const sign = tokens[at]?.text ?? '';
  const figures = tokens[at + 1];
  if (!/^[+−-]$/u.test(sign) || figures?.type !== 'number' || figures.start !== tokens[at]?.end) return null;
  const minus = sign === '+' ? '+' : '-';
  if (figures.text.length === 4) return offset(minus, figures.text.slice(0, 2), figures.text.slice(2), 2);
  if (figures.text.length > 2) return null;
  const minutes =
    tokens[at + 2]?.text === ':' && tokens[at + 3]?.text.length === 2 ? (tokens[at + 3]?.text ?? '00') : null;
  return offset(minus, figures.text, minutes ?? '00', minutes === null ? 2 : 4);
}

function offset(sign: string, hours: string, minutes: string, length: number): FoundTime | null {
  const valid = Number(hours) <= 14 && /^(?:00|15|30|45)$/u.test(minutes);
  return valid ? { value: `${sign}${hours.padStart(2, '0')}:${minutes}`, length } : null;
}

function part(tokens: readonly DateToken[], at: number, limit: number): number | null {
  const token = tokens[at];
  if (token?.type !== 'number' || token.text.length > 2) return null;
  const value = Number(token.text);
  return value < limit ? value : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
