/** Puts `more` at the end of `list`. As arguments of one `push`, a hundred thousand overflow the stack. */
export function append<One>(list: One[], more: Iterable<One>): void {
  for (const one of more) list.push(one);
}
