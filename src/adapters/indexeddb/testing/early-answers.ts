import { vi } from "vitest";

/** From now on, until mocks are restored: tells which tables answered a request of a transaction that was not handed over yet. */
export function watchForEarlyAnswers() {
  const handedOver = new WeakSet<IDBTransaction>();
  const early: string[] = [];
  let isAnythingAnswered = false;
  const commit = IDBTransaction.prototype.commit;
  vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function (this: IDBTransaction) {
    handedOver.add(this);
    commit.call(this);
  });
  for (const name of ["add", "put", "get", "getAll", "getKey", "delete", "count", "openCursor"] as const) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      const request = original.apply(this, args);
      request.addEventListener("success", () => {
        isAnythingAnswered = true;
        if (!handedOver.has(this.transaction)) early.push(`${name} ${this.name}`);
      });
      return request as never;
    });
  }
  return () => ({ early, isAnythingAnswered });
}
