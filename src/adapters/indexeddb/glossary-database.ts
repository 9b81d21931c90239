/**
 * The database of glossaries: what was changed of each, in the order in which it was stored, a row for each change. So a change is stored without reading the
 * glossary, two tabs lose nothing of each other's, and what is read is what all the changes make, one after the other.
 */
import { type DBSchema, type IDBPDatabase, unwrap, wrap } from "idb";
import type { GlossaryChange } from "#core/glossary/edit-glossary.ts";
import { replaceTerms } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import type { Connection, DatabaseShape, Upgrade } from "./database.ts";

export interface GlossaryRow extends GlossaryChange {
  readonly language: string;
  /** Given by the database, ever greater. */
  readonly id?: number;
}

export interface GlossaryTables extends DBSchema {
  changes: { key: number; value: GlossaryRow; indexes: { language: string } };
}

export type GlossaryConnection = Connection<GlossaryTables>;

/** 2: a row for each change; until then one with all terms for each language. */
export const glossaryDatabase: DatabaseShape<GlossaryTables> = { version: 2, migrate };

interface GlossaryBefore2 {
  readonly language: string;
  readonly terms: readonly Term[];
}

async function migrate(
  database: IDBPDatabase<GlossaryTables>,
  from: number,
  tx: Upgrade<GlossaryTables>,
): Promise<void> {
  const changes = database.createObjectStore("changes", { keyPath: "id", autoIncrement: true });
  changes.createIndex("language", "language");
  if (from === 0) return;
  const before: readonly GlossaryBefore2[] = await wrap(unwrap(tx).objectStore("glossaries")).getAll();
  for (const { language, terms } of before) await changes.add({ language, ...replaceTerms(terms) });
  unwrap(database).deleteObjectStore("glossaries");
}
