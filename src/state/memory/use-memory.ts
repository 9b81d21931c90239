import { useStore } from "zustand";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import type { MemoryState } from "./memory-state.ts";
import { memoryOf, type WindowMemory } from "./window-memory.ts";

export function useMemoryStore(): WindowMemory {
  return memoryOf(useWorkspaceStore());
}

/** What `selector` picks; renders again when that changes by identity, so a selector must not build new objects. */
export function useMemory<T>(selector: (state: MemoryState) => T): T {
  return useStore(useMemoryStore(), selector);
}
