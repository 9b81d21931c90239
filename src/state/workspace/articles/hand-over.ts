/** Hands the corrected articles of a workspace over. */
import { ZipWriter } from "#core/archive/write-zip.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { WrittenLook, WrittenText } from "#core/export/written-text.ts";
import type { WrittenArticle } from "#core/ports/article-reader.ts";
import type { FileChange } from "#core/ports/files-publishing.ts";
import type { FileListing, WriteFailure } from "#core/ports/workspace-files.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { newestDrafts } from "#core/review/newest-drafts.ts";
import type { UnitState } from "#core/review/record.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { unportableNames } from "#core/workspace/unportable-names.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import { changedFile, spoiltFile } from "#core/workspace/write-article.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import type {
  ArticleChanges,
  ChangedArticle,
  ChangedFiles,
  HandedOver,
  HandedPatch,
  HandOverChoice,
  HandOverOptions,
  HandOverSummary,
  SavedInPlace,
} from "./handed-over.ts";
import { inOrder } from "./in-order.ts";
import { rememberedArticles } from "./remembered.ts";
import type { SavedFiles } from "./saved-files.ts";

interface Decided {
  readonly articleKey: string | null;
  readonly units: ReadonlyMap<UnitKey, UnitState>;
  readonly drafts: ReadonlyMap<UnitKey, string>;
}

const UNDECIDED: Decided = { articleKey: null, units: new Map(), drafts: new Map() };

type Tell = (written: number, total: number) => void;
type Written = Result<WrittenArticle, RefusedFile>;

/** What is to be written of an article. */
interface Wanted {
  readonly formats: HandOverChoice["formats"];
  readonly isPatch: boolean;
  readonly isInPlace: boolean;
  readonly isTold: boolean;
  readonly look: WrittenLook | null;
}

const COUNTS_ONLY: Wanted = { formats: [], isPatch: false, isInPlace: false, isTold: false, look: null };
const NOT_ALLOWED =
  "Writing to the folder was not allowed, so nothing was saved. Save again, and allow it in the browser.";

export class HandOver {
  readonly #ports: ArticlesPorts;
  readonly #rows: () => readonly ArticleRow[];
  /** Of files whose path is written in other letters than it is shown. */
  readonly #writtenPaths: ReadonlyMap<string, string>;
  readonly #saved: SavedFiles;

  constructor(ports: ArticlesPorts, listing: FileListing, rows: () => readonly ArticleRow[], saved: SavedFiles) {
    this.#ports = ports;
    this.#saved = saved;
    this.#rows = rows;
    const others = listing.files.filter(({ path, writtenPath }) => path !== writtenPath);
    this.#writtenPaths = new Map(others.map(({ path, writtenPath }) => [path, writtenPath]));
  }

  async summarize(): Promise<HandOverSummary> {
    const articles: ChangedArticle[] = [];
    const failed: RefusedFile[] = [];
    await this.#writeAll("changed", COUNTS_ONLY, (row, written) => {
      if (!written.ok) failed.push(written.failure);
      else if (written.value.changed > 0) {
        const { changed, words, unapproved } = written.value;
        articles.push({ path: row.path, changed, words, unapproved });
      }
    });
    return { articles, failed };
  }

  /** An archive of files. `tell` is called with how many articles are written, and how many there are. */
  async archive({ scope, formats }: HandOverChoice, tell: Tell, options: HandOverOptions = {}): Promise<HandedOver> {
    const zip = new ZipWriter();
    const failed: RefusedFile[] = [];
    const paths: string[] = [];
    const take = (row: ArticleRow, written: Written) => {
      if (!written.ok) failed.push(written.failure);
      else if (scope === "all" || written.value.changed > 0) {
        if (addFiles(zip, this.#writtenPath(row), formats, written.value)) paths.push(this.#writtenPath(row));
        else failed.push(noRoom(row.path));
      }
    };
    await this.#writeAll(scope, { ...COUNTS_ONLY, formats }, take, tell, options);
    return { pieces: zip.end(), files: paths.length, failed, unportable: unportableNames(paths) };
  }

  /** What has changed as one patch, side by side. */
  async patch(tell: Tell, options: HandOverOptions = {}): Promise<HandedPatch> {
    const patches: string[] = [];
    const paths: string[] = [];
    const failed: RefusedFile[] = [];
    const take = (row: ArticleRow, written: Written) => {
      if (!written.ok) failed.push(written.failure);
      else if (written.value.patch !== "") {
        patches.push(written.value.patch);
        paths.push(this.#writtenPath(row));
      }
    };
    await this.#writeAll("changed", { ...COUNTS_ONLY, isPatch: true }, take, tell, options);
    return { text: patches.join(""), files: patches.length, failed, unportable: unportableNames(paths) };
  }

  /** Writes what has changed into the files it comes from: from a key or click only, for the browser may ask. Only where `files.writing` is there. */
  async saveInPlace(tell: Tell, options: HandOverOptions = {}): Promise<SavedInPlace> {
    const { writing } = this.#ports.files;
    // The browser asks only while a click or key is fresh: before anything else is awaited.
    if (writing === undefined || !(await writing.allow())) return { files: 0, failed: [], refusal: NOT_ALLOWED };
    const failed: WriteFailure[] = [];
    let files = 0;
    const take = async (row: ArticleRow, written: Written) => {
      if (!written.ok) {
        failed.push({ reason: "other", message: written.failure.message });
        options.onSaved?.(row.path, false);
      } else if (written.value.inPlace !== null) {
        const { before, after } = written.value.inPlace;
        const result = await writing.write(row.path, before, after, options.stopped);
        if (result.ok) files += 1;
        else failed.push(result.failure);
        options.onSaved?.(row.path, result.ok);
      }
    };
    await this.#writeAll("changed", { ...COUNTS_ONLY, isInPlace: true }, take, tell, options);
    return { files, failed, refusal: null };
  }

  /** What has changed, with the bytes that are to be written: for what puts them elsewhere. */
  async changedFiles(tell: Tell, options: HandOverOptions = {}): Promise<ChangedFiles> {
    const files: FileChange[] = [];
    const failed: RefusedFile[] = [];
    const take = ({ path }: ArticleRow, written: Written) => {
      if (!written.ok) failed.push(written.failure);
      else if (written.value.inPlace !== null) files.push({ path, ...written.value.inPlace });
    };
    await this.#writeAll("changed", { ...COUNTS_ONLY, isInPlace: true }, take, tell, options);
    return { files, failed };
  }

  async changesOf(path: string): Promise<Result<ArticleChanges, RefusedFile>> {
    const written = await this.#writeOne(path, { ...COUNTS_ONLY, isTold: true });
    return written.ok ? ok({ texts: written.value.changes, locale: written.value.locale }) : written;
  }

  /** What would be written of the article now, or how that differs from its file: byte for byte what the files and the patch hold. */
  async writtenOf(path: string, look: WrittenLook): Promise<Result<WrittenText, RefusedFile>> {
    const written = await this.#writeOne(path, { ...COUNTS_ONLY, isPatch: look === "difference", look });
    if (!written.ok) return written;
    return written.value.look === null ? fail(unreadableFile(path)) : ok(written.value.look);
  }

  async #writeOne(path: string, wanted: Wanted): Promise<Written> {
    const row = this.#rows().find((one) => one.path === path);
    if (row === undefined) return fail(unreadableFile(path));
    const open = openAt(this.#ports, row);
    return open === null ? this.#writeStored(row, wanted) : this.#write(row, open, wanted);
  }

  /** Writes articles in the order of the rows: all, or those about which something may have been decided. */
  async #writeAll(
    scope: HandOverChoice["scope"],
    wanted: Wanted,
    take: (row: ArticleRow, written: Written) => void | Promise<void>,
    tell: Tell = () => {},
    { leftOut, isOver }: HandOverOptions = {},
  ): Promise<void> {
    const { touched, keysAt, isWhole } = await touchedArticles(this.#ports);
    const earlierOf = ({ path, summary }: ArticleRow) =>
      summary === null ? [] : (keysAt.get(articlePathOf(this.#ports.files.name, path)) ?? []);
    const isConcerned = (row: ArticleRow) =>
      !isWhole || isTouched(row, touched) || earlierOf(row).length > 0 || openAt(this.#ports, row) !== null;
    const isWanted = (row: ArticleRow) => leftOut?.has(row.path) !== true && (scope === "all" || isConcerned(row));
    const rows = this.#rows().filter(isWanted);
    let done = 0;
    const work = async (row: ArticleRow): Promise<Written> => {
      const open = openAt(this.#ports, row);
      if (open !== null) return this.#write(row, open, wanted);
      // Which versions of it were reviewed is not known either.
      if (!isWhole) return fail(unreadReview(row.path));
      if (isTouched(row, touched)) return this.#writeStored(row, wanted);
      // Reviewed in another version, whose review is carried over once it is opened.
      const isElsewhere = await isReviewed(this.#ports, earlierOf(row));
      if (isElsewhere !== false) return fail(isElsewhere === null ? unreadReview(row.path) : changedFile(row.path));
      return this.#write(row, UNDECIDED, wanted);
    };
    const takeOne = async (row: ArticleRow, written: Written) => {
      // What was made ready is not written any more.
      if (isOver?.() === true) return;
      done += 1;
      await take(row, written);
      tell(done, rows.length);
    };
    await inOrder(this.#ports.reader.width, rows, work, takeOne, isOver);
  }

  async #writeStored(row: ArticleRow, wanted: Wanted): Promise<Written> {
    const stored = await storedOf(this.#ports, row);
    return stored === null ? fail(unreadReview(row.path)) : this.#write(row, stored, wanted);
  }

  async #write(
    row: ArticleRow,
    { articleKey, units, drafts }: Decided,
    { isPatch, ...wanted }: Wanted,
  ): Promise<Written> {
    const { files, reader } = this.#ports;
    const path = articlePathOf(files.name, row.path);
    if (wanted.isInPlace && articleKey !== null) this.#saved.remember(path, articleKey);
    const read = await this.#saved.readBoth(row.path);
    if (!read.ok) return fail(articleKey === null ? read.failure : spoiltFile(read.failure));
    const patchPath = isPatch ? this.#writtenPath(row) : null;
    const decided = { articleKey, decided: units, drafts };
    const written = await reader.write({ path, ...read.value, ...decided, ...wanted, patchPath });
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

/** Written without it, it would go out as the machine left it. */
function unreadReview(path: string): RefusedFile {
  const message = `${path}: what was decided in it could not be read from this browser’s storage, so it was left out. Hand the others over, then reload the page and try again.`;
  return { path, reason: "unreadable", message };
}

function isTouched({ summary }: ArticleRow, touched: ReadonlySet<string>): boolean {
  return summary !== null && touched.has(summary.articleKey);
}

/** Articles about which something may have been decided. What is typed in the one in view is committed first. */
async function touchedArticles({ records, openArticles }: ArticlesPorts) {
  await Promise.all(openArticles().map((article) => article.settle()));
  const { approved, keysAt, isWhole } = await rememberedArticles(records);
  const open = openArticles().map((article) => article.stored.articleKey);
  return { touched: new Set([...approved.keys(), ...open]), keysAt, isWhole };
}

/** Whether anything was typed or decided in one of these articles; null where the store does not answer. */
async function isReviewed({ records }: ArticlesPorts, articleKeys: readonly string[]): Promise<boolean | null> {
  for (const articleKey of articleKeys) {
    const kept = await records.loadReview(articleKey);
    if (!kept.ok) return null;
    if (kept.value !== null && kept.value.review.records.size + kept.value.review.drafts.length > 0) return true;
  }
  return false;
}

/** What this page knows goes before what is stored: it may not be stored yet, and of another version than the row's, where the file changed since it was read. */
function openAt({ files, openArticles }: ArticlesPorts, { path, summary }: ArticleRow): Decided | null {
  const articlePath = articlePathOf(files.name, path);
  const versions = openArticles().filter(({ stored }) => stored.path === articlePath);
  const open = versions.find(({ stored }) => stored.articleKey === summary?.articleKey) ?? versions.at(-1);
  if (open === undefined) return null;
  const { records: units, drafts } = open.getState();
  const own = Array.from(drafts).filter(([, { elsewhere }]) => !elsewhere);
  if (units.size + own.length === 0) return null;
  return {
    articleKey: open.stored.articleKey,
    units,
    drafts: new Map(own.map(([key, { text }]) => [key, text])),
  };
}

/** Null where the store does not answer. */
async function storedOf({ records }: ArticlesPorts, { summary }: ArticleRow): Promise<Decided | null> {
  const articleKey = summary?.articleKey ?? null;
  if (articleKey === null) return UNDECIDED;
  const kept = await records.loadReview(articleKey);
  if (!kept.ok) return null;
  if (kept.value === null) return UNDECIDED;
  const { records: units, drafts } = kept.value.review;
  return { articleKey, units, drafts: newestDrafts(drafts, units) };
}
