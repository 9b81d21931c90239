/** Earlier versions of a unit: the store keeps them, and this page knows those that it has had itself. */
import { append } from "#core/append.ts";
import type { UnitKey } from "#core/document/article.ts";
import { MAX_VERSIONS, mergeVersions, withVersion } from "#core/review/history.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** Keeps records in mind as they come, stored or not, for a store that does not answer or that is emptied. */
export function keepVersions(session: ArticleSession, records: ReadonlyMap<UnitKey, UnitRecord>): void {
  for (const [key, record] of records) session.versions.set(key, withVersion(session.versions.get(key) ?? [], record));
}

/** All versions of the unit, the present one too, newest first. Where the store does not answer, those of this page. */
export async function readVersions(session: ArticleSession, key: UnitKey): Promise<readonly UnitRecord[]> {
  const stored = await readStored(session, key);
  return mergeVersions(stored, session.versions.get(key) ?? []);
}

async function readStored({ ports, stored }: ArticleSession, key: UnitKey): Promise<readonly UnitRecord[]> {
  const found: UnitRecord[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = await ports.records.versions(stored.articleKey, key, before);
    const oldest = page.ok ? page.value.at(-1) : undefined;
    if (!page.ok || oldest === undefined) return found;
    append(found, page.value);
    before = oldest.revision;
  }
}

/** Has the store drop the oldest versions of units that have had very many, when nothing else is to be done. */
export async function pruneVersions({ ports, get, stored }: ArticleSession): Promise<void> {
  const long = [...get().records].filter(([, { revision }]) => revision > MAX_VERSIONS);
  if (long.length > 0)
    await ports.records.pruneVersions(stored.articleKey, new Map(long.map(([key, { revision }]) => [key, revision])));
}
