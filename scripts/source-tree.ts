import { fileURLToPath } from 'node:url';

/** Where the repository and its sources are, absolute, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
export const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
