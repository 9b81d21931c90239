/** Looks for texts in the memory, the last one asked for; what was found before is shown until its answer comes. */
import type { StoreApi } from "zustand/vanilla";
import type { Memory } from "#core/ports/memory.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { LookUp, MemoryState } from "./memory-state.ts";

/** Lines of each side. */
const MOST = 50;

export class LookingUp {
  readonly #store: StoreApi<MemoryState>;
  readonly #workspace: WorkspaceStore;
  #memory: Pick<Memory, "search"> | null = null;
  #isAsking = false;
  #isAsked = false;

  constructor(store: StoreApi<MemoryState>, workspace: WorkspaceStore) {
    this.#store = store;
    this.#workspace = workspace;
  }

  serve(memory: Pick<Memory, "search"> | null): void {
    this.#memory = memory;
    this.changed();
  }

  look(part: Partial<LookUp>): void {
    const lookUp = { ...this.#store.getState().lookUp, ...part };
    this.#store.setState({ lookUp, ...(lookUp.text.trim() === "" && { found: null }) });
    this.changed();
  }

  changed(): void {
    this.#isAsked = true;
    if (!this.#isAsking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    while (this.#isAsked && this.#memory !== null) {
      this.#isAsked = false;
      const { lookUp } = this.#store.getState();
      if (lookUp.text.trim() === "") break;
      const locale = this.#workspace.getState().inView?.getState().open.article.locale ?? null;
      const question = { locale, ...lookUp, most: MOST };
      const [target, source] = await Promise.all([
        this.#memory.search({ ...question, side: "target" }),
        this.#memory.search({ ...question, side: "source" }),
      ]);
      if (target !== null && source !== null && this.#store.getState().lookUp.text.trim() !== "")
        this.#store.setState({ found: { lookUp, target, source } });
    }
    this.#isAsking = false;
  }
}
