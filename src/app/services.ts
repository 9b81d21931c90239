/** What the interface needs from the outside besides the store; `main.tsx` chooses the implementations. */
import { createContext, useContext } from "react";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import type { BackupStore } from "#core/ports/backup-store.ts";
import type { FindingCounter } from "#core/ports/finding-counter.ts";
import type { BackupNotes, KeptStorage } from "#core/ports/kept-storage.ts";
import type { KnownWorkspaces } from "#core/ports/known-workspaces.ts";
import type { WorkspaceSearch } from "#core/ports/repeat-search.ts";
import type { AddressList, ListedAddress, WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { WorkspaceIndex } from "#core/ports/workspace-index.ts";
import type { WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type {
  ArticleSource,
  ChosenFile,
  Clock,
  Downloads,
  GlossaryStore,
  PatternSearch,
  RecordStore,
} from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { Pacing } from "#core/slices/sliced.ts";
import type { MemoryPorts } from "#state/memory/window-memory.ts";

/** What a drop held. */
export type Dropped = (
  | { readonly kind: "files"; readonly files: readonly ChosenFile[] }
  | { readonly kind: "folder"; readonly entries: readonly FileSystemEntry[] }
  | { readonly kind: "other" }
) & {
  /** The browser's ways back to what was dropped, where it has any: null for each it has none to. */
  readonly handles: readonly Promise<FileSystemHandle | null>[];
};

/** What articles that are opened together need. */
export interface WorkspaceKit {
  readonly records: RecordStore;
  createReader(): ArticleReader;
  createCounter(): FindingCounter;
  createSearch(): WorkspaceSearch;
  readonly index: WorkspaceIndex;
  readonly steps: WorkspaceSteps;
  set(files: readonly ChosenFile[]): WorkspaceFiles;
  /** All files of a folder, with its name before their paths. */
  folder(files: readonly ChosenFile[]): WorkspaceFiles;
  zip(archive: ChosenFile): WorkspaceFiles;
  /** All files below what was dropped, with their paths. */
  filesBelow(entries: readonly FileSystemEntry[]): Promise<readonly ChosenFile[]>;
  /** Has the browser ask for a folder; null where the reviewer chose none. */
  askFolder(): Promise<Result<WorkspaceFiles, string> | null>;
  /** The folder or archive of the only handle; null where there are more or fewer, or it is something else. */
  ofHandles(handles: Dropped["handles"]): Promise<WorkspaceFiles | null>;
  /** The repository of an address; null where it is no repository's. */
  ofAddress(address: string): WorkspaceFiles | null;
  /** Lines of addresses, as they were pasted or as a file holds them. */
  readAddresses(text: string): AddressList;
  ofAddresses(addresses: readonly ListedAddress[]): WorkspaceFiles;
  readonly known: KnownWorkspaces;
  readonly pacing: Pacing;
  /** Calls `hear` when any tab has stored how much of an article is reviewed. Returns the function that ends it. */
  watchCounts(hear: (articleKey: string) => void): () => void;
  /** Calls `hear` when another tab than that has stored a decision about an article. Returns the function that ends it. */
  watchDecisions(tab: string, hear: (articleKey: string) => void): () => void;
}

/** What is kept in this browser, and its backup. */
export interface StorageKit {
  readonly storage: KeptStorage;
  readonly backup: BackupStore;
  readonly notes: BackupNotes;
}

export interface Services {
  /** Fetches what fetches articles by address. */
  readonly loadArticles: () => Promise<ArticleSource>;
  readonly downloads: Downloads;
  readonly clock: Clock;
  readonly patterns: PatternSearch;
  /** Fetches what keeps the glossaries. */
  readonly loadGlossaries: () => Promise<GlossaryStore>;
  /** Fetches what keeps the memory. */
  readonly loadMemory: () => Promise<MemoryPorts>;
  /** Fetches what opens folders and archives. */
  readonly loadWorkspaces: () => Promise<WorkspaceKit>;
  /** Fetches what measures the storage and makes backups. */
  readonly loadStorage: () => Promise<StorageKit>;
  readonly files: {
    chosen(files: Iterable<File>): readonly ChosenFile[];
    /** Only while the drop event is handled. */
    dropped(data: DataTransfer): Dropped;
  };
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("useServices outside of ServicesProvider");
  return services;
}
