import { en } from './phrases/en.js';
import type { LanguageCode, LanguagePack } from './pack.js';

/** One chunk a language: a page loads the packs it needs and no others. English furniture stands on pages of every one. */
const LOADERS: Readonly<Record<LanguageCode, () => Promise<LanguagePack>>> = {
  en: async () => en,
  de: async () => (await import('./phrases/de.js')).de,
  fr: async () => (await import('./phrases/fr.js')).fr,
  es: async () => (await import('./phrases/es.js')).es,
  pt: async () => (await import('./phrases/pt.js')).pt,
  it: async () => (await import('./phrases/it.js')).it,
  nl: async () => (await import('./phrases/nl.js')).nl,
  sv: async () => (await import('./phrases/sv.js')).sv,
  no: async () => (await import('./phrases/no.js')).no,
  da: async () => (await import('./phrases/da.js')).da,
  fi: async () => (await import('./phrases/fi.js')).fi,
  pl: async () => (await import('./phrases/pl.js')).pl,
  cs: async () => (await import('./phrases/cs.js')).cs,
  ru: async () => (await import('./phrases/ru.js')).ru,
  uk: async () => (await import('./phrases/uk.js')).uk,
  tr: async () => (await import('./phrases/tr.js')).tr,
  el: async () => (await import('./phrases/el.js')).el,
  ar: async () => (await import('./phrases/ar.js')).ar,
  he: async () => (await import('./phrases/he.js')).he,
  fa: async () => (await import('./phrases/fa.js')).fa,
  hi: async () => (await import('./phrases/hi.js')).hi,
  bn: async () => (await import('./phrases/bn.js')).bn,
  id: async () => (await import('./phrases/id.js')).id,
  vi: async () => (await import('./phrases/vi.js')).vi,
  th: async () => (await import('./phrases/th.js')).th,
  zh: async () => (await import('./phrases/zh.js')).zh,
  ja: async () => (await import('./phrases/ja.js')).ja,
  ko: async () => (await import('./phrases/ko.js')).ko,
  bg: async () => (await import('./phrases/bg.js')).bg,
  ro: async () => (await import('./phrases/ro.js')).ro,
  hu: async () => (await import('./phrases/hu.js')).hu,
};

/** The pack of a language, by its code or BCP 47 tag; undefined where there is none. */
export async function loadPack(language: string | null): Promise<LanguagePack | undefined> {
  const code = (language ?? '').toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(LOADERS, code) ? LOADERS[code as LanguageCode]() : undefined;
}

/** Every pack, in the order of `LANGUAGES`. */
export async function loadAllPacks(): Promise<LanguagePack[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
