import { Tokenizer } from 'htmlparser2';
import type { HtmlTree } from './html-tree.js';
import { TreeBuilder } from './tree-builder.js';

/** Parses a page as browsers do, as far as its text depends on it; linear in its length whatever its nesting. */
export function parseHtml(source: string): HtmlTree {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer({}, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.tree;
}
