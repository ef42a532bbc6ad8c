import type { BlockKind } from '../model/block.js';
import { trimEndOf } from '../text/edges.js';
import { endsSentence } from '../text/sentences.js';
import { countWords } from '../text/word-count.js';

/** What a line's leading mark says about it. */
export interface MarkedLine {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly ordinal?: number;
}

/** Behind a hash, so many words that end in a full stop are a sentence about number one, or about hashes. */
const MOST_HEADING_WORDS = 14;
const HEADING = /^(#{1,6})\s+(\S[^]*)$/u;
const BULLET = /^[-*•‣▪◦●○■□►▶➤·]\s+(\S[^]*)$/u;
const NUMBER = /^(\d{1,3})[.)]\s+(\S[^]*)$/u;
const QUOTE = /^>\s+(\S[^]*)$/u;
const RULE = /^(?:(?:[-*_=~–—•·]\s?){3,})$/u;

/** Reads the marks that plain text and Markdown share: headings, bullets, numbers, quotes, rules. */
export function readMark(line: string): MarkedLine {
  const first = line.charCodeAt(0);
  // Most lines begin with a letter; digits begin numbers, everything else may be a mark.
  if (first >= 0x41 && !/^[‣▪◦●○■□►▶➤•·–—_~]/u.test(line)) return { kind: 'paragraph', text: line };
  let match = HEADING.exec(line);
  const heading = trimEndOf(match?.[2] ?? '', /#/u).trimEnd();
  if (match?.[1] && heading !== '') {
    const isSentence = endsSentence(heading) && countWords(heading) > MOST_HEADING_WORDS;
    return isSentence ? { kind: 'paragraph', text: line } : { kind: 'heading', level: match[1].length, text: heading };
  }
  if (line.length < 200 && RULE.test(line)) return { kind: 'rule', text: '' };
  match = BULLET.exec(line);
  if (match?.[1]) return { kind: 'list-item', depth: 0, ordered: false, text: match[1] };
  match = NUMBER.exec(line);
  if (match?.[1] && match[2]) {
    return { kind: 'list-item', depth: 0, ordered: true, ordinal: Number(match[1]), text: match[2] };
  }
  match = QUOTE.exec(line);
  if (match?.[1]) return { kind: 'quote', depth: 0, text: match[1] };
  return { kind: 'paragraph', text: line };
}
