/**
 * Glossaries in the browser's IndexedDB. A database of its own: a glossary is nobody's review, and goes and stays without them. Other tabs are told over a
 * BroadcastChannel once a change is on disk.
 */

import { applyGlossaryChange, type GlossaryChange, replaceTerms } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import type { GlossaryStore } from "#core/ports.ts";
import { attempt } from "./attempt.ts";
import { connect } from "./database.ts";
import { type GlossaryConnection, type GlossaryRow, glossaryDatabase } from "./glossary-database.ts";
import { openChannel } from "./open-channel.ts";
import { transactAtOnce } from "./transact.ts";
import { whenPageGoes } from "./when-page-goes.ts";

export interface IndexedDbGlossaryStore extends GlossaryStore {
  /** The tab ends. */
  close(): void;
}

/** Changes of a language that are read one by one; more are put together. */
const MOST_CHANGES = 16;

/** @param name of the database and the channel */
export function createIndexedDbGlossaryStore(name = "recto-glossaries"): IndexedDbGlossaryStore {
  const channel = openChannel(name);
  const listeners = new Set<{ readonly language: string; readonly hear: () => void }>();
  const connection = connect(name, glossaryDatabase);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    for (const { language, hear } of listeners) if (language === data) hear();
  });
  const end = whenPageGoes(() => {
    for (const { language } of listeners) channel?.postMessage(language);
  });
  return {
    load: (language) => attempt(() => readTerms(connection, language)),
    change: (language, change) =>
      attempt(async () => {
        await addChange(connection, language, change);
        channel?.postMessage(language);
        // Read anew, so that nothing is left of them; nobody waits for it.
        if (change.removed === "all") readTerms(connection, language).catch(() => undefined);
      }),
    watch: (language, hear) => {
      const listener = { language, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      end();
      listeners.clear();
      channel?.close();
      connection.close();
    },
  };
}

async function addChange(connection: GlossaryConnection, language: string, change: GlossaryChange): Promise<void> {
  await transactAtOnce(connection, ["changes"], "readwrite", ({ store }) => store.add({ language, ...change }));
}

async function readTerms(connection: GlossaryConnection, language: string): Promise<readonly Term[]> {
  const rows = await transactAtOnce(connection, ["changes"], "readonly", ({ store }) =>
    store.index("language").getAll(language),
  );
  const terms = rows.reduce<readonly Term[]>(applyGlossaryChange, []);
  const isLong = rows.length > MOST_CHANGES || rows.findLastIndex(({ removed }) => removed === "all") > 0;
  // Nobody waits for it, and where it fails the rows say the same.
  if (isLong) putTogether(connection, rows, replaceTerms(terms)).catch(() => undefined);
  return terms;
}

/** Puts what all the rows make in place of the last of them: what another tab stores or puts together meanwhile has a greater id and comes behind it. */
async function putTogether(
  connection: GlossaryConnection,
  rows: readonly GlossaryRow[],
  whole: GlossaryChange,
): Promise<void> {
  const last = rows.at(-1);
  if (last === undefined) return;
  const ids = rows.slice(0, -1).flatMap(({ id }) => id ?? []);
  await transactAtOnce(connection, ["changes"], "readwrite", ({ store }) =>
    Promise.all([store.put({ ...last, ...whole }), ...ids.map((id) => store.delete(id))]),
  );
}
