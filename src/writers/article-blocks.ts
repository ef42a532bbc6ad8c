import type { ArticleBlock, Link, ListItem } from '../model/article.js';
import type { Block } from '../model/block.js';
import { type List, nestLists } from './lists.js';

/** The flat blocks of the model as the nested blocks of the JSON. */
export function articleBlocks(blocks: readonly Block[]): ArticleBlock[] {
  return nestLists(blocks).map((node) => (node.kind === 'list' ? toList(node) : toArticleBlock(node)));
}

function toList(list: List): ArticleBlock {
  const items = list.items.map(
    ({ block, lists }): ListItem => ({ text: block.text, ...linksOf(block), blocks: lists.map(toList) }),
  );
  return { type: 'list', ordered: list.ordered, items };
}

function toArticleBlock(block: Block): ArticleBlock {
  const { text } = block;
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', level: block.level ?? 2, text, ...linksOf(block) };
    case 'quote':
      return { type: 'quote', text, ...linksOf(block) };
    case 'code':
      return { type: 'code', text };
    case 'table':
      return { type: 'table', header: block.table?.header ?? [], rows: block.table?.rows ?? [[text]] };
    case 'figure':
      return {
        type: 'image',
        ...(block.figure ?? { url: null, alt: null, caption: text === '' ? null : text, credit: null }),
      };
    case 'embed':
      return { type: 'embed', url: block.url ?? null, text };
    case 'footnote':
      return { type: 'footnote', label: block.label ?? '', text };
    case 'rule':
      return { type: 'rule' };
    case 'paragraph':
    case 'list-item':
    default:
      return { type: 'paragraph', text, ...linksOf(block) };
  }
}

/** The links in a block's text; no key at all where there are none, which is nearly everywhere. */
function linksOf(block: Block): { readonly links?: readonly Link[] } {
  const links: Link[] = [];
  for (const { type, start, end, url } of block.inline) {
    const text = block.text.slice(start, end);
    if (type === 'link' && url !== undefined && url !== '' && text !== '') links.push({ text, url });
  }
  return links.length > 0 ? { links } : {};
}
