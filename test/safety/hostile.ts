import * as fc from 'fast-check';

/** Ways of writing an address that runs a script or holds a document, as filters have been fooled by them. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\0script:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  '&#106;avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'javascript:/*https://a.example*/alert(1)',
  'vbscript:msgbox(1)',
  'VBSCRIPT:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  ' data:text/html;base64,PHNjcmlwdD4=',
  'da\nta:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://a.example/1',
  'about:blank',
  'file:///etc/passwd',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'jar:https://a.example!/b',
];

/** What a browser makes of an address: blanks and controls around it and line ends inside are nothing to it. */
export function schemeAsBrowsersReadIt(address: string): string | null {
  const bare = address.replace(/^[\u0000-\u0020]+/u, '').replaceAll(/[\t\r\n]/gu, '');
  return /^([a-z][a-z\d+.-]*):/iu.exec(bare)?.[1]?.toLowerCase() ?? null;
}

const PROSE =
  'The harbour council voted on Monday to keep the old ferry for another winter, and the mayor of Quillhaven said that nobody had asked the gulls.';

/** Pieces of text that some reader of an output might act on. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title><svg/onload=alert(1)>',
  '<!--',
  '<![CDATA[x]]>',
  '<?php x ?>',
  '<a href="javascript:alert(1)">x</a>',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[x](javascript:alert(1))',
  '![x](data:text/html,1)',
  '[x]: javascript:alert(1)',
  '[x][y]',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u009b31m',
  '\u001b]8;;https://a.example\u001b\\x\u001b]8;;\u001b\\',
  '\u0008\u0008\u0008',
  '---',
  '...',
  '\ud800',
  '\udfff x',
  '\u2028---\u2028',
  '\ufeff',
  '\0',
  '`',
  '```',
  '~~~',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&amp;lt;b&amp;gt;',
  '| a | b |',
  '\\',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom('harbour', 'ferry', ' ', ', ', '. ', '\n', '> ', '- ', '1. ', '# ') },
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** A text with something hostile in it. */
export const hostileText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));

const address = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_ADDRESSES) },
  fc.tuple(fc.constantFrom(...HOSTILE_ADDRESSES), hostileText).map(([one, text]) => one + text),
);

interface Parts {
  readonly title: string;
  readonly texts: readonly string[];
  readonly address: string;
  readonly picture: string;
}

const parts: fc.Arbitrary<Parts> = fc.record({
  title: hostileText,
  texts: fc.array(hostileText, { minLength: 1, maxLength: 5 }),
  address,
  picture: address,
});

function attribute(value: string): string {
  return `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

function asPage({ title, texts, address: link, picture }: Parts): string {
  const data = { '@type': 'NewsArticle', headline: title, author: title, url: link, image: picture, keywords: texts };
  const body = texts.map(
    (text, i) =>
      `<p>${PROSE} ${i}. ${i % 2 === 0 ? text : escaped(text)} <a href=${attribute(link)}>${escaped(text)}</a></p>
<figure><img src=${attribute(picture)} alt=${attribute(text)} width=600><figcaption>${escaped(text)}</figcaption></figure>
<blockquote cite=${attribute(link)}>${escaped(text)} ${PROSE}</blockquote>
<table><tr><th>a</th><th>${escaped(text)}</th></tr><tr><td>${escaped(text)}</td><td>1</td></tr></table>
<ul><li>${escaped(text)}</li></ul><pre>${escaped(text)}</pre><iframe src=${attribute(link)}></iframe>`,
  );
  return `<!doctype html><html><head><title>${escaped(title)}</title><base href=${attribute(link)}>
<link rel="canonical" href=${attribute(link)}><meta property="og:image" content=${attribute(picture)}>
<meta name="description" content=${attribute(title)}><meta name="author" content=${attribute(title)}>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>${escaped(title)}</h1>${body.join('\n')}</article></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function asMarkdown({ title, texts, address: link, picture }: Parts, generator: string): string {
  const quoted = JSON.stringify(title);
  return `---
title: ${quoted}
authors: [${quoted}]
url: ${JSON.stringify(link)}
image: ${JSON.stringify(picture)}
related: [{ title: ${quoted}, url: ${JSON.stringify(link)} }]
generator: ${generator}
---

# ${title}

${texts.map((text) => `${PROSE} [${text}](<${link}>) ![${text}](${picture}) ${text}\n\n${text}`).join('\n\n')}

[x]: ${link}

<div><a href=${attribute(link)}>x</a></div>
`;
}

/** Documents of every format whose author wants our output to do harm; among them ones that pass for our own. */
export const hostileDocument: fc.Arbitrary<string> = fc
  .tuple(parts, fc.constantFrom('html', 'markdown', 'own', 'text'))
  .map(([given, kind]) => {
    if (kind === 'html') return asPage(given);
    if (kind === 'text') return [given.title, ...given.texts.map((text) => `${PROSE} ${text}`)].join('\n\n');
    return asMarkdown(given, kind === 'own' ? 'clean-news/1.0.0' : 'clipper');
  });
