import { parseDocument } from 'htmlparser2';
import type { Fact, FactField, HtmlFacts } from '../../../src/model/html-facts.js';
import { readHtmlMetadata } from '../../../src/readers/html-metadata/read-html-metadata.js';

/** The facts of a page given as HTML. */
export function factsOf(html: string, url: string | null = null): HtmlFacts {
  return readHtmlMetadata(parseDocument(html), { url });
}

/** `source: value` of each fact of a field, in order. */
export function stated(facts: HtmlFacts, field: FactField): string[] {
  return facts.facts.filter((fact) => fact.field === field).map(({ source, value }) => `${source}: ${value}`);
}

/** A JSON-LD block. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** The first fact of a source. */
export function factFrom(facts: HtmlFacts, source: string): Fact | undefined {
  return facts.facts.find((fact) => fact.source === source);
}
