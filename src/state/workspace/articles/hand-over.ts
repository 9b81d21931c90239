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
import type {
  ArticlesState,
  ChangedArticle,
  HandedOver,
  HandedPatch,
  HandOverChoice,
  HandOverSummary,
} from "./articles-state.ts";
import { rememberedArticles } from "./remembered.ts";

interface Decided {
  readonly articleKey: string | null;
  readonly units: ReadonlyMap<UnitKey, UnitState>;
}

const UNDECIDED: Decided = { articleKey: null, units: new Map() };

type Tell = (written: number, total: number) => void;
type Written = Result<WrittenArticle, RefusedFile>;

/** What is to be written of an article. */
interface Wanted {
  readonly formats: HandOverChoice["formats"];
  readonly isPatch: boolean;
}

export class HandOver {
  readonly #ports: ArticlesPorts;
  readonly #store: StoreApi<ArticlesState>;
  readonly #writtenPaths: ReadonlyMap<string, string>;

  constructor(ports: ArticlesPorts, listing: FileListing, store: StoreApi<ArticlesState>) {
    this.#ports = ports;
    this.#store = store;
    this.#writtenPaths = new Map(listing.files.map(({ path, writtenPath }) => [path, writtenPath]));
  }

  readonly summarize = async (): Promise<HandOverSummary> => {
    const articles: ChangedArticle[] = [];
    await this.#writeAll("changed", { formats: [], isPatch: false }, (row, written) => {
      if (!written.ok || written.value.changed === 0) return;
      const { changed, words, unapproved } = written.value;
      articles.push({ path: row.path, changed, words, unapproved });
    });
    return { articles };
  };

  readonly handOver = async ({ scope, formats }: HandOverChoice, tell: Tell): Promise<HandedOver> => {
    const zip = new ZipWriter();
    const failed: RefusedFile[] = [];
    let files = 0;
    const take = (row: ArticleRow, written: Written) => {
      if (!written.ok) failed.push(written.failure);
      else if (scope === "all" || written.value.changed > 0) {
        if (addFiles(zip, this.#writtenPath(row), formats, written.value)) files += 1;
        else failed.push(noRoom(row.path));
      }
    };
    await this.#writeAll(scope, { formats, isPatch: false }, take, tell);
    return { pieces: zip.end(), files, failed };
  };

  readonly patch = async (tell: Tell): Promise<HandedPatch> => {
    const patches: string[] = [];
    const failed: RefusedFile[] = [];
    const take = (_: ArticleRow, written: Written) => {
      if (!written.ok) failed.push(written.failure);
      else if (written.value.patch !== "") patches.push(written.value.patch);
    };
    await this.#writeAll("changed", { formats: [], isPatch: true }, take, tell);
    return { text: patches.join(""), files: patches.length, failed };
  };

  /** Writes articles in the order of the rows: all, or those about which something may have been decided. */
  async #writeAll(
    scope: HandOverChoice["scope"],
    wanted: Wanted,
    take: (row: ArticleRow, written: Written) => void,
    tell: Tell = () => {},
  ): Promise<void> {
    const touched = await touchedKeys(this.#ports);
    const rows = this.#store.getState().rows.filter((row) => scope === "all" || isTouched(row, touched));
    let done = 0;
    const work = async (row: ArticleRow) =>
      this.#write(row, isTouched(row, touched) ? await decidedOf(this.#ports, row) : UNDECIDED, wanted);
    await inOrder(this.#ports.reader.width, rows, work, (row, written) => {
      done += 1;
      take(row, written);
      tell(done, rows.length);
    });
  }

  async #write(row: ArticleRow, { articleKey, units }: Decided, { formats, isPatch }: Wanted): Promise<Written> {
    const { files, reader } = this.#ports;
    const stored = await files.read(row.path);
    if (!stored.ok) return stored;
    const path = articlePathOf(files.name, row.path);
    const patchPath = isPatch ? this.#writtenPath(row) : null;
    const written = await reader.write({ path, stored: stored.value, articleKey, decided: units, formats, patchPath });
    return written.ok ? written : fail({ ...written.failure, path: row.path });
  }

  #writtenPath({ path }: ArticleRow): string {
    return this.#writtenPaths.get(path) ?? path;
  }
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
  const stored = await rememberedArticles(records);
  return new Set([...stored.keys(), ...openArticles().map((article) => article.stored.articleKey)]);
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
