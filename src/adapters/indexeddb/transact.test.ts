import "fake-indexeddb/auto";
import { type DBSchema, openDB } from "idb";
import { expect, it } from "vitest";
import type { Connection } from "./database.ts";
import { transact } from "./transact.ts";

interface Tables extends DBSchema {
  rows: { key: string; value: string };
}

it("O20 work is over with its transaction, also where what it has asked is never answered", async () => {
  const opened = openDB<Tables>("transact", 1, { upgrade: (database) => void database.createObjectStore("rows") });
  const connection: Connection<Tables> = { get: () => opened, close: () => undefined };
  const unanswered = transact(connection, ["rows"], "readwrite", (tx) => {
    tx.abort();
    return new Promise<never>(() => undefined);
  });
  await expect(unanswered).rejects.toThrow();
  const answered = transact(connection, ["rows"], "readwrite", (tx) => tx.objectStore("rows").put("value", "key"));
  expect(await answered).toBe("key");
});
