import type { Inline } from '../../model/block.js';

/** Schemes that a reader can follow; anything else (`javascript:`, `data:`) is no address. */
const SCHEMES = /^(?:https?|mailto|tel|ftp):/iu;
/** Parameters that only tell a site where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|ref_src|spm|wt_mc|at_(?:medium|campaign|custom\d))$/iu;

/** Makes the addresses of a page absolute and safe. */
export class AddressResolver {
  readonly #base: string | null;
  readonly #known = new Map<string, string | null>();

  /** @param base what relative addresses are relative to, where that is known */
  constructor(base: string | null) {
    this.#base = base;
  }

  /** The absolute address; one that stays relative as it is, where the page's own is not known; null for none. */
  resolve(address: string): string | null {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const resolved = this.#resolve(address.trim());
    this.#known.set(address, resolved);
    return resolved;
  }

  /** Formatting with its links made absolute; a link that leads nowhere is none. */
  inline(runs: readonly Inline[]): Inline[] {
    const kept: Inline[] = [];
    for (const run of runs) {
      if (run.type !== 'link') {
        kept.push(run);
        continue;
      }
      const url = this.resolve(run.url ?? '');
      if (url !== null) kept.push({ ...run, url });
    }
    return kept;
  }

  #resolve(address: string): string | null {
    if (address === '' || address.startsWith('#')) return null;
    const scheme = /^[a-z][a-z\d+.-]*:/iu.exec(address);
    if (scheme && !SCHEMES.test(address)) return null;
    const whole = absolute(address, this.#base);
    if (whole === null) return scheme === null && !/\s/u.test(address) ? address : null;
    return SCHEMES.test(whole) ? whole : null;
  }
}

function absolute(address: string, base: string | null): string | null {
  try {
    const url = base === null ? new URL(address) : new URL(address, base);
    if (url.search.length > 1) dropTracking(url);
    // Other schemes than those of the web keep blanks as they are.
    return url.href.replaceAll(' ', '%20');
  } catch {
    return null;
  }
}

function dropTracking(url: URL): void {
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (names.length === 0) return;
  for (const name of names) url.searchParams.delete(name);
}
