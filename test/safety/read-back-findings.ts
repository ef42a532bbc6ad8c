import { gunzipSync } from 'node:zlib';
import type { SourceFormat } from '../../src/model/source.js';

export const PROSE =
  'The harbour council of Skerrow voted on Thursday night to keep the old tide bell for another winter.';

/** Some 760 bold words in one line of 16,000 characters, as the fuzzer made it: nothing that is made like it was cut as it. */
const BOLD_LINE = gunzipSync(
  Buffer.from(
    'H4sIAAAAAAACA+3XIQ7CQBBGYcMdsJOVCBJsb4AGhdkUuilL0ylZdk2bXgtHEByIK1BkFQISSHj2G/cy5u/7zlh7DE1srDVZZ3KTLXoQBEEQBEHwx/B+vZAEBEEQBEEQBEEQBN/BYVyTBATBEU4IAoIgCIKfwylB/guHhUWSL+CMIC9x+E2SgCAIgiAIgiAIgiAIgiAIjjFsk5aStJB1yHeV13Iuy31wskmn6Ov6ea1uZ1WnsvJODq5woXU+ilcpHqFf0U2LPgAA',
    'base64',
  ),
).toString();

/** Front matter of a file that says it is ours, whatever stands below it. */
const OWN = '---\ntitle: The tide bell\ngenerator: clean-news/1.0.0\n---\n\n# The tide bell\n\n';

/** Inputs whose Markdown, when the fuzzer found them, did not give the same document when it was read again. */
export const READ_BACK: readonly (readonly [what: string, input: string, from: SourceFormat])[] = [
  ['a paragraph that is a picture amid tags', `${PROSE}\n\n<noscript>\t<a href="x">![A bell](b)<li>\n`, 'markdown'],
  ['code over two lines', `${PROSE} \`a\nb\` and so on.\n`, 'markdown'],
  ['code over a line break', `${PROSE}\n\n<p><code>a<br>b</code></p>\n`, 'markdown'],
  ['links that touch', `${PROSE} [a](https://a.example/)[b](https://a.example/)\n`, 'markdown'],
  ['a link inside a link', `${PROSE}\n\n<p><a href="/n0">a <a href="/n1">b</a></a></p>\n`, 'markdown'],
  ['rows of different lengths', `${PROSE}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 |\n\n${PROSE} Twice.\n`, 'markdown'],
  [
    'a cell too many',
    `<article><p>${PROSE}</p><table><tr><th>a<th>b<tr><td>1<td>2<td>3</table><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'a table beside a thousand brackets',
    `${PROSE}\n\n${'['.repeat(1200)}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n${PROSE} Twice.\n`,
    'markdown',
  ],
  [
    'tabs and line ends in what is to be the title',
    `---\ntitle: "The\t\ttide\n\n  bell"\ngenerator: clean-news/1.0.0\n---\n\n# The tide bell\n\n${PROSE}\n`,
    'markdown',
  ],
  [
    'an ideographic space beside other letters, in a title elsewhere',
    `<h1>The tide bell</h1><p>${PROSE}</p><p>${PROSE} Twice.</p><p>► <a href="/ramp">개펄　다리 The ramp</a></p><p>${PROSE} Thrice.</p>`,
    'html',
  ],
  ['empty code', `${PROSE}\n\n\`\`\`\n\n\`\`\`\n\n${PROSE} Twice.\n`, 'markdown'],
  [
    'a picture whose address runs a script',
    `<article><p>${PROSE}</p><figure><img src="javascript:x" width=600></figure><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'an address that no address may have',
    `<article><p>${PROSE} <a href="x<y">there</a></p><img src="a<b" width=600><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  ['a title of one dot', `---\ntitle: "."\ngenerator: clean-news/1.0.0\n---\n\n# .\n\n${PROSE}\n`, 'markdown'],
  [
    'code around a link',
    `<article><p>${PROSE}</p><p><code>ring the <a href="/bell">old bell</a> twice</code></p><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'code that a link begins amid',
    `<article><p>${PROSE}</p><p><code>ring the <a href="/bell">old</code> bell</a></p><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'a post that stands nowhere',
    `<article><p>${PROSE}</p><blockquote class="twitter-tweet">The bell is back.</blockquote><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'a frame whose address runs a script',
    `<article><p>${PROSE}</p><blockquote class="twitter-tweet" data-href="javascript:ring()">The bell is back.</blockquote><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'a credit over two lines',
    `<article><p>${PROSE}</p><p>The bell at low tide. Photo: Ida Holm<br>Gull Post</p><p>${PROSE} Twice.</p></article>`,
    'html',
  ],
  [
    'a long address that is harmless only before it is mended',
    `${OWN}${PROSE} [There](h${'\u0085'.repeat(120)}ttps://a.example/bell) it hangs.\n`,
    'markdown',
  ],
  [
    'links behind a paragraph of a thousand brackets',
    `<article><p>${PROSE}</p><p>${'['.repeat(1200)}</p><ul><li><a href="/1">${PROSE}</a></ul></article>`,
    'html',
  ],
  [
    'a link in a paragraph of a thousand stars',
    `<article><p>${'*'.repeat(1200)} ${PROSE} <a href="https://a.example/">There</a> it hangs.</p></article>`,
    'html',
  ],
  [
    'a caption of a thousand stars',
    `The tide bell\n\n${PROSE}\n\nThe bell ${'*'.repeat(1200)} at low tide. Photo: Ida Holm/Gull Post\n\n${PROSE} Twice.\n`,
    'text',
  ],
  ['a line so full of formatting that it is cut', BOLD_LINE, 'markdown'],
  [
    'a title of two lines',
    `${OWN.replace('title: The', 'title: "The\\n').replace('bell\ngen', 'bell"\ngen')}${PROSE}\n`,
    'markdown',
  ],
  ['lists in lists in lists', nestedLists(40), 'html'],
  ['a tag that shows nothing before a line break', `${OWN}${PROSE}\n\n<b></b>\\\nSecond line.\n`, 'markdown'],
  ['an address that no picture may have before a text', `${OWN}${PROSE}\n\n![A bell](b.jpg) ${PROSE}\n`, 'markdown'],
];

/** Lists in one another, each in the item of the one around it. */
function nestedLists(depth: number): string {
  const item = (text: string): string => `<ul><li>${text}`;
  return `<article><p>${PROSE}</p>${item('The bell rings at low tide').repeat(depth)}</article>`;
}
