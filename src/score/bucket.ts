/** In which of the ranges between ascending limits a value lies, from 0: features take few values. */
export function bucket(value: number, limits: readonly number[]): number {
  let i = 0;
  while (i < limits.length && value >= (limits[i] as number)) i++;
  return i;
}
