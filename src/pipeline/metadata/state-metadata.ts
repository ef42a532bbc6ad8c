import type { Document } from '../../model/document.js';
import type { HtmlFacts } from '../../model/html-facts.js';
import type { MetadataField } from '../../model/metadata.js';
import { type ResolveContext, resolveMetadata } from './resolve-metadata.js';

/** The document with what its page states of itself; what the caller has given stays. */
export function stateMetadata(
  document: Document,
  facts: HtmlFacts,
  told: Pick<ResolveContext, 'packs' | 'language' | 'siteNames'>,
): Document {
  const { blocks, metadata, metadataSources, notes } = document;
  const stated = resolveMetadata(facts, { ...told, blocks, url: metadata.url });
  const name = metadata.publisher.name ?? stated.metadata.publisher?.name ?? null;
  const domain = metadata.publisher.domain ?? stated.metadata.publisher?.domain ?? null;
  const given = Object.fromEntries(
    (Object.keys(metadataSources) as MetadataField[]).map((field) => [field, metadata[field]]),
  );
  const namedBy = metadata.publisher.name === null && name !== null ? stated.metadataSources.publisher : undefined;
  return {
    ...document,
    metadata: { ...metadata, ...stated.metadata, ...given, publisher: { name, domain } },
    metadataSources: {
      ...stated.metadataSources,
      ...metadataSources,
      ...(namedBy === undefined ? {} : { publisher: namedBy }),
    },
    notes: [...notes, ...stated.notes],
  };
}

export { statedLanguage } from './resolve-metadata.js';
