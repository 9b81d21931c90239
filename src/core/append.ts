/** Puts a list behind another, however long it is: what `push` is given stands on the stack, which holds some hundred thousand and fails then. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
