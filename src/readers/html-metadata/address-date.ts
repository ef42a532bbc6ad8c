/** A day in an address between slashes, or at the start or end of a name: `/2024/05/17/`, `/2024-05-17-`, `/20240517/`. */
const DAY = /(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|T)/u;

/** The day that the path of an address names, as `YYYY-MM-DD`; null without one. */
export function addressDate(address: string): string | null {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/iu, '').replace(/[?#][^]*$/u, '');
  const found = DAY.exec(path);
  return found ? `${found[1]}-${found[3]}-${found[4]}` : null;
}
