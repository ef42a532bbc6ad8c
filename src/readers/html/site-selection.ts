import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { CleanNewsError } from '../../model/errors.js';
import type { SiteField, SiteRule } from '../../model/site-rule.js';
import type { HtmlElement, HtmlTree } from './html-tree.js';

/** What a site rule points to on one page. */
export interface SiteSelection {
  readonly root: HtmlElement | null;
  readonly removed: ReadonlySet<HtmlElement>;
  /** What the elements say, white space collapsed; nothing for fields whose selector matches nothing. */
  readonly values: Partial<Readonly<Record<SiteField, readonly string[]>>>;
}

/**
 * Finds what a site rule points to. The tree is no deeper than the reader allows, which cheerio's recursion bears.
 *
 * @throws CleanNewsError `bad-config` for a selector that is none
 */
export function selectBySite({ document }: HtmlTree, rule: SiteRule): SiteSelection {
  const $ = load(document);
  const find = (selector: string): HtmlElement[] => {
    try {
      return $(selector).toArray() as Element[] as HtmlElement[];
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new CleanNewsError('bad-config', `site rule for ${rule.hosts.join(', ')}: "${selector}": ${detail}`);
    }
  };
  const values: Partial<Record<SiteField, string[]>> = {};
  for (const [field, selector] of Object.entries(rule.metadata ?? {}) as [SiteField, string][]) {
    const [, path = selector, attribute] = /^(.*?)@([\w-]+)$/u.exec(selector) ?? [];
    const said = find(path).map((element) =>
      attribute === undefined ? $(element).text() : element.attribs[attribute],
    );
    const texts = said.map((text) => (text ?? '').replaceAll(/\s+/gu, ' ').trim()).filter((text) => text !== '');
    if (texts.length > 0) values[field] = texts;
  }
  return {
    root: rule.root === undefined ? null : (find(rule.root)[0] ?? null),
    removed: new Set((rule.remove ?? []).flatMap(find)),
    values,
  };
}
