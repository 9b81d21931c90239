import { describeImportedMemoryStore } from "#core/testing/imported-memory-contract.ts";
import { createMemoryImportedMemories, createMemoryShelf } from "./memory-imported-memories.ts";

describeImportedMemoryStore("the store of imported memories in the page", () => {
  const shelf = createMemoryShelf();
  return { openTab: () => createMemoryImportedMemories(shelf), end: () => undefined };
});
