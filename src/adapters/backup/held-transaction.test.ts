import "fake-indexeddb/auto";
import { type DBSchema, openDB } from "idb";
import { expect, it } from "vitest";
import type { Connection } from "#adapters/indexeddb/database.ts";
import { holdTransaction } from "./held-transaction.ts";

interface Tables extends DBSchema {
  rows: { key: string; value: string };
}

it("O20 O14 what is held is over with its transaction, also where what it has asked is never answered", async () => {
  const opened = openDB<Tables>("held", 1, { upgrade: (database) => void database.createObjectStore("rows") });
  const connection: Connection<Tables> = { get: () => opened, close: () => undefined };
  const unanswered = await holdTransaction(connection, ["rows"], (tx) => {
    tx.objectStore("rows")
      .put("first", "key")
      .then(() => tx.abort())
      .catch(() => undefined);
    return [new Promise<never>(() => undefined)];
  });
  await expect(unanswered.asked).rejects.toThrow();
  await unanswered.undo();
  await expect(unanswered.commit()).rejects.toThrow();
  const answered = await holdTransaction(connection, ["rows"], (tx) => [tx.objectStore("rows").put("second", "key")]);
  expect(await answered.asked).toEqual(["key"]);
  await answered.commit();
  expect(await (await opened).get("rows", "key")).toBe("second");
});
