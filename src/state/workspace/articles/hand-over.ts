/** Hands the corrected articles of a workspace over. */
import type { StoreApi } from "zustand/vanilla";
import { ZipWriter } from "#core/archive/write-zip.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { WrittenArticle } from "#core/ports/article-reader.ts";
import type { FileListing } from "#core/ports/workspace-files.ts";
import { fail, type Result } from "#core/result.ts";
import type { UnitState } from "#core/review/record.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import type { ArticlesState, ChangedArticle, HandedOver, HandOverChoice, HandOverSummary } from "./articles-state.ts";

interface Decided {
  readonly articleKey: string | null;
  readonly units: ReadonlyMap<UnitKey, UnitState>;
}

const UNDECIDED: Decided = { articleKey: null, units: new Map() };

export function createHandOver(ports: ArticlesPorts, listing: FileListing, store: StoreApi<ArticlesState>) {
  const writtenPaths = new Map(listing.files.map(({ path, writtenPath }) => [path, writtenPath]));
  const write = async (row: ArticleRow, decided: Decided, formats: HandOverChoice["formats"]) => {
    const stored = await ports.files.read(row.path);
    if (!stored.ok) return stored;
    const path = articlePathOf(ports.files.name, row.path);
    const { articleKey, units } = decided;
    const written = await ports.reader.write({ path, stored: stored.value, articleKey, decided: units, formats });
    return written.ok ? written : fail({ ...written.failure, path: row.path });
  };
  return {
    summarize: async (): Promise<HandOverSummary> => {
      const touched = await touchedKeys(ports);
      const rows = store.getState().rows.filter((row) => isTouched(row, touched));
      const articles: ChangedArticle[] = [];
      await inOrder(
        ports.reader.width,
        rows,
        async (row) => write(row, await decidedOf(ports, row), []),
        (row, written) => {
          if (!written.ok || written.value.changed === 0) return;
          const { changed, words, unapproved } = written.value;
          articles.push({ path: row.path, changed, words, unapproved });
        },
      );
      return { articles };
    },
    handOver: async (
      { scope, formats }: HandOverChoice,
      onProgress: (written: number, total: number) => void,
    ): Promise<HandedOver> => {
      const touched = await touchedKeys(ports);
      const rows = store.getState().rows.filter((row) => scope === "all" || isTouched(row, touched));
      const zip = new ZipWriter();
      const failed: RefusedFile[] = [];
      let [done, files] = [0, 0];
      const add = (row: ArticleRow, written: Result<WrittenArticle, RefusedFile>) => {
        done += 1;
        onProgress(done, rows.length);
        if (!written.ok) failed.push(written.failure);
        else if (scope === "all" || written.value.changed > 0) {
          const path = writtenPaths.get(row.path) ?? row.path;
          const isIn = addFiles(zip, path, formats, written.value);
          if (isIn) files += 1;
          else failed.push(noRoom(row.path));
        }
      };
      const decide = async (row: ArticleRow) =>
        write(row, isTouched(row, touched) ? await decidedOf(ports, row) : UNDECIDED, formats);
      await inOrder(ports.reader.width, rows, decide, add);
      return { pieces: zip.end(), files, failed };
    },
  };
}

function addFiles(
  zip: ZipWriter,
  path: string,
  formats: HandOverChoice["formats"],
  { files }: WrittenArticle,
): boolean {
  return formats.every((format, index) => {
    const file = files[index];
    return file !== undefined && zip.add(formats.length > 1 ? `${format}/${path}` : path, file);
  });
}

function noRoom(path: string): RefusedFile {
  const message = `${path} has no room in one archive: hand over only what has changed.`;
  return { path, reason: "too-large", message };
}

function isTouched({ summary }: ArticleRow, touched: ReadonlySet<string>): boolean {
  return summary !== null && touched.has(summary.articleKey);
}

/** Articles about which something may have been decided. What is typed in the one in view is committed first. */
async function touchedKeys({ records, openArticles }: ArticlesPorts): Promise<ReadonlySet<string>> {
  await Promise.all(openArticles().map((article) => article.settle()));
  const recent = await records.recent();
  const stored = recent.ok ? recent.value.map(({ articleKey }) => articleKey) : [];
  return new Set([...stored, ...openArticles().map((article) => article.stored.articleKey)]);
}

/** What this page knows goes before what is stored: it may not be stored yet. */
async function decidedOf({ records, openArticles }: ArticlesPorts, { summary }: ArticleRow): Promise<Decided> {
  const articleKey = summary?.articleKey ?? null;
  if (articleKey === null) return UNDECIDED;
  const open = openArticles().find((article) => article.stored.articleKey === articleKey);
  if (open !== undefined) return { articleKey, units: open.getState().records };
  const kept = await records.loadReview(articleKey);
  return kept.ok && kept.value !== null ? { articleKey, units: kept.value.review.records } : UNDECIDED;
}

/** Works on so many at a time, and takes the results in the order of the rows. */
async function inOrder<T>(
  width: number,
  rows: readonly ArticleRow[],
  work: (row: ArticleRow) => Promise<T>,
  take: (row: ArticleRow, result: T) => void,
): Promise<void> {
  const ahead: { readonly row: ArticleRow; readonly result: Promise<T> }[] = [];
  for (const row of rows) {
    ahead.push({ row, result: work(row) });
    const first = ahead.length > width ? ahead.shift() : undefined;
    if (first !== undefined) take(first.row, await first.result);
  }
  for (const { row, result } of ahead) take(row, await result);
}
