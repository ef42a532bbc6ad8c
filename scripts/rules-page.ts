import { type Firings, type FiringsByRule, firingsOfPass } from '../bench/judge/firings.js';
import type { PassInfo } from '../src/pipeline/list-passes.js';
import type { LanguagePack } from '../src/rules/pack.js';
import { PHRASE_PASSES, type PhrasePassName, type PhraseRule } from '../src/rules/rule.js';

/** The table of passes for the README, in running order. */
export function passTable(passes: readonly PassInfo[]): string {
  const rows = passes.map(({ name, description, maxShare, rules }) => [
    `[\`${name}\`](docs/rules.md#${name})`,
    description,
    String(rules.length),
    maxShare < 1 ? `${Math.round(maxShare * 100)} %` : '–',
  ]);
  return table(['pass', 'what it does', 'rules', 'most of the body it may take'], rows);
}

/** What `npm run bench:rules -- --write` has counted. */
export interface CountedFirings {
  readonly corpora: readonly string[];
  /** Inputs: a page that a corpus has as HTML and as text counts for each. */
  readonly pages: number;
  readonly rules: FiringsByRule;
}

/** docs/rules.md: every pass with its rules, and how often they fired. */
export function rulesPage(
  passes: readonly PassInfo[],
  packs: readonly LanguagePack[],
  counted: CountedFirings,
): string {
  const rules = passes.reduce((sum, pass) => sum + pass.rules.length, 0);
  const intro = INTRODUCTION.replace('{passes}', String(passes.length))
    .replace('{rules}', String(rules))
    .replace('{languages}', String(packs.length));
  const sections = passes.map((pass) => passSection(pass, packs, counted.rules));
  return `${[intro, firingsSection(passes, counted), ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `<!-- Written by \`npm run docs:rules\`: change the passes and packs, not this page. -->

# Passes and rules

{passes} passes with {rules} rules, and phrases in {languages} languages. They run in the order below, each on what
the ones before have left. \`clean-news rules\` prints the same list; \`--disable <pass>\` or \`--disable <pass>/<rule>\`
switches one off.

A pass proposes edits, the engine applies them. One that would take more than its share of the words inside the
article's body (and more than 45 words) is vetoed: only its lines of up to 12 words go, and the result carries the
warning \`pass-vetoed\`.

## How a rule is written

Rules about phrases are data, one list a pass and language, in \`src/rules/phrases/<language>.ts\`:

\`\`\`ts
{
  id: 'en-newsletter-signup',
  reason: 'asks to sign up for a newsletter',
  starts: ['sign up for our newsletter', 'sign up to our {x} newsletter'],
  not: ['said'],
  where: 'anywhere',
  maxWords: 40,
  removes: ['Sign up for our newsletter and never miss a story.'],
  keeps: ['The newsletter revealed the names of three donors.'],
}
\`\`\`

| field | meaning |
|---|---|
| \`id\` | \`<language>-<what>\`; the full name is \`<pass>/<id>\` |
| \`reason\` | a short phrase in the present tense, as \`--explain\` shows it |
| \`is\`, \`starts\`, \`ends\`, \`has\` | phrases: the block says this and nothing else, begins so, ends so, says it somewhere; one of them must |
| \`and\`, \`not\` | one of these must occur too; none of these may |
| \`where\` | \`anywhere\` (default); \`head\`, \`tail\`, \`edges\`: only before, behind or on either side of the body, or in its first or last three blocks |
| \`maxWords\` | the longest block it may take, in words (characters in scripts without spaces); default 30 |
| \`opens\` | \`list\`: heads a list of titles, which goes with it; \`rest\`: everything behind it goes too |
| \`glued\` | \`starts\` may also match at a later sentence of a paragraph, which is then cut from there |
| \`removes\`, \`keeps\` | the rule's own test: lines it must match, and lines like them which it must not |

Phrases are compared word by word, without regard to case, width, accents' encoding, the shapes of quotes and dashes,
and punctuation, except that a \`:\` \`?\` \`!\` \`|\` \`/\` \`©\` \`@\` \`€\` \`$\` \`£\` written in a phrase must be there. \`{n}\` stands
for a number (also \`1,234\` or \`1.2K\`), \`{w}\` for one word, \`{x}\` for one to six words. In scripts without spaces each
character is a word.

An article is cleaned with the rules of its own language and those of English, which furniture everywhere borrows from.`;

const FIRINGS = `## How often they fire

Counted by \`npm run bench:rules -- --write\` over {pages} inputs of the corpora {corpora}, where a page
counts as HTML and in two ways of flattening it to text. *right*: what was taken is not in the article as the corpus
has it, or the output says it still; *wrong*: it is, and the output does not. The rest is not judged: some corpora know
snippets only. A rule without figures never fired: the corpora have few pages in its language.

{table}`;

function firingsSection(passes: readonly PassInfo[], { corpora, pages, rules }: CountedFirings): string {
  const rows = passes.map(({ name }) => [`[\`${name}\`](#${name})`, ...figures(firingsOfPass(rules, name))]);
  return FIRINGS.replace('{pages}', String(pages))
    .replace('{corpora}', corpora.join(', '))
    .replace('{table}', table(['pass', ...FIGURES], rows));
}

const FIGURES = ['fired', 'right', 'wrong'];

function figures(firings: Firings | undefined): string[] {
  return firings && firings.fired > 0 ? [firings.fired, firings.right, firings.wrong].map(String) : ['', '', ''];
}

function passSection(pass: PassInfo, packs: readonly LanguagePack[], fired: FiringsByRule): string {
  const parts = [`## ${pass.name}`, `${pass.description} ${limits(pass)}`];
  const structural = pass.rules.filter(({ language }) => language === null);
  if (structural.length > 0) {
    parts.push(
      table(
        ['rule', 'reason', ...FIGURES],
        structural.map(({ id, reason }) => [`\`${id}\``, reason].concat(figures(fired[`${pass.name}/${id}`]))),
      ),
    );
  }
  if (isPhrasePass(pass.name)) {
    for (const pack of packs) {
      const rules = pack.phrases[pass.name] ?? [];
      if (rules.length > 0) parts.push(languageSection(pack.name, rules, (id) => fired[`${pass.name}/${id}`]));
    }
  }
  return parts.join('\n\n');
}

function limits({ touches, maxShare }: PassInfo): string {
  const edits = `It may ${touches.join(' or ')}`;
  return maxShare < 1 ? `${edits}, up to ${Math.round(maxShare * 100)} % of the body's words.` : `${edits}.`;
}

/** Folded: a reader looks for one language. */
function languageSection(
  language: string,
  rules: readonly PhraseRule[],
  fired: (id: string) => Firings | undefined,
): string {
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    rule.reason,
    traits(rule),
    rule.removes[0] ?? '',
    ...figures(fired(rule.id)),
  ]);
  const count = rules.length === 1 ? '1 rule' : `${rules.length} rules`;
  const body = table(['rule', 'reason', 'acts', 'takes, for example', ...FIGURES], rows);
  return `<details><summary>${language}, ${count}</summary>\n\n${body}\n\n</details>`;
}

function traits({ where = 'anywhere', opens, glued }: PhraseRule): string {
  const more = [
    opens === undefined ? '' : `opens ${opens === 'list' ? 'a list' : 'the rest'}`,
    glued === true ? 'glued' : '',
  ];
  return [where, ...more].filter((trait) => trait !== '').join(', ');
}

function isPhrasePass(name: string): name is PhrasePassName {
  return (PHRASE_PASSES as readonly string[]).includes(name);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text as it stands in a cell: nothing of it may end the cell or become mark-up. */
function cell(text: string): string {
  if (/^[`[]/u.test(text)) return text;
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\|<*_[\]]/gu, String.raw`\$&`);
}
