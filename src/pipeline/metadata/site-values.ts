import type { MetadataFinds } from '../../model/edit.js';
import type { Metadata, MetadataField, Provenance } from '../../model/metadata.js';
import type { SiteField } from '../../model/site-rule.js';
import { machineDate } from '../../text/machine-date.js';
import { mergeFinds } from '../merge-metadata.js';

type Values = Partial<Readonly<Record<SiteField, readonly string[]>>>;

/** What a site rule's selectors found, ahead of what the page says otherwise; dates must be written for machines. */
export function withSiteValues(
  metadata: Metadata,
  metadataSources: Readonly<Partial<Record<MetadataField, Provenance>>>,
  values: Values,
): ReturnType<typeof mergeFinds> {
  return mergeFinds(metadata, metadataSources, [findsOf(values)], 'markup');
}

function findsOf({ title, subtitle, authors, published, modified, section, tags }: Values): MetadataFinds {
  const finds: Record<string, unknown> = {
    title: title?.[0],
    subtitle: subtitle?.[0],
    authors,
    published: machineDate(published?.[0] ?? '') ?? undefined,
    modified: machineDate(modified?.[0] ?? '') ?? undefined,
    section: section?.[0],
    tags,
  };
  return Object.fromEntries(Object.entries(finds).filter(([, value]) => value !== undefined));
}
