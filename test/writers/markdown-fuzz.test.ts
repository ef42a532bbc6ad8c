import * as fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { oneLine } from '../../src/writers/inline-tree.js';
import { writeBody } from '../../src/writers/markdown.js';
import { block } from './make-block.js';
import { formatsOf, parse, textOf } from './markdown-oracle.js';

/** Text made of what is most likely to be misread. */
export const trickyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('harbour', 'a', 'Müller', '市長', '«la»', '“q”', '。', '😀', 'x1') },
      { weight: 8, arbitrary: fc.constantFrom(' ', ' ', ' ', '', '. ', ', ', '-', '\n') },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...[
            '*',
            '**',
            '_',
            '__',
            '~',
            '~~',
            '`',
            '``',
            '```',
            '[',
            ']',
            '(',
            ')',
            '](',
            ']:',
            '[^1]',
            '![',
            '!',
            '<',
            '>',
          ],
          ...[
            '<b>',
            '</div',
            '<!--',
            '&',
            '&amp;',
            '&copy',
            '&#35;',
            ';',
            '\\',
            '\\*',
            '|',
            '#',
            '## ',
            '+ ',
            '- ',
            '1. ',
            '1) ',
          ],
          ...[
            '===',
            '---',
            '***',
            '___',
            '~~~',
            '| --- |',
            ':--',
            '2024. ',
            '[x] ',
            '[ ] ',
            '\u00a0',
            '\u0085',
            '\u2028',
            '\u3000',
          ],
          ...[
            'www.example.org',
            'http://a.example/b_c',
            'https://x.example/?a=1&b=*2*',
            'me@a.example',
            'a_b@x.example',
            '"',
            "'",
          ],
        ),
      },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function paragraphText(text: string): string {
  return text
    .split(/[\n\r]/u)
    .map((line) => line.replace(/[ \t]+/gu, ' ').replace(/^ | $/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
}

const runs = { numRuns: 3_000 };

describe('writeBody, read by another parser', () => {
  it('gives back the text of every paragraph', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const nodes = parse(writeBody([block('paragraph', text)]));
        expect(nodes.map((node) => [node.type, textOf(node)])).toEqual(
          paragraphText(text) === '' ? [] : [['paragraph', paragraphText(text)]],
        );
      }),
      runs,
    );
  });

  it('gives back one-line texts of headings, items, quotes, cells', () => {
    fc.assert(
      fc.property(trickyText, (source) => {
        const text = oneLine(source);
        if (text === '') return;
        const table: Block = { ...block('table', text), table: { header: [source, 'b'], rows: [['c', source]] } };
        const nodes = parse(
          writeBody([block('heading', text, { level: 3 }), block('list-item', text), block('quote', text), table]),
        );
        expect(nodes.map((node) => node.type)).toEqual(['heading', 'list', 'blockquote', 'table']);
        expect(nodes.map(textOf)).toEqual([text, text, text, `${text}bc${text}`]);
      }),
      runs,
    );
  });

  it('gives back formatting, and the text whatever the formatting', () => {
    const run = fc.record({
      type: fc.constantFrom('strong', 'emphasis', 'link', 'code'),
      start: fc.nat(40),
      length: fc.nat(12),
    });
    fc.assert(
      fc.property(trickyText, fc.array(run, { maxLength: 5 }), (text, picked) => {
        const inline = picked.map(({ type, start, length }) => ({
          type,
          start: Math.min(start, text.length),
          end: Math.min(start + length, text.length),
          url: 'https://link.example/a(b',
        }));
        const markdown = writeBody([block('paragraph', text, { inline })]);
        const nodes = parse(markdown);
        // In code a line end is a blank.
        const flat = (value: string): string => value.replaceAll('\n', ' ');
        expect(nodes.map((node) => flat(textOf(node)))).toEqual(
          paragraphText(text) === '' ? [] : [flat(paragraphText(text))],
        );
      }),
      runs,
    );
  });

  it('keeps every emphasis of whole words', () => {
    const words = fc.array(
      fc.constantFrom('harbour', 'old', 'light*house', '“quay”', 'a_b', 'http://a.example/x', '(so)', '!'),
      { minLength: 3, maxLength: 8 },
    );
    const type = fc.constantFrom('strong', 'emphasis', 'link', 'code');
    fc.assert(
      fc.property(words, type, fc.nat(2), fc.nat(7), (list, kind, from, to) => {
        const text = list.join(' ');
        const start = list.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const end = Math.max(
          list.slice(0, Math.min(to, list.length)).join(' ').length,
          start + (list[from]?.length ?? 0),
        );
        const inline = [{ type: kind, start, end, url: 'https://link.example/' }];
        const markdown = writeBody([block('paragraph', text, { inline })]);
        const [paragraph] = parse(markdown) as [Paragraph];
        const name = kind === 'code' ? 'code' : kind === 'link' ? 'link:https://link.example/' : kind;
        expect(formatsOf(paragraph.children, markdown), markdown).toEqual([`${name}:${text.slice(start, end)}`]);
      }),
      runs,
    );
  });
});
