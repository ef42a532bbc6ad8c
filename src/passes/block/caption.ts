import type { Block } from '../../model/block.js';
import { reshape } from '../../model/edit.js';
import { PICTURE_AGENCIES } from '../../rules/agencies.js';
import { joinLines, trimEndOf } from '../../text/edges.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass, PassContext } from '../pass.js';

/** Captions are a sentence or two. */
const MOST_WORDS = 70;
/** A credit behind a caption is a name or two. */
const MOST_CREDIT_LENGTH = 90;

const AGENCY = PICTURE_AGENCIES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
/** A letter or sign of a name, told by what it is not: a class of all letters takes milliseconds to compile. */
const PART = '[^\\s\\d/|©()[\\],;:!?–—"“”]';
/**
 * Credits that no rule knows: `(AP Photo/Jane Roe)`, `(foto Roe)`, `Jane Roe/AFP`, `IMAGO / Jane Roe`, `| © dpa`. A lone `(Reuters)`
 * or `– AFP` is left alone: so agencies sign whole stories.
 */
const CREDIT_ENDS: readonly CreditEnd[] = [
  creditEnd(/\)$/u, `\\((?:${AGENCY})\\s(?:Photo|Images|Foto|photo)[^()]{0,60}\\)$`),
  creditEnd(
    /\)$/u,
    '\\((?:[Ff]oto|[Pp]hoto|Fot\\.|Ph\\.|[Kk]uva|[Bb]ild|[Ii]magen|[Ii]mmagine):?\\s\\p{Lu}[^()]{1,60}\\)$',
  ),
  creditEnd(/\//u, `[(\\s|©–—-](?:${PART}+\\s){0,3}${PART}+\\s?/\\s?(?:${PART}+\\s?/\\s?)?(?:${AGENCY})[).]?$`),
  creditEnd(/\//u, `[(\\s|©–—-](?:${AGENCY})\\s?/\\s?${PART}+(?:[\\s/]${PART}+){0,3}[\\s/]?[).]?$`),
  creditEnd(/[|©]/u, `[|©]\\s*(?:${PART}+\\s){0,3}(?:${AGENCY})$`),
  creditEnd(/©/u, '\\s©\\s?[\\p{L}\\d][^.!?]{1,60}$'),
  // `＝2024年6月、川霧町、早乙女圭撮影`, `（早乙女圭撮影）`
  creditEnd(/撮影/u, '[＝=（(][^。＝=（(]{1,60}撮影[）)]?$'),
  // `写真：山なみ放送`
  creditEnd(/写真/u, '[\\s）)。]写真\\s?[：:＝=／/]\\s?[^。：:＝=]{1,30}$'),
  // `（圖／記者曾郁翔攝）`
  creditEnd(/[）)]$/u, '[（(](?:圖|图|照片|圖片|图片|资料图|資料照)\\s?[／/：:｜|][^（）()]{1,40}[）)]$'),
  // Behind a sentence: `A bus leaves the school. Jane Roe/The Herald`
  creditEnd(
    // bounded: `MOST_CREDIT_LENGTH`
    /[.!?]["”’]?\s\S[^/]*\/\s?\S/u,
    `(?<=[.!?]["”’]?)\\s(?:\\p{Lu}${PART}*\\s){1,3}\\p{Lu}${PART}+\\s?/\\s?(?:The\\s)?\\p{Lu}${PART}+(?:\\s\\p{Lu}${PART}+){0,4}$`,
  ),
  // `云川晚报记者 贺清 摄`, `（贺清／摄）`
  creditEnd(
    /[摄攝]/u,
    '(?:(?<=[。！？])\\s?|[\\s（(])(?:[\\p{L}\\d]{0,16}(?:记者|記者|通讯员|通訊員)\\s?)?\\p{Script=Han}{2,4}\\s?[／/]?\\s?[摄攝]影?[）)]?$',
  ),
  creditEnd(/[.다]\s[연뉴로A]/u, '[.다]\\s(?:연합뉴스|뉴시스|뉴스1|로이터|AP|AFP)(?:\\s?[=/]\\s?[\\p{L}]+)?$'),
];

interface CreditEnd {
  /** What every such credit has: running text is asked for no more than that. */
  readonly sign: RegExp;
  /** Dear to compile, so compiled when a sign is first seen. */
  readonly credit: () => RegExp;
  readonly byAgency: boolean;
}

function creditEnd(sign: RegExp, source: string): CreditEnd {
  let pattern: RegExp | null = null;
  // bounded: `MOST_CREDIT_LENGTH`
  return { sign, credit: () => (pattern ??= new RegExp(source, 'u')), byAgency: source.includes(AGENCY) };
}

/** Lines that end in a picture credit are captions: kept as figures, out of the running text. */
export const caption: BlockPass = {
  name: 'caption',
  description: 'Makes lines that end in a picture credit figures, so that they leave the running text but are kept.',
  touches: ['reshape'],
  maxShare: 1,
  rules: [
    { id: 'labelled-credit', reason: 'ends in a labelled picture credit' },
    { id: 'agency-credit', reason: "ends in a picture agency's credit" },
    { id: 'marked', reason: 'is marked as a caption' },
  ],
  *run({ blocks }, context) {
    for (const block of blocks) {
      const known = block.kind === 'figure' ? (block.figure ?? null) : null;
      const isCaption = known !== null && known.credit === null && known.caption === block.text;
      if ((block.kind !== 'paragraph' && !isCaption) || countWords(block.text) > MOST_WORDS) continue;
      // Copyright lines end like credits.
      if (context.hits(block).some(({ pass, from }) => pass === 'footer' && from === 0)) continue;
      if (known === null && isMarked(block.text, context)) {
        const figure = { url: null, alt: null, caption: joinLines(block.text), credit: null };
        yield reshape(block, 'marked', 'is marked as a caption', { kind: 'figure', figure });
        continue;
      }
      const labelled = labelledCredit(block, context);
      const start = labelled ?? agencyCredit(block.text);
      if (start === null || start === 0) continue;
      const text = trimEndOf(block.text.slice(0, start), /[\s(（|–—-]/u);
      if (countWords(text) < 2) continue;
      const credit = joinLines(block.text.slice(start).replace(/^[\s(（[＝=|–—-]+|[)）\]]$/gu, '')).trim();
      const figure = {
        url: known?.url ?? null,
        alt: known?.alt ?? null,
        caption: joinLines(text),
        credit,
      };
      const rule = labelled === null ? 'agency-credit' : 'labelled-credit';
      yield reshape(block, rule, `ends in the picture credit “${credit}”`, { kind: 'figure', figure });
    }
  },
};

/** Chinese sites point from a caption to its picture; in Korean the same signs head the items of a list. */
const POINTER = /^[▲▼△▽]\s?\p{Script=Han}/u;
/** `写真＝船倉から揚げられる秋サケ`: as Japanese papers print captions. */
const PICTURE_LABEL = /^【?写真】?\s?[＝=：:]\s?\S{4}/u;

function isMarked(text: string, { language }: PassContext): boolean {
  return (language === 'zh' && POINTER.test(text)) || (language === 'ja' && PICTURE_LABEL.test(text));
}

/** Where a credit with its label (`Photo: …`) begins behind a caption. */
function labelledCredit(block: Block, context: PassContext): number | null {
  const hit = context.hits(block).find(({ pass, from }) => pass === 'credit' && from > 0);
  const from = hit?.from ?? setOffCredit(block, context);
  return from !== null && block.text.length - from <= MOST_CREDIT_LENGTH ? from : null;
}

// bounded: `MOST_CREDIT_LENGTH`
const SET_OFF: readonly RegExp[] = [/[(（[]([^()（）[\]]{3,90})[)）\]]$/u, /\s[—–|-]\s([^—–|]{3,88})$/u];

/**
 * Brackets or a dash set a credit off where the caption has no full stop: `The new pier (Photo: Jane Roe)`, `The new pier
 * — Photo: Jane Roe`.
 */
function setOffCredit(block: Block, context: PassContext): number | null {
  const end = block.text.slice(-MOST_CREDIT_LENGTH - 2);
  for (const pattern of SET_OFF) {
    const [whole, text] = pattern.exec(end) ?? [];
    if (whole === undefined || text === undefined) continue;
    if (context.hits({ ...block, text }).some(({ pass, from }) => pass === 'credit' && from === 0))
      return block.text.length - whole.length;
  }
  return null;
}

function agencyCredit(text: string): number | null {
  const start = Math.max(0, text.length - MOST_CREDIT_LENGTH);
  const end = text.slice(start);
  for (const { sign, credit, byAgency } of CREDIT_ENDS) {
    if (!sign.test(end) || (byAgency && !PICTURE_AGENCIES.some((name) => end.includes(name)))) continue;
    const match = credit().exec(end);
    if (match) return start + match.index;
  }
  return null;
}
