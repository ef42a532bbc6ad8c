import type { Document } from '../model/document.js';
import type { CleanOptions } from '../model/options.js';

/** A date that came with the document stands in where the page names none: what the page says of itself is nearer. */
export function withGivenDate(document: Document, { published }: CleanOptions): Document {
  if (!published || document.metadata.published !== null) return document;
  return {
    ...document,
    metadata: { ...document.metadata, published },
    metadataSources: { ...document.metadataSources, published: 'options' },
  };
}
