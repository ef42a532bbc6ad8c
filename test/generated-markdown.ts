import * as fc from 'fast-check';

const words = fc.constantFrom(
  'The harbour council of Skerrow voted on Thursday night to keep the old tide bell, by nine votes to two.',
  'She laughed.',
  'Menu',
  '港の鐘は今年も鳴る。',
  '12. May 2025',
  'a*b_c',
  'snake_case and **bold** and _thin_',
  'See [the plan](https://a.example/plan) and <https://b.example/x_y>.',
  '`code` &amp; &lt;b&gt;',
  'line\\\nline  \nline',
  'ends with a picture ![boat](https://a.example/b.jpg)',
  '<b>bold</b> <a href="https://c.example/ q">old</a><br>end',
  'A note.[^1]',
  '😀 \u00a0 text\u200b',
);
const link = fc.constantFrom(
  '[News](https://a.example/news)',
  '[Sport](/sport "Sport")',
  '[A story about the pier that moved](https://a.example/pier)',
  '[![Pier](https://a.example/pier.jpg) **The pier moves again** Two days ago](https://a.example/pier-2)',
  '[![](https://a.example/x.png)](https://a.example/)',
  '[ref][q]',
  '[### In a link](https://a.example/h)',
);
const block = fc.oneof(
  words,
  words,
  link,
  fc.array(link, { minLength: 1, maxLength: 4 }).map((links) => links.join(' | ')),
  fc
    .array(fc.oneof(link, words), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, i) => `${i + 3}) ${item}`).join('\n')),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.oneof(words, link))
    .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  words.map((text) => `${text}\n---`),
  words.map((text) => `> ${text}\n> > deeper\n> - item`),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | x |`),
  words.map((text) => `|  |\n|---|\n| ${text} |`),
  fc.constantFrom(
    '* * *',
    '---',
    '```\ncode [x](y)\n```',
    '[q]: https://q.example/a',
    '[^1]: The note.',
    '[',
    '](https://a.example/end)',
  ),
  words.map((text) => `<div><p>${text}</p><img src="/p.png" alt="p"></div>`),
  words.map((text) => `![alt](https://a.example/a.jpg)\n*${text}*`),
  fc.string({ maxLength: 20 }),
);

/** Markdown as other programs write it, with what goes wrong on the way. */
export const generatedMarkdown: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 10 })
  .map((blocks) => blocks.join('\n\n'));
