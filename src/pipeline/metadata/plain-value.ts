import { decodeHTML } from 'entities';

/** Decodes entities that a content system has escaped twice, and takes out its editors' tags. */
export function decodeTwice(value: string): string {
  const decoded = value.includes('&') ? decodeHTML(value) : value;
  return (decoded.includes('<') ? decoded.replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ') : decoded)
    .replace(/\s+/gu, ' ')
    .trim();
}
