/** The version of the package; a test holds it to package.json. */
export const VERSION = '1.0.0';

/** What signs every output. */
export const GENERATOR = `clean-news/${VERSION}`;
