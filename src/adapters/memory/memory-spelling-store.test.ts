import { describeSpellingStore } from "#core/testing/spelling-store-contract.ts";
import { createMemorySpellingDisk, createMemorySpellingStore } from "./memory-spelling-store.ts";

describeSpellingStore("the memory spelling store", () => {
  const disk = createMemorySpellingDisk();
  return { openTab: () => createMemorySpellingStore(disk), end: () => undefined };
});
