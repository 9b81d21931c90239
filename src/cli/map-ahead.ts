/**
 * Runs `work` on up to `ahead` items at once and yields the results in the items' order. Nothing is taken from `items` before there is room.
 *
 * @param work must not reject: expected failures are values
 */
export async function* mapAhead<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    running.push(work(item));
    const first = running.length < ahead ? undefined : running.shift();
    if (first !== undefined) yield await first;
  }
  for (const rest of running) yield await rest;
}
