import type { Document } from '../../model/document.js';
import type { HtmlFacts } from '../../model/html-facts.js';
import type { MetadataField } from '../../model/metadata.js';
import { type ResolveContext, type ResolvedMetadata, resolveMetadata } from './resolve-metadata.js';

/** A document with what its page states, and who signs it if its text names nobody. */
export interface StatedDocument {
  readonly document: Document;
  readonly signers: ResolvedMetadata['signers'];
}

/** The document with what its page states of itself; what the caller has given stays. */
export function stateMetadata(
  document: Document,
  facts: HtmlFacts,
  told: Pick<ResolveContext, 'packs' | 'language' | 'siteNames'>,
): StatedDocument {
  const { blocks, metadata, metadataSources, notes } = document;
  const stated = resolveMetadata(facts, { ...told, blocks, url: metadata.url });
  const name = metadata.publisher.name ?? stated.metadata.publisher?.name ?? null;
  const domain = metadata.publisher.domain ?? stated.metadata.publisher?.domain ?? null;
  const given = Object.fromEntries(
    (Object.keys(metadataSources) as MetadataField[]).map((field) => [field, metadata[field]]),
  );
  const namedBy = metadata.publisher.name === null && name !== null ? stated.metadataSources.publisher : undefined;
  const known = {
    ...document,
    metadata: { ...metadata, ...stated.metadata, ...given, publisher: { name, domain } },
    metadataSources: {
      ...stated.metadataSources,
      ...metadataSources,
      ...(namedBy === undefined ? {} : { publisher: namedBy }),
    },
    notes: [...notes, ...stated.notes],
  };
  return { document: known, signers: stated.signers };
}

export { statedLanguage } from './resolve-metadata.js';

/** The article signed by whom its page declares, where nobody else was found to have written it. */
export function signedBy(document: Document, signers: StatedDocument['signers']): Document {
  if (signers === null || document.metadata.authors.length > 0) return document;
  return {
    ...document,
    metadata: { ...document.metadata, authors: signers.names },
    metadataSources: { ...document.metadataSources, authors: signers.provenance },
  };
}
