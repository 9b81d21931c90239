/**
 * Everything that is kept in this browser, as one file and back: texts and reviews of articles, glossaries, words, dictionaries, known workspaces, settings, saved
 * filters. Tokens are never stored, and so never in it.
 *
 * The file is JSON Lines: a head, an entry a line, and an end that counts them, so that it is written and read piece by piece, and one that was cut off is known.
 * Its schema: docs/spec/backup.schema.json; rules by number: docs/spec/offline.md.
 */
import type { Term } from "#core/glossary/term.ts";
import type { ImportedMemory } from "#core/memory/imported-memory.ts";
import type { KnownWorkspace } from "#core/ports/known-workspaces.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { RecordedArticle } from "#core/workspace/records/review-records.ts";

export interface KeptArticle extends RecordedArticle {
  /** When it was worked on last, milliseconds since the epoch. */
  readonly at: number;
}

/** A dictionary that the reviewer has loaded. */
export interface KeptDictionary {
  readonly language: string;
  readonly name: string;
  /** Base64. */
  readonly aff: string;
  /** Base64. */
  readonly dic: string;
}

export interface SavedFilterEntry {
  readonly name: string;
  readonly text: string;
}

export type BackupEntry =
  | { readonly kind: "article"; readonly article: KeptArticle }
  /** Dismissals that hold for every article. */
  | { readonly kind: "everywhere"; readonly dismissals: readonly Dismissal[] }
  | { readonly kind: "glossary"; readonly language: string; readonly terms: readonly Term[] }
  | { readonly kind: "words"; readonly language: string; readonly words: readonly string[] }
  | { readonly kind: "dictionary"; readonly dictionary: KeptDictionary }
  /** A memory that was imported, apart from its pairs. */
  | { readonly kind: "memory"; readonly memory: ImportedMemory }
  /** A part of its pairs, by its id, packed. */
  | { readonly kind: "pairs"; readonly memory: string; readonly number: number; readonly pairs: Uint8Array }
  | { readonly kind: "workspace"; readonly workspace: KnownWorkspace }
  /** By name, as the settings keep them: check profile and keys are among them. */
  | { readonly kind: "settings"; readonly settings: Readonly<Record<string, unknown>> }
  | { readonly kind: "filters"; readonly filters: readonly SavedFilterEntry[] };

export const BACKUP_KIND = "recto-backup";
export const BACKUP_VERSION = 1;
