/** The memory of one window, made when somebody first asks for it. What is reviewed gives it its pairs once it is served by `keepMemory`. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FileQuestion, MemoryFile } from "#core/memory/review-memory.ts";
import type { Memory } from "#core/ports/memory.ts";
import type { Live } from "#state/article/session/live.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { ElsewhereOffers } from "./elsewhere.ts";
import { Feeding, type FeedingPorts } from "./feeding.ts";
import { ImportedMemories, type ImportedPorts } from "./imported-memories.ts";
import { LookingUp } from "./looking-up.ts";
import { type LookUp, type MemoryState, nothingOffered } from "./memory-state.ts";
import { Offering } from "./offering.ts";

export interface WindowMemory extends Live<MemoryState> {
  /** Looks for a text in all pairs, at every change. */
  lookUp(part: Partial<LookUp>): void;
  /** What is approved and imported, once all of it is read, as a TMX file; null where the memory does not answer. */
  toTmx(question: FileQuestion): Promise<MemoryFile | null>;
  /** Memories that come from files. */
  readonly imports: Omit<ImportedMemories, "serve" | "end">;
}

export interface MemoryPorts extends Omit<FeedingPorts, "memory">, ImportedPorts {
  create(): Memory;
}

interface Made {
  readonly store: StoreApi<MemoryState> & WindowMemory;
  readonly lookingUp: LookingUp;
  readonly imports: ImportedMemories;
  isServed: boolean;
  /** Null where it is not served. */
  read: Promise<Pick<Memory, "tmx"> | null>;
}

const memories = new WeakMap<WorkspaceStore, Made>();

function madeFor(workspace: WorkspaceStore): Made {
  const known = memories.get(workspace);
  if (known !== undefined) return known;
  const store = createStore<MemoryState>(() => nothingOffered);
  const lookingUp = new LookingUp(store, workspace);
  const imports = new ImportedMemories(store, workspace);
  const made: Made = {
    isServed: false,
    read: Promise.resolve(null),
    lookingUp,
    imports,
    store: Object.assign(store, {
      imports,
      lookUp: (part: Partial<LookUp>) => lookingUp.look(part),
      toTmx: async (question: FileQuestion) => (await made.read)?.tmx(question) ?? null,
    }),
  };
  memories.set(workspace, made);
  return made;
}

/** Always the same one. */
export function memoryOf(workspace: WorkspaceStore): WindowMemory {
  return madeFor(workspace).store;
}

/** Serves the memory as long as the page lasts, where it is not served yet. Where its code can't be fetched now, the next article asks again. */
export function serveMemory(workspace: WorkspaceStore, load: () => Promise<MemoryPorts>): void {
  const made = madeFor(workspace);
  if (made.isServed) return;
  made.isServed = true;
  made.read = load().then(
    (ports) => {
      keepMemory(workspace, ports);
      return made.read;
    },
    // Without it articles are reviewed as before, and its tab says that it is looked for.
    () => {
      made.isServed = false;
      return null;
    },
  );
}

/** How long what is read from the record store is gathered before the memory is asked anew. */
const GATHERED_MS = 200;

/** Serves the memory. Returns the function that ends it. */
export function keepMemory(workspace: WorkspaceStore, ports: MemoryPorts): () => void {
  const made = madeFor(workspace);
  const { store, lookingUp, imports } = made;
  const memory = ports.create();
  const elsewhere = new ElsewhereOffers(store, workspace);
  const offering = new Offering(memory, store, workspace, {
    lookUp: (text) => lookingUp.look({ text }),
    untilLooked: () => elsewhere.untilLooked(),
  });
  lookingUp.serve(memory);
  let isReading = true;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const changed = () => {
    timer ??= setTimeout(
      () => {
        timer = null;
        offering.changed();
        lookingUp.changed();
      },
      isReading ? GATHERED_MS : 0,
    );
  };
  const feeding = new Feeding({ ...ports, memory }, workspace, changed);
  store.setState({ isReading });
  made.read = Promise.all([feeding.begin(), imports.serve({ ...ports, memory, changed })]).then(() => {
    isReading = false;
    store.setState({ isReading });
    return memory;
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    feeding.end();
    imports.end();
    elsewhere.end();
    offering.end();
    lookingUp.serve(null);
    memory.end();
    made.read = Promise.resolve(null);
    store.setState(nothingOffered);
  };
}
