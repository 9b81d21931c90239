/**
 * Works on so many at a time, and takes the results in the order of the items.
 *
 * @param isOver asked before another item is begun: what is under way is taken still
 */
export async function inOrder<Item, T>(
  width: number,
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<T>,
  take: (item: Item, result: T) => void | Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> {
  const ahead: { readonly item: Item; readonly result: Promise<T> }[] = [];
  for await (const item of items) {
    if (isOver()) break;
    ahead.push({ item, result: work(item) });
    const first = ahead.length > width ? ahead.shift() : undefined;
    if (first !== undefined) await take(first.item, await first.result);
  }
  for (const { item, result } of ahead) await take(item, await result);
}
