import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { HtmlTree } from './html-tree.js';
import { TreeBuilder } from './tree-builder.js';
import type { TreeLimits } from './tree-limits.js';

/** Parses a page as browsers do, as far as its text depends on it; linear in its length whatever its nesting. */
export function parseHtml(source: string, limits?: TreeLimits): HtmlTree {
  const builder = new TreeBuilder(source, limits);
  const tokenizer = new LeapingTokenizer({ decodeEntities: false }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.tree;
}

/** What of htmlparser2's tokenizer a subclass has to see; a test compares the two. */
interface OpenTokenizer {
  index: number;
  buffer: string;
  write(source: string): void;
  end(): void;
}

const Base = Tokenizer as unknown as new (
  options: { readonly decodeEntities: boolean },
  callbacks: TokenizerCallbacks,
) => OpenTokenizer;

/**
 * htmlparser2's tokenizer, which goes through scripts, texts and attributes character by character even where it waits
 * for one of them only. The whole page is one buffer here, so that it can be searched: our tree takes 0.6 of the time of
 * `cheerio/slim` (`npm run bench:html-speed`). Entities are left to the tree builder, since few texts have any.
 */
class LeapingTokenizer extends Base {
  /** Moves to the next such character behind the current one; at the end to the last character. */
  fastForwardTo(code: number): boolean {
    const found = this.buffer.indexOf(String.fromCharCode(code), this.index + 1);
    this.index = found < 0 ? this.buffer.length - 1 : found;
    return found >= 0;
  }
}
