import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CleanOptions } from '../src/index.js';

/** The truth a person wrote down for a case; what is left out is left open. */
export interface Want {
  readonly status?: 'ok' | 'empty' | 'suspect';
  readonly title?: string | null;
  readonly subtitle?: string | null;
  readonly authors?: readonly string[];
  readonly published?: string | null;
  readonly modified?: string | null;
  readonly section?: string | null;
  readonly publisher?: string | null | { readonly name?: string | null; readonly domain?: string | null };
  readonly language?: string | null;
  readonly tags?: readonly string[];
  readonly related?: readonly string[];
  /** Every block of the body in order, to the letter. */
  readonly paragraphs: readonly string[];
  /** Strings that must not be in the output. */
  readonly gone?: readonly string[];
}

/** One folder under `fixtures/<theme>/`. */
export interface Case {
  /** `<theme>/<case>`. */
  readonly name: string;
  readonly folder: string;
  readonly input: Uint8Array;
  readonly options: CleanOptions;
  readonly want: Want | null;
}

const FIXTURES = path.join(import.meta.dirname, '../fixtures');

/** All fixture cases, sorted by name. */
export function readCases(): Case[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: theme }) => readdirSync(path.join(FIXTURES, theme)).map((name) => `${theme}/${name}`))
    .sort()
    .flatMap((name) => {
      const folder = path.join(FIXTURES, name);
      const file = ['input.txt', 'input.md', 'input.html']
        .map((input) => path.join(folder, input))
        .find((input) => existsSync(input));
      if (file === undefined) return [];
      const source = `fixtures/${name}/${path.basename(file)}`;
      return [
        {
          name,
          folder,
          input: readFileSync(file),
          options: { path: source, ...readJson(folder, 'options.json') },
          want: readJson(folder, 'want.json') as Want | null,
        },
      ];
    });
}

function readJson(folder: string, name: string): object | null {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : null;
}
