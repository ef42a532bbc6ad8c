/** Fields of an article that a site rule can point to. */
export const SITE_FIELDS = ['title', 'subtitle', 'authors', 'published', 'modified', 'section', 'tags'] as const;
export type SiteField = (typeof SITE_FIELDS)[number];

/** What is known of the pages of one publisher, as data; selectors are CSS. */
export interface SiteRule {
  /** Host names without `www.`; their subdomains are meant as well. */
  readonly hosts: readonly string[];
  /** The element that holds the article; what stands outside is furniture. */
  readonly root?: string;
  /** Elements to take out. */
  readonly remove?: readonly string[];
  /** Elements that say a field by their text, or by an attribute: `time.published@datetime`. */
  readonly metadata?: Partial<Readonly<Record<SiteField, string>>>;
}

/** The first rule for the host of a page; null where none is meant for it. */
export function siteRuleFor(rules: readonly SiteRule[], url: string | null): SiteRule | null {
  if (rules.length === 0 || !URL.canParse(url ?? '')) return null;
  const host = new URL(url as string).hostname.toLowerCase();
  return rules.find(({ hosts }) => hosts.some((name) => host === name || host.endsWith(`.${name}`))) ?? null;
}
