import type { RecordStore, StoreFailure } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";

export interface ControlledStore extends RecordStore {
  /** While set, nothing can be read or stored. */
  failure: StoreFailure | null;
  /** While true, saves and openings wait. */
  held: boolean;
  /** Lets what waits go on, oldest first. */
  release(): void;
  /** Names of the calls made, in order. */
  readonly calls: string[];
  /** How many listen for what other tabs store. */
  watching: number;
}

/** A record store that fails or waits when told to. */
export function createControlledStore(inner: RecordStore): ControlledStore {
  let waiting: (() => void)[] = [];
  const guarded = async <T>(call: string, work: () => Promise<Result<T, StoreFailure>>) => {
    store.calls.push(call);
    return store.failure === null ? work() : fail(store.failure);
  };
  const turn = async () => {
    if (store.held) await new Promise<void>((go) => waiting.push(go));
  };
  const store: ControlledStore = {
    failure: null,
    held: false,
    calls: [],
    watching: 0,
    release: () => {
      store.held = false;
      for (const go of waiting) go();
      waiting = [];
    },
    tab: inner.tab,
    open: async (...args) => {
      await turn();
      return guarded("open", () => inner.open(...args));
    },
    save: async (...args) => {
      await turn();
      return guarded("save", () => inner.save(...args));
    },
    versions: (...args) => guarded("versions", () => inner.versions(...args)),
    pruneVersions: (...args) => guarded("pruneVersions", () => inner.pruneVersions(...args)),
    putBack: (...args) => guarded("putBack", () => inner.putBack(...args)),
    saveDraft: (...args) => guarded("saveDraft", () => inner.saveDraft(...args)),
    dropDraft: (...args) => guarded("dropDraft", () => inner.dropDraft(...args)),
    saveAnnotation: (...args) => guarded("saveAnnotation", () => inner.saveAnnotation(...args)),
    everywhere: () => guarded("everywhere", () => inner.everywhere()),
    aliveTabs: () => guarded("aliveTabs", () => inner.aliveTabs()),
    recent: (...args) => guarded("recent", () => inner.recent(...args)),
    articlesAt: (...args) => guarded("articlesAt", () => inner.articlesAt(...args)),
    load: (...args) => guarded("load", () => inner.load(...args)),
    loadReview: (...args) => guarded("loadReview", () => inner.loadReview(...args)),
    carryOver: (...args) => guarded("carryOver", () => inner.carryOver(...args)),
    addReview: (...args) => guarded("addReview", () => inner.addReview(...args)),
    forget: (...args) => guarded("forget", () => inner.forget(...args)),
    watch: (...args) => {
      const unwatch = inner.watch(...args);
      let isOn = true;
      store.watching++;
      return () => {
        if (isOn) store.watching--;
        isOn = false;
        unwatch();
      };
    },
  };
  return store;
}
