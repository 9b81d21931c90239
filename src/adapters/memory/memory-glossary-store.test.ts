import { describeGlossaryStore } from "#core/testing/glossary-store-contract.ts";
import { createMemoryGlossaryDisk, createMemoryGlossaryStore } from "./memory-glossary-store.ts";

describeGlossaryStore("the memory glossary store", () => {
  const disk = createMemoryGlossaryDisk();
  return { openTab: () => createMemoryGlossaryStore(disk), end: () => undefined };
});
