import { expect, it } from "vitest";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { askToKeep } from "./ask-to-keep.ts";

type Listener = Parameters<WorkspaceStore["follow"]>[0];

function createBench(isPersisted: boolean) {
  const listeners = new Set<Listener>();
  let asked = 0;
  const storage = {
    persisted: async () => isPersisted,
    persist: async () => {
      asked += 1;
      return true;
    },
  };
  askToKeep(
    {
      follow: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    () => storage as unknown as StorageManager,
  );
  return {
    asked: () => asked,
    show: async (records: number, saving: ArticleState["saving"]) => {
      const state = { records: new Map(Array.from({ length: records }, (_, key) => [key, {}])), saving };
      for (const listener of listeners) listener(state as unknown as ArticleState, null);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it("O10 the browser is asked to keep what is stored once there is any work on disk, and once only", async () => {
  const { asked, show } = createBench(false);
  await show(0, "saved");
  await show(1, "saving");
  await show(1, "memory");
  expect(asked()).toBe(0);
  await show(1, "saved");
  await show(2, "saved");
  expect(asked()).toBe(1);
});

it("O10 it is not asked where it keeps it already", async () => {
  const { asked, show } = createBench(true);
  await show(1, "saved");
  expect(asked()).toBe(0);
});
