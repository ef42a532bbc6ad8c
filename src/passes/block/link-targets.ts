import type { Block } from '../../model/block.js';

/** Where the links of a page lead: to its own site or to others. */
export class LinkTargets {
  /** The site's host; null where no address tells. */
  readonly #host: string | null;

  constructor(blocks: readonly Block[], url: string | null) {
    this.#host = hostOf(url) ?? mostCommonHost(blocks);
  }

  /** Share of addresses that lead to other sites, 0 to 1; 0 without any. */
  foreignShare(urls: readonly string[]): number {
    if (urls.length === 0 || this.#host === null) return 0;
    return urls.filter((url) => this.#isForeign(hostOf(url))).length / urls.length;
  }

  /** Addresses without a host are the site's own, as are those of its subdomains. */
  #isForeign(host: string | null): boolean {
    if (host === null || this.#host === null) return false;
    return host !== this.#host && !host.endsWith(`.${this.#host}`) && !this.#host.endsWith(`.${host}`);
  }
}

/** Menus and cards lead to the site itself, so that most links do. */
function mostCommonHost(blocks: readonly Block[]): string | null {
  const counts = new Map<string, number>();
  for (const { inline } of blocks) {
    for (const { type, url } of inline) {
      const host = type === 'link' ? hostOf(url) : null;
      if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1);
    }
  }
  return [...counts].reduce<[string | null, number]>((best, each) => (each[1] > best[1] ? each : best), [null, 1])[0];
}

function hostOf(url: string | null | undefined): string | null {
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#:@\s]+)/iu.exec(url ?? '')?.[1];
  return host?.toLowerCase() ?? null;
}
