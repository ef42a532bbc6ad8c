import type { SourceFormat } from '../src/model/source.js';

/** An input that can be made of any length: what nobody writes, and what a broken page or a hostile one may hold. */
export interface GrowingInput {
  readonly name: string;
  readonly from: SourceFormat;
  /** @param length in UTF-16 units, roughly */
  readonly make: (length: number) => string;
}

const SENTENCE =
  'The harbour council of Skerrow voted on Thursday night to keep the old tide bell for another winter. ';
const STORY = `<p>${SENTENCE.repeat(3)}</p>`;

function times(piece: string, length: number): string {
  return piece.repeat(Math.max(1, Math.ceil(length / piece.length)));
}

function numbered(piece: (number: number) => string, length: number): string {
  const parts: string[] = [];
  for (let size = 0, number = 0; size < length; number++) {
    const part = piece(number);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

function page(body: string, head = ''): string {
  return `<!doctype html><html><head><title>Tide bell stays | Skerrow Tidings</title>${head}</head><body><article><h1>Tide bell stays</h1>${STORY}${body}${STORY}</article></body></html>`;
}

type Shapes = Readonly<Record<string, (length: number) => string>>;

const HTML: Shapes = {
  'nested div': (n) => page(times('<div>', n)),
  'nested div, closed': (n) => page(`${times('<div>', n / 2)}${SENTENCE}${times('</div>', n / 2)}`),
  'nested formatting': (n) => page(`<p>${times('<b><i>', n)}${SENTENCE}`),
  'nested links': (n) => page(times('<a href="/a">b ', n)),
  'nested tables': (n) => page(times('<table><tr><td>', n)),
  'nested lists': (n) => page(times('<ul><li>a ', n)),
  'nested quotes': (n) => page(times('<blockquote>a', n)),
  'end tags without a start': (n) => page(times('</div></p></b></a>', n)),
  'misnested formatting': (n) => page(`<p>${times('<b>a<p>b</b>c', n)}`),
  'siblings, empty': (n) => page(times('<p></p>', n)),
  'siblings, spans': (n) => page(`<p>${times('<span>a</span>', n)}</p>`),
  'tiny paragraphs': (n) => page(times('<p>a</p>', n)),
  'tiny paragraphs, different': (n) => page(numbered((i) => `<p>w${i} x</p>`, n)),
  paragraphs: (n) => page(times(STORY, n)),
  'paragraphs, different': (n) => page(numbered((i) => `<p>On day ${i} ${SENTENCE}</p>`, n)),
  'line breaks': (n) => page(`<p>${times('a<br>', n)}</p>`),
  links: (n) => page(numbered((i) => `<a href="/n/${i}">Story ${i}</a> `, n)),
  'link list': (n) =>
    page(`<ul>${numbered((i) => `<li><a href="https://a.example/n/${i}">Another story ${i}</a>`, n)}</ul>`),
  'list items': (n) => page(`<ul>${times('<li>a</li>', n)}</ul>`),
  'table rows': (n) => page(`<table>${times('<tr><td>a</td><td>1</td></tr>', n)}</table>`),
  'table columns': (n) => page(`<table><tr>${times('<td>a</td>', n)}</tr><tr><td>b</td></tr></table>`),
  'table spans': (n) => page(`<table>${times('<tr><td rowspan=999 colspan=999>a</td></tr>', n)}</table>`),
  figures: (n) =>
    page(
      numbered(
        (i) => `<figure><img src="/i${i}.jpg" width=600><figcaption>Bell ${i}. Photo: Ida Holm</figcaption></figure>`,
        n,
      ),
    ),
  headings: (n) => page(times('<h2>Tide bell stays</h2>', n)),
  'headings, different': (n) => page(numbered((i) => `<h2>Part ${i} of it</h2>`, n)),
  'one long text': (n) => page(`<p>${times('a', n)}</p>`),
  'one long paragraph': (n) => page(`<p>${times(SENTENCE, n)}</p>`),
  'long class': (n) => page(`<div class="${numbered((i) => `c${i} `, n)}">${STORY}</div>`),
  'long class, one word': (n) => page(`<div class="${times('ad-', n)}">${STORY}</div>`),
  'long id': (n) => page(`<div id="${times('a_B1', n)}">${STORY}</div>`),
  'long style': (n) => page(`<div style="${times('display : block;', n)}">${STORY}</div>`),
  'long href': (n) => page(`<p><a href="https://a.example/${times('a/', n)}">${SENTENCE}</a></p>`),
  'long href, blanks': (n) => page(`<p><a href="${times(' ', n)}x">${SENTENCE}</a></p>`),
  'long alt': (n) => page(`<figure><img src="/a.jpg" alt="${times('bell ', n)}" width="${times(' ', n)}"></figure>`),
  'long srcset': (n) => page(`<img srcset="${times('a.jpg 1w, ', n)}">`),
  'long datetime': (n) => page(`<time datetime="${times(' ', n)}2025">x</time>`),
  'long comment': (n) => page(`<!--${times('- -', n)}`),
  'long script': (n) => page(`<script>${times('</scrip', n)}`),
  'unclosed tag': (n) => page(`<div ${times('a="b" ', n)}`),
  'unclosed tags': (n) => page(times('<a ', n)),
  'attributes, many': (n) => page(`<div ${numbered((i) => `a${i}=b `, n)}>${STORY}</div>`),
  entities: (n) => page(`<p>${times('&amp;lt;', n)}</p>`),
  'broken entities': (n) => page(`<p>${times('&am', n)}</p>`),
  'meta tags': (n) => page('', times('<meta property="article:author" content="Ida Holm">', n)),
  'meta tags, different': (n) =>
    page(
      '',
      numbered((i) => `<meta name="author" content="Ida Holm${i}">`, n),
    ),
  'long meta': (n) =>
    page(
      '',
      `<meta name="description" content="${times('bell ', n)}"><meta name="author" content="${times('Ida Holm, ', n)}"><meta name="keywords" content="${times('a,', n)}">`,
    ),
  'long title': (n) => page('', `<title>${times('Bell - ', n)}</title>`),
  'JSON-LD, nested': (n) => page('', ld(`${times('{"a":', n)}1`)),
  'JSON-LD, wide': (n) => page('', ld(`[${numbered((i) => `{"@type":"NewsArticle","headline":"Bell ${i}"},`, n)}{}]`)),
  'JSON-LD, graph': (n) =>
    page(
      '',
      ld(
        `{"@graph":[${numbered((i) => `{"@id":"#${i}","@type":"Person","name":"P${i}","url":{"@id":"#${i + 1}"}},`, n)}{}]}`,
      ),
    ),
  'JSON-LD, broken': (n) => page('', ld(times('{"a":"b\n",}', n))),
  'JSON-LD, body': (n) =>
    `<html><head>${ld(`{"@type":"NewsArticle","articleBody":${JSON.stringify(times(`${SENTENCE}\n`, n))}}`)}</head><body></body></html>`,
  'JSON-LD, many': (n) => page('', times(ld('{"@type":"NewsArticle","headline":"Bell"}'), n)),
  'script state': (n) =>
    `<html><body><script>window.__STATE__=${JSON.stringify({ article: { body: times(`<p>${SENTENCE}</p>`, n) } })}</script></body></html>`,
  'script state, nested': (n) =>
    `<html><body><script type="application/json">${times('{"a":[', n)}</script></body></html>`,
  microdata: (n) =>
    page(times('<div itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ida</span>', n)),
  'microdata, flat': (n) => page(times('<span itemprop="author">Ida Holm</span>', n)),
  bylines: (n) => page(times('<p class="byline">By Ida Holm</p>', n)),
  dates: (n) => page(times('<p><time datetime="2025-03-04">4 March 2025</time></p>', n)),
  footnotes: (n) => page(numbered((i) => `<p>Bell<a href="#fn${i}">${i % 900}</a></p><p id="fn${i}">Note</p>`, n)),
  'hidden words': (n) => page(`<p>${times('a<span hidden>b</span>', n)}</p>`),
  comments: (n) =>
    page(`<div id="comments">${numbered((i) => `<div class="comment"><p>Reader ${i} says so.</p></div>`, n)}</div>`),
  embeds: (n) => page(times('<iframe src="https://www.youtube.com/embed/x"></iframe>', n)),
};

function ld(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

const TEXT: Shapes = {
  'short lines': (n) => times('a\n', n),
  'short lines, different': (n) => numbered((i) => `Item ${i}\n`, n),
  'short paragraphs': (n) => times('a\n\n', n),
  'blank lines': (n) => `Bell\n${times('\n', n)}${SENTENCE}`,
  'one long line': (n) => times(SENTENCE, n),
  'one long word': (n) => times('a', n),
  'one long line, no sentence': (n) => times('bell ', n),
  'one line of signs': (n) => times('. ! ? " ', n),
  titles: (n) => times('Tide bell stays | Skerrow Tidings\n\n', n),
  'titles and paragraphs': (n) => times(`Tide bell stays\n\n${SENTENCE}\n\n`, n),
  paragraphs: (n) => times(`${SENTENCE}\n\n`, n),
  'paragraphs, different': (n) => numbered((i) => `On day ${i} ${SENTENCE}\n\n`, n),
  separators: (n) => `Bell ${times('| ', n)}\n\n${SENTENCE}`,
  'separator lines': (n) => times('| ', n).replaceAll(/(.{300})/gu, '$1\n'),
  rules: (n) => times('---\n\n', n),
  bylines: (n) => times('By Ida Holm and Tom Ash\n\n', n),
  'small words of names': (n) =>
    times('Anna de de de de de de de de de de de de de de de de de de de de de de de de de x\n\n', n),
  dates: (n) => times('Published 4 March 2025, 10:04\n', n),
  captions: (n) => times('The bell in the rain. Photo: Ida Holm / Reuters\n\n', n),
  'dashes in a caption': (n) => `${SENTENCE}\n\nBell ${times('–', n)} /AFP`,
  related: (n) => times('Read more: Ferry fares to rise again\n', n),
  'related, different': (n) =>
    `${SENTENCE.repeat(5)}\n\nRelated\n${numbered((i) => `Ferry number ${i} to sail again\n`, n)}`,
  'list marks': (n) => times('- a\n', n),
  'numbered list': (n) => numbered((i) => `${i}. a\n`, n),
  'nested list marks': (n) => times('- ', n),
  tabs: (n) => times('a\tb\t', n),
  'table of tabs': (n) => times('a\tb\tc\n', n),
  hyphens: (n) => times('har-\nbour ', n),
  mojibake: (n) => times('Ã¼ber â€œa ', n),
  entities: (n) => times('&amp;amp; &#8217; ', n),
  'blanks around an end': (n) => `# a${times(' ', n)}b\n\n> ${times('\t', n)}\n\n- ${times(' ', n)}x`,
  Chinese: (n) => times('港口委员会投票决定保留古老的潮汐钟。', n),
  'Chinese lines': (n) => times('港口委员会\n', n),
  Thai: (n) => times('สภาท่าเรือลงมติให้เก็บระฆังเก่าไว้', n),
  Arabic: (n) => times('صوت المجلس على إبقاء الجرس القديم\u200f. ', n),
  'combining marks': (n) => `${SENTENCE}e${times('\u0301', n)}`,
  surrogates: (n) => times('\ud83d a', n),
  'front matter': (n) => `---\n${numbered((i) => `k${i}: v\n`, n)}---\n${SENTENCE}`,
};

const MARKDOWN: Shapes = {
  quotes: (n) => times('>', n),
  'quotes and blanks': (n) => times('> ', n),
  brackets: (n) => times('[', n),
  'closing brackets': (n) => times(']', n),
  'bracket pairs': (n) => times('[a](b)', n),
  'open links': (n) => times('[a](', n),
  'open pictures': (n) => times('![', n),
  stars: (n) => times('*', n),
  'stars and words': (n) => times('*a **b ', n),
  underscores: (n) => times('_a__b', n),
  tildes: (n) => times('~~a', n),
  ticks: (n) => numbered((i) => `${'`'.repeat(1 + (i % 300))} `, n),
  'open fences': (n) => times('```\n~~~\n', n),
  'tilde line': (n) => `${times('~', n)}\u2028`,
  'list levels': (n) => numbered((i) => `${'  '.repeat(i % 400)}- a\n`, n),
  'lists and quotes': (n) => times('- > ', n),
  headings: (n) => times('# a\n\n', n),
  'underlined headings': (n) => times('a\n===\n', n),
  definitions: (n) => numbered((i) => `[a${i}]: https://a.example/${i}\n`, n),
  references: (n) => `[a]: https://a.example\n\n${times('[a] ', n)}`,
  'escaped brackets': (n) => `[a]: https://a.example\n\n${times('[\\', n)}`,
  footnotes: (n) => numbered((i) => `[^${i}] `, n) + numbered((i) => `[^${i}]: note\n\n`, n),
  tables: (n) => `| a | b |\n| --- | --- |\n${times('| c | d |\n', n)}`,
  'table columns': (n) => `|${times(' a |', n / 2)}\n|${times(' - |', n / 2)}\n`,
  'delimiter rows': (n) => times('-|-\t \t', n),
  html: (n) => times('<b>a', n),
  'html comments': (n) => times('<!-- ', n),
  'html blocks': (n) => times('<div>\n\na\n\n', n),
  autolinks: (n) => times('https://a.example/_a ', n),
  'mail addresses': (n) => times('a@a.', n),
  'split links': (n) => times('[\n\n![a](/b)\n\n](/c)', n),
  'open split links': (n) => times('](\t\t', n),
  entities: (n) => times('&amp;', n),
  backslashes: (n) => times('\\', n),
  'hard breaks': (n) => times('a  \n', n),
  'front matter': (n) => `---\ntitle: Bell\ntags:\n${numbered((i) => `  - t${i}\n`, n)}---\n\n# Bell\n\n${SENTENCE}`,
  'front matter, nested': (n) => `---\na: ${times('[', n)}\n---\n\n# Bell\n\n${SENTENCE}`,
  'front matter, anchors': (n) => `---\na: &a [x]\n${numbered((i) => `b${i}: *a\n`, n)}---\n\n# Bell\n`,
  'our own': (n) =>
    `---\ntitle: Bell\ngenerator: clean-news/1.0.0\n---\n\n# Bell\n\n${numbered((i) => `On *day* ${i} [${i}](https://a.example/${i}) ${SENTENCE}\n\n`, n)}`,
  'our own, signs': (n) =>
    `---\ntitle: Bell\ngenerator: clean-news/1.0.0\n---\n\n# Bell\n\n${times('*a _b [c `d ', n)}`,
};

/** Every shape in every format. */
export const GROWING_INPUTS: readonly GrowingInput[] = (
  [
    ['html', HTML],
    ['text', TEXT],
    ['markdown', MARKDOWN],
  ] as const
).flatMap(([from, shapes]) => Object.entries(shapes).map(([name, make]) => ({ name: `${from}: ${name}`, from, make })));
