/**
 * Memories that are imported from TMX files: reading one, which is counted first and stored only once the reviewer wants it, and keeping the memory in step with those that
 * are kept and with the workspace. Rules by number: docs/spec/memory.md.
 */
import type { StoreApi } from "zustand/vanilla";
import { counted } from "#core/count-in-words.ts";
import { countPairs, FIRST_USE, type ImportedMemory, type ImportedUse } from "#core/memory/imported-memory.ts";
import type { TmxCounts } from "#core/memory/tmx/import-tmx.ts";
import type { ImportedMemoryStore, TmxReading, TmxStep } from "#core/ports/imported-memories.ts";
import type { Memory } from "#core/ports/memory.ts";
import type { ChosenFile, Clock, StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { FILES_ALONE, fileNameOf } from "#core/workspace/workspace-path.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { Importing, MemoryState } from "./memory-state.ts";

export interface ImportedPorts {
  readonly kept: ImportedMemoryStore;
  readTmx(): TmxReading;
  readonly clock: Clock;
  /** A name that nothing else has. */
  newId(): string;
}

/** What is served. */
interface Served extends ImportedPorts {
  readonly memory: Pick<Memory, "import" | "askImported" | "removeImported">;
  /** The memory has something else. */
  readonly changed: () => void;
}

/** Bytes read at a time. */
const PIECE = 1 << 20;

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  full: "This browser’s storage is full. Remove something in Storage and backup, and import it again.",
  unavailable: "This browser’s storage cannot be used now. Nothing was imported.",
  outdated: "A newer version of Recto runs in another tab. Nothing was imported: reload this page.",
};
const UNCHANGED: Readonly<Record<StoreFailure, string>> = {
  full: "This browser’s storage is full, so nothing was changed. Remove something in Storage and backup.",
  unavailable: "This browser’s storage did not answer, so nothing was changed. Try again.",
  outdated: "A newer version of Recto runs in another tab, so nothing was changed: reload this page.",
};
const DAMAGED = "Part of it is missing from this browser’s storage: import its file again.";
const BROKEN = "It could not be read: the page is short of memory. Nothing was imported.";

export class ImportedMemories {
  readonly #store: StoreApi<MemoryState>;
  readonly #workspace: Pick<WorkspaceStore, "subscribe" | "getState">;
  #served: Served | null = null;
  #whenServed: (() => void)[] = [];
  #ends: (() => void)[] = [];
  /** What is in the memory: ids by name. */
  readonly #loaded = new Map<string, string>();
  /** Ids of those of which part is missing. */
  readonly #damaged = new Set<string>();
  #syncing: Promise<void> | null = null;
  #isOutdated = false;
  #file: ChosenFile | null = null;
  /** Counts up when what is being read is not wanted any more. */
  #run = 0;
  #reading: TmxReading | null = null;

  constructor(store: StoreApi<MemoryState>, workspace: Pick<WorkspaceStore, "subscribe" | "getState">) {
    this.#store = store;
    this.#workspace = workspace;
  }

  /** Resolves when what is kept is in the memory. */
  serve(served: Served): Promise<void> {
    this.#served = served;
    const sync = () => void this.#sync();
    let name = workspaceName(this.#workspace);
    const follow = () => {
      if (workspaceName(this.#workspace) === name) return;
      name = workspaceName(this.#workspace);
      sync();
    };
    this.#ends = [served.kept.watch(sync), this.#workspace.subscribe(follow)];
    for (const go of this.#whenServed.splice(0)) go();
    return this.#sync();
  }

  end(): void {
    this.cancel();
    for (const end of this.#ends) end();
    this.#served = null;
    this.#loaded.clear();
  }

  /** Counts what a file has. */
  async read(file: ChosenFile): Promise<void> {
    this.cancel();
    this.#file = file;
    const run = this.#run;
    const name = fileNameOf(file.path);
    this.#show({ kind: "counting", name, done: 0, total: file.size });
    if (this.#served === null) await new Promise<void>((go) => this.#whenServed.push(go));
    const read = await this.#readAll(file, run, (done) => {
      this.#show({ kind: "counting", name, done, total: file.size });
      return Promise.resolve(ok(undefined));
    });
    if (read === null) return;
    if (read.ok) this.#show({ kind: "counted", name, counts: read.value });
    else this.#show({ kind: "failed", name, failure: read.failure });
  }

  /** Stores what was counted, as the memory of the file's name. */
  async importRead(): Promise<void> {
    const [file, served] = [this.#file, this.#served];
    if (file === null || served === null) return;
    const run = ++this.#run;
    const [name, id] = [fileNameOf(file.path), served.newId()];
    let [parts, bytes] = [0, 0];
    this.#show({ kind: "storing", name, done: 0, total: file.size });
    const store = async (done: number, step: TmxStep) => {
      const from = parts;
      parts += step.parts.length;
      bytes += step.parts.reduce((sum, { length }) => sum + length, 0);
      const stored = step.parts.length === 0 ? ok(undefined) : await served.kept.addParts(id, from, step.parts);
      if (run === this.#run) this.#show({ kind: "storing", name, done, total: file.size });
      return stored.ok ? stored : fail(FAILURES[stored.failure]);
    };
    const read = await this.#readAll(file, run, store);
    if (read?.ok !== true) await served.kept.abandon(id);
    if (read === null) return;
    if (!read.ok) return this.#show({ kind: "failed", name, failure: read.failure });
    const use = this.#store.getState().imported.find((one) => one.name === name) ?? FIRST_USE;
    const { priority, penalty, offIn } = use;
    const at = served.clock.now();
    const { languages } = read.value;
    const memory: ImportedMemory = { id, name, at, languages, parts, bytes, priority, penalty, offIn };
    const finished = await served.kept.finish(memory);
    if (!finished.ok) await served.kept.abandon(id);
    this.#file = null;
    this.#show(finished.ok ? null : { kind: "failed", name, failure: FAILURES[finished.failure] });
    if (finished.ok)
      this.#workspace.getState().actions.say(`Imported ${counted(countPairs(memory), "pair")} from ${name}`, true);
    await this.#sync();
  }

  /** What was being read is not wanted: nothing is left of it. */
  cancel(): void {
    this.#run += 1;
    this.#reading?.end();
    this.#reading = null;
    this.#file = null;
    this.#show(null);
  }

  /** Shown at once, and stored behind it: the next choice begins from this one, however long storing takes. */
  change(id: string, use: ImportedUse): Promise<void> {
    const { priority, penalty, offIn } = use;
    const chosen = (one: ImportedMemory) => (one.id === id ? { ...one, priority, penalty, offIn } : one);
    this.#store.setState(({ imported }) => ({ imported: imported.map(chosen) }));
    return this.#keep(id, ({ kept }) => kept.change(id, use));
  }

  /** In the workspace that is open. */
  turn(memory: ImportedMemory, isOn: boolean): Promise<void> {
    const name = workspaceName(this.#workspace);
    const others = memory.offIn.filter((one) => one !== name);
    return this.change(memory.id, { ...memory, offIn: isOn ? others : [...others, name] });
  }

  async remove(id: string): Promise<void> {
    const find = () => this.#store.getState().imported.find((one) => one.id === id);
    const removed = find();
    await this.#keep(id, ({ kept }) => kept.remove(id));
    if (removed !== undefined && find() === undefined)
      this.#workspace.getState().actions.say(`Removed the memory ${removed.name}`, true);
  }

  /** What could not be stored is said of the memory, until something can be. */
  async #keep(id: string, work: (served: Served) => Promise<Result<void, StoreFailure>>): Promise<void> {
    const stored = this.#served === null ? null : await work(this.#served);
    if (stored?.ok === false) this.#fault(id, UNCHANGED[stored.failure]);
    else this.#fault(id, this.#damaged.has(id) ? DAMAGED : null);
    await this.#sync();
  }

  #fault(id: string, sentence: string | null): void {
    const faults = new Map(this.#store.getState().importedFaults);
    if (sentence === null) faults.delete(id);
    else faults.set(id, sentence);
    this.#store.setState({ importedFaults: faults });
  }

  #show(importing: Importing | null): void {
    this.#store.setState({ importing });
  }

  /**
   * @param take what is read by now; where it fails, reading ends
   * @returns null where it is not wanted any more
   */
  async #readAll(
    file: ChosenFile,
    run: number,
    take: (done: number, step: TmxStep) => Promise<Result<void, string>>,
  ): Promise<Result<TmxCounts, string> | null> {
    const reading = this.#served?.readTmx();
    if (reading === undefined || run !== this.#run) return null;
    this.#reading = reading;
    let counts: Result<TmxCounts, string> = fail(BROKEN);
    for await (const { done, step } of stepsOf(file, reading)) {
      if (run !== this.#run) return null;
      const taken = step.ok ? await take(done, step.value) : step;
      if (run !== this.#run) return null;
      counts = step.ok && taken.ok ? ok(step.value.counts) : fail(taken.ok ? BROKEN : taken.failure);
      if (!counts.ok) break;
    }
    reading.end();
    return run === this.#run ? counts : null;
  }

  async #tellDamaged({ id, name }: ImportedMemory, { kept }: Served): Promise<void> {
    const all = await kept.all();
    // Removed while it was read.
    if (!all.ok || !all.value.some((one) => one.id === id)) return;
    this.#damaged.add(id);
    this.#fault(id, DAMAGED);
    this.#workspace
      .getState()
      .actions.raise(`Part of the memory ${name} is missing from this browser’s storage: import its file again.`);
  }

  /** Until nothing has changed meanwhile. */
  #sync(): Promise<void> {
    this.#isOutdated = true;
    this.#syncing ??= this.#syncAll().finally(() => {
      this.#syncing = null;
    });
    return this.#syncing;
  }

  async #syncAll(): Promise<void> {
    while (this.#isOutdated && this.#served !== null) {
      this.#isOutdated = false;
      const all = await this.#served.kept.all();
      if (!all.ok) return;
      await this.#take(all.value, this.#served);
    }
  }

  async #take(all: readonly ImportedMemory[], served: Served): Promise<void> {
    const workspace = workspaceName(this.#workspace);
    const on = all.filter(({ offIn }) => !offIn.includes(workspace));
    for (const [name, id] of this.#loaded) {
      if (all.some((one) => one.id === id)) continue;
      served.memory.removeImported(name);
      this.#loaded.delete(name);
    }
    const ask = () => {
      served.memory.askImported(on.filter(({ name }) => this.#loaded.has(name)));
      served.changed();
    };
    this.#store.setState({ imported: all, workspaceName: workspace });
    ask();
    for (const memory of on) {
      if (this.#isOutdated || this.#loaded.has(memory.name)) continue;
      this.#loaded.set(memory.name, memory.id);
      if (!(await load(memory, served))) await this.#tellDamaged(memory, served);
      ask();
    }
  }
}

/** Answers whether all of it is there; what is there serves either way. */
async function load({ id, name, parts }: ImportedMemory, { kept, memory }: Served): Promise<boolean> {
  let isWhole = true;
  for (let number = 0; number < parts; number += 1) {
    const part = await kept.part(id, number);
    const isIn = part?.ok === true && (await memory.import(name, part.value));
    isWhole &&= isIn;
  }
  return isWhole;
}

interface FileStep {
  /** Bytes that are read. */
  readonly done: number;
  readonly step: Result<TmxStep, string>;
}

/** To the end of the file, or to what cannot be read. */
async function* stepsOf(file: ChosenFile, reading: TmxReading): AsyncGenerator<FileStep> {
  const stepAt = (done: number, step: TmxStep | null): FileStep => ({
    done,
    step: step === null ? fail(BROKEN) : ok(step),
  });
  for (let from = 0; from < file.size; from += PIECE) {
    const to = Math.min(file.size, from + PIECE);
    const bytes = await file.readPart(from, to);
    if (!bytes.ok) return yield { done: from, step: bytes };
    const step = await reading.write(bytes.value);
    yield stepAt(to, step);
    if (step === null || step.isOver) break;
  }
  yield stepAt(file.size, await reading.finish());
}

function workspaceName({ getState }: Pick<WorkspaceStore, "getState">): string {
  return getState().articles?.files.name || FILES_ALONE;
}
