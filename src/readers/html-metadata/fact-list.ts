import type { Fact, FactField } from '../../model/html-facts.js';

/** More facts of one kind from one source are a list of other stories. */
const MOST_OF_A_SOURCE = 40;

/** Collects facts, and stops where a page states the same kind over and over. */
export class FactList {
  readonly #facts: Fact[] = [];
  readonly #counts = new Map<string, number>();

  add(fact: Fact): void {
    if (fact.value === '' || !this.hasRoom(fact.field, fact.source)) return;
    const key = `${fact.field} ${fact.source}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#facts.push(fact);
  }

  /** Asked before the text of an element is gathered in vain. */
  hasRoom(field: FactField, source: string): boolean {
    return (this.#counts.get(`${field} ${source}`) ?? 0) < MOST_OF_A_SOURCE;
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  values(field: FactField, sources?: ReadonlySet<string>): string[] {
    return this.#facts
      .filter((fact) => fact.field === field && (sources === undefined || sources.has(fact.source)))
      .map(({ value }) => value);
  }
}
