import { describeWorkspaceSteps } from "#core/testing/workspace-steps-contract.ts";
import { createMemoryDisk } from "./memory-disk.ts";
import { createMemoryRecordStore } from "./memory-record-store.ts";
import { createMemoryWorkspaceSteps } from "./memory-workspace-steps.ts";

describeWorkspaceSteps("the memory store of steps", () => {
  const disk = createMemoryDisk();
  return {
    openTab: (tab, clock) => ({
      records: createMemoryRecordStore({ disk, tab, clock }),
      steps: createMemoryWorkspaceSteps({ disk, tab, clock }),
    }),
    end: () => {},
  };
});
