import { sampleOf } from '../corpus/site-sample.js';
import { digest } from '../io/digest.js';
import type { Sight } from './site-memory.js';

/** The documents that speak for a site. */
export interface SiteSample {
  readonly digest: string;
  readonly documents: readonly SampledDocument[];
}

export interface SampledDocument {
  readonly name: string;
  readonly page: number;
}

/** Which documents of a run belong to which site. */
export class SiteCensus {
  readonly sights = new Map<string, Sight>();

  /** @param name see `documentName` */
  add(name: string, sight: Sight): void {
    this.sights.set(name, sight);
  }

  /** Null for a document that was not seen, or that belongs nowhere. */
  siteOf(name: string): string | null {
    return this.sights.get(name)?.place?.site ?? null;
  }

  /** The sample of each site: the same for the same documents, in whatever order they came. */
  samples(): Map<string, SiteSample> {
    const bySite = new Map<string, (SampledDocument & { readonly digest: string })[]>();
    for (const [name, { digest: own, place }] of this.sights) {
      if (place === null) continue;
      const documents = bySite.get(place.site) ?? [];
      bySite.set(place.site, documents);
      documents.push({ name, page: place.page, digest: own });
    }
    const samples = new Map<string, SiteSample>();
    for (const [site, all] of bySite) {
      const pages = new Set(sampleOf(all.map(({ page }) => page)));
      const documents = all.filter(({ page }) => pages.has(page));
      const lines = documents.map(({ page, digest: own }) => `${page} ${own}`).sort();
      samples.set(site, { digest: digest(lines.join('\n')), documents });
    }
    return samples;
  }
}
