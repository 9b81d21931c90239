import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { describeWorkspaceSteps } from "#core/testing/workspace-steps-contract.ts";
import { createIndexedDbRecordStore } from "./indexed-db-record-store.ts";
import { createIndexedDbWorkspaceSteps } from "./indexed-db-workspace-steps.ts";

let benches = 0;

describeWorkspaceSteps("the IndexedDB store of steps", () => {
  const name = `recto-steps-${benches++}`;
  const ends: (() => void)[] = [];
  return {
    openTab: (tab, clock) => {
      const records = createIndexedDbRecordStore({ name, tab, clock });
      const steps = createIndexedDbWorkspaceSteps({ name, tab, clock });
      ends.push(records.close, steps.close);
      return { records, steps };
    },
    end: async () => {
      for (const end of ends) end();
      await deleteDB(name);
    },
  };
});
