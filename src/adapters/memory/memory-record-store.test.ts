import { describeRecordStore } from "#core/testing/record-store-contract.ts";
import { createMemoryDisk } from "./memory-disk.ts";
import { createMemoryRecordStore, type MemoryRecordStore } from "./memory-record-store.ts";

describeRecordStore("the memory record store", () => {
  const disk = createMemoryDisk();
  const tabs = new Map<unknown, MemoryRecordStore>();
  return {
    openTab: (tab, clock) => {
      const store = createMemoryRecordStore({ disk, tab, clock });
      tabs.set(store, store);
      return store;
    },
    closeTab: (store) => tabs.get(store)?.close(),
    end: () => undefined,
  };
});
