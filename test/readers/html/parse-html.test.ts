import { load } from 'cheerio/slim';
import { parse, serialize } from 'parse5';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../../src/readers/html/flatten.js';
import { parseHtml } from '../../../src/readers/html/parse-html.js';
import { TreeBuilder } from '../../../src/readers/html/tree-builder.js';
import { readCases } from '../../fixtures.js';

function serialized(html: string): string {
  return load(parseHtml(html).document).html();
}

/** What browsers make of the body, by an independent parser. */
function asBrowsers(html: string): string {
  return /<body>([\s\S]*)<\/body>/u.exec(serialize(parse(html)))?.[1] ?? '';
}

describe('a tree as browsers build it', () => {
  it.each([
    ['paragraphs end at paragraphs', '<p>one<p>two'],
    ['paragraphs end at boxes', '<p>one <b>two</b><div>three</div>'],
    ['items and their lists', '<ul><li>one<li>two<ul><li>three</ul><li>four</ul>'],
    ['terms and what they mean', '<dl><dt>one<dd>two<dt>three<dd>four</dl>'],
    ['cells, rows and what follows', '<table><tbody><tr><td>one<td>two<tr><td>three</table>four'],
    ['a paragraph in a cell ends none outside', '<table><tbody><tr><td><p>one</td></tr></tbody></table><p>two'],
    ['links do not nest', '<a href="x">one</a><a href="y">two</a>'],
    ['a stray end tag', '<div>one</span></div><p>two</p>'],
    ['an option ends an option', '<select><option>one<option>two</select>'],
    ['headings end headings', '<h2>one</h2><h3>two</h3>'],
    ['void elements', '<p>one<br>two<img src="x">three</p>'],
    ['entities in texts and attributes', '<p title="a &amp; b">c &lt; d &amp;amp; e</p>'],
    ['code is no mark-up', '<p>one</p><script>if (a < b && c) "</p>"</script>'],
    ['text behind the page', '<div>one</div></body></html>two'],
  ])('%s', (_, html) => {
    expect(serialized(html)).toBe(asBrowsers(html).replaceAll('\u00A0', '&nbsp;'));
  });

  it('ends formatting that was closed inside a box with that box', () => {
    const blocks = flatten(parseHtml('<body><b>one<div>two</b> three</div>four'));
    expect(blocks.map(({ text }) => text)).toEqual(['one', 'two three', 'four']);
    expect(blocks.at(-1)?.inline).toEqual([]);
  });

  it('leaps to the same places as the plain tokenizer goes', () => {
    for (const { name, input } of readCases().filter((one) => one.name.startsWith('html'))) {
      const source = new TextDecoder().decode(input);
      const builder = new TreeBuilder(source);
      const plain = new Tokenizer({ decodeEntities: true }, builder);
      plain.write(source);
      plain.end();
      const texts = (tree: ReturnType<typeof parseHtml>) =>
        flatten(tree).map(({ kind, text, inline }) => [kind, text, inline]);
      expect(texts(parseHtml(source)), name).toEqual(texts(builder.tree));
    }
  });
});

describe('hostile pages', () => {
  it('reads 100,000 nested boxes in linear time, as neighbours below 512', () => {
    const tree = parseHtml(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`);
    expect(tree.flattened).toBe('depth');
    expect(flatten(tree).map(({ text }) => text)).toEqual(['deep']);
  });

  it.each([
    ['formatting that never ends', '<b>x'.repeat(50_000)],
    ['end tags of nothing', `<p>x${'</section>'.repeat(100_000)}`],
    ['a megabyte of class names', `<p class="${'a '.repeat(500_000)}">x</p>`],
    ['an attribute that never ends', `<p title="${'x'.repeat(1_000_000)}`],
    ['a comment that never ends', `<p>x</p><!--${'-'.repeat(1_000_000)}`],
    ['100,000 siblings', '<p>x</p>'.repeat(100_000)],
    ['100,000 table rows without an end', `<table>${'<tr><td>x'.repeat(100_000)}`],
    ['a name that is a property of objects', '<p __proto__="x" constructor="y" hasownproperty>x</p>'],
  ])('%s', { timeout: 20_000 }, (_, html) => {
    const started = performance.now();
    const blocks = flatten(parseHtml(html));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(blocks.length).toBeGreaterThanOrEqual(html.startsWith('<p title') ? 0 : 1);
  });
});
