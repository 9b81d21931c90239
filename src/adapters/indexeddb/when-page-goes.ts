/** Calls `tell` when the page goes: what it stored last is stored, but it may not come to tell other tabs once that is answered. Returns the function that ends it. */
export function whenPageGoes(tell: () => void): () => void {
  const ended = new AbortController();
  if (typeof addEventListener !== "undefined") addEventListener("pagehide", tell, { signal: ended.signal });
  return () => ended.abort();
}
