/** What takes room in this browser's storage, and taking it away. Every method answers with a failure rather than rejecting. */
import type { StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";

export interface StorageState {
  /** Bytes in all; null where the browser does not say. */
  readonly used: number | null;
  /** Bytes that there may be; null where the browser does not say. */
  readonly quota: number | null;
  /** Whether the browser keeps it until the reviewer removes it; null where it can't be asked to. */
  readonly isPersisted: boolean | null;
}

/** An article with its review. */
export interface ArticleRoom {
  readonly articleKey: string;
  readonly path: string;
  /** About. */
  readonly bytes: number;
  /** Units of which anything was decided or is being typed, and comments: what is lost with it. */
  readonly work: number;
}

export type RoomKind = "glossary" | "words" | "dictionary" | "memory" | "app-dictionary" | "workspaces" | "app";

/** Anything but an article. */
export interface Room {
  readonly kind: RoomKind;
  /** Of a glossary, words, or a dictionary the language, of a memory the name; empty for others. */
  readonly of: string;
  /** How many terms, words, pairs, files or workspaces. */
  readonly count: number;
  /** About. */
  readonly bytes: number;
}

export interface StorageRooms {
  /** The largest first. */
  readonly articles: readonly ArticleRoom[];
  readonly others: readonly Room[];
}

export interface KeptStorage {
  state(): Promise<StorageState>;
  /** Asks the browser to keep it until the reviewer removes it; it may ask the reviewer. Answers whether it will. */
  persist(): Promise<boolean>;
  rooms(): Promise<Result<StorageRooms, StoreFailure>>;
  /** Other tabs hear of it. What the app itself needs without a network cannot be removed so. */
  remove(room: Pick<Room, "kind" | "of">): Promise<Result<void, StoreFailure>>;
}

/** What is known of backups in this browser. */
export interface BackupNote {
  /** When the last one was made, or reminding was switched on; null for neither. Milliseconds since the epoch. */
  readonly at: number | null;
  /** Whether `at` is that of a backup. */
  readonly isMade: boolean;
  /** After how many days without one the reviewer is reminded; 0 for never. */
  readonly remindAfter: number;
}

/** Never throws: without storage nothing is known from one visit to the next. */
export interface BackupNotes {
  load(): BackupNote;
  save(note: BackupNote): void;
}
