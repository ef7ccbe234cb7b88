/** The largest of many numbers; -Infinity where there is none. As arguments of one call, a hundred thousand overflow the stack. */
export function largest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The smallest of many numbers; Infinity where there is none. */
export function smallest(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}
