/** Gives the review records of a workspace away as one file, and takes those of others in. Rules by number: docs/spec/records.md. */
import { append } from "#core/append.ts";
import { unpack } from "#core/archive/unpack.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { localeOfHead } from "#core/document/locale.ts";
import { openReviewed } from "#core/page/open-fields.ts";
import type { StoredArticle } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { unitOfAnnotation } from "#core/review/annotation.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import { isApprovedSegment } from "#core/review/progress.ts";
import { unitName } from "#core/review/unit-state.ts";
import { inSlices } from "#core/slices/sliced.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { importReview } from "#core/workspace/records/import-review.ts";
import { ArticleMatcher } from "#core/workspace/records/match-articles.ts";
import { type Choice, mergeReview, sizeOf, type UnitConflict } from "#core/workspace/records/merge-review.ts";
import { contentOfKey, readRecords, recordsFile, serializeArticle } from "#core/workspace/records/records-file.ts";
import { type RecordedArticle, versionId } from "#core/workspace/records/review-records.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import { allAnnotations } from "#state/article/storing/annotations.ts";
import { carryNewest } from "#state/article/storing/carry-over.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import { segmentCount } from "#state/article/storing/ensure-stored.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import { rememberedArticles } from "./remembered.ts";

export interface SavedRecords {
  /** The file's text in its order. */
  readonly pieces: readonly string[];
  /** Of which anything was decided. */
  readonly articles: number;
  /** One sentence for each whose records could not be read. */
  readonly notes: readonly string[];
}

/** A segment or field that was changed here and elsewhere, each otherwise. */
export interface RecordConflict extends UnitConflict {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  /** Null for a field. */
  readonly source: string | null;
  /** Of the targets. */
  readonly locale: string | null;
}

export type RecordChoices = ReadonlyMap<RecordConflict, Choice["choice"]>;

/** What came of importing review records. All that is no conflict is stored. */
export interface ImportedRecords {
  /** In the file. */
  readonly articles: number;
  /** Those of them that have something new. */
  readonly taken: number;
  /** Segments and fields that have something new. */
  readonly units: number;
  /** One sentence for each article or decision that was not taken. */
  readonly notes: readonly string[];
  readonly conflicts: readonly RecordConflict[];
  /**
   * Stores what was chosen.
   *
   * @param by the reviewer's name, where one was given
   * @returns what is to be chosen still, as where another tab has changed the text that was shown
   */
  decide(choices: RecordChoices, by: string | undefined): Promise<readonly RecordConflict[]>;
}

type Tell = (done: number, total: number) => void;

/** By path: so many segments of it are approved now. */
type Approved = readonly [path: string, approved: number];

/** How often what was stored meanwhile is read again before it is given up. */
const MOST_TRIES = 3;
const NOT_READ =
  "is left out: what was decided in it could not be read from this browser’s storage. Reload the page, then download the records again.";
const NOT_STORED =
  "could not be stored: this browser’s storage did not answer. Import the file again; what is there already stays.";

/** An article of the workspace and what the file says of it. */
interface Incoming {
  readonly path: string;
  readonly article: Article;
  readonly stored: StoredArticle;
  readonly review: ArticleReview;
}

export class RecordsExchange {
  readonly #ports: ArticlesPorts;
  readonly #rows: () => readonly ArticleRow[];
  readonly #takeDecided: (counts: readonly Approved[]) => void;
  /** To be told together: each telling looks into all articles. */
  #decided: Approved[] = [];

  constructor(
    ports: ArticlesPorts,
    rows: () => readonly ArticleRow[],
    takeDecided: (counts: readonly Approved[]) => void,
  ) {
    this.#ports = ports;
    this.#rows = rows;
    this.#takeDecided = takeDecided;
  }

  /** All that was decided about the articles, deleted comments too, as one file. */
  async save(tell: Tell): Promise<SavedRecords> {
    const { files, records } = this.#ports;
    await this.#settle();
    const { approved, keysAt, isWhole } = await rememberedArticles(records);
    const rows = this.#rows();
    const lines: string[] = [];
    const notes: string[] = [];
    const everywhere = new Map<string, Dismissal>();
    let done = 0;
    for (const { path, summary } of rows) {
      const own = summary !== null && approved.has(summary.articleKey) ? [summary.articleKey] : [];
      const keys = [...own, ...(keysAt.get(articlePathOf(files.name, path)) ?? [])];
      const unstored = this.#unstored(path);
      const stored = isWhole ? await this.#newestOf(keys) : "unread";
      done += 1;
      tell(done, rows.length);
      const found = unstored ?? stored;
      if (found === "unread") notes.push(`${path} ${NOT_READ}`);
      if (found === "unread" || found === null) continue;
      const recorded = { path, locale: localeOfHead(found.text, path), text: found.text, review: found.review };
      for (const one of found.everywhere) if (isOf(one, recorded)) everywhere.set(one.id, one);
      // Each by itself: the page goes on between two.
      lines.push(serializeArticle(recorded));
    }
    const pieces = recordsFile(files.name, [...everywhere.values()], lines);
    return { pieces, articles: lines.length, notes };
  }

  /** Takes in what such a file holds. The failure is one plain sentence: nothing was taken. */
  async import(json: string, tell: Tell): Promise<Result<ImportedRecords, string>> {
    const parsed = await inSlices(readRecords(json), this.#ports.pacing);
    if (!parsed.ok) return parsed;
    await this.#settle();
    const { articles, everywhere } = parsed.value;
    const rows = this.#rows();
    const matcher = new ArticleMatcher(
      rows.map(({ path, summary }) => ({ path, content: summary === null ? null : contentOfKey(summary.articleKey) })),
    );
    const notes = await this.#takeEverywhere(everywhere);
    const incoming = new Map<string, Incoming>();
    const conflicts: RecordConflict[] = [];
    let [taken, units, done] = [0, 0, 0];
    for (const recorded of articles) {
      const read = await this.#incoming(matcher.find(recorded), recorded);
      const merged = read.ok ? await this.#merge(read.value.incoming, new Map()) : read;
      if (read.ok) append(notes, read.value.notes);
      if (!merged.ok) notes.push(merged.failure);
      else if (read.ok) {
        incoming.set(read.value.incoming.path, read.value.incoming);
        append(conflicts, merged.value.conflicts);
        units += merged.value.units;
        if (merged.value.isChanged) taken += 1;
      }
      done += 1;
      tell(done, articles.length);
    }
    await this.#showStored();
    let waiting: readonly RecordConflict[] = conflicts;
    const decide = async (choices: RecordChoices, by: string | undefined) => {
      waiting = await this.#decide(incoming, waiting, choices, by);
      return waiting;
    };
    return ok({ articles: articles.length, taken, units, notes, conflicts, decide });
  }

  /** What is dismissed in every article; a sentence where that could not be stored. */
  async #takeEverywhere(everywhere: readonly Dismissal[]): Promise<string[]> {
    const stored = await Promise.all(everywhere.map((one) => this.#ports.records.saveAnnotation(null, one)));
    return stored.every(({ ok: isStored }) => isStored) ? [] : [`What is dismissed in every article ${NOT_STORED}`];
  }

  async #decide(
    incoming: ReadonlyMap<string, Incoming>,
    waiting: readonly RecordConflict[],
    choices: RecordChoices,
    by: string | undefined,
  ): Promise<readonly RecordConflict[]> {
    await this.#settle();
    const at = this.#ports.clock.now();
    const left: RecordConflict[] = [];
    for (const [path, one] of incoming) {
      const ofArticle = [...choices].filter(([conflict]) => conflict.path === path);
      if (ofArticle.length === 0) {
        append(
          left,
          waiting.filter((conflict) => conflict.path === path),
        );
        continue;
      }
      const chosen = new Map(ofArticle.map(([conflict, choice]) => [conflict, { choice, at, by }] as const));
      const merged = await this.#merge(one, chosen);
      // What could not be decided stays to be decided.
      append(left, merged.ok ? merged.value.conflicts : ofArticle.map(([conflict]) => conflict));
    }
    await this.#showStored();
    return left;
  }

  /** What of the file can stand in the article as it is now; else one sentence that names it. */
  async #incoming(
    path: string | null,
    recorded: RecordedArticle,
  ): Promise<Result<{ readonly incoming: Incoming; readonly notes: readonly string[] }, string>> {
    if (path === null) return fail(`${recorded.path} is not in this workspace.`);
    const { files } = this.#ports;
    const read = await files.read(path);
    if (!read.ok) return fail(read.failure.message);
    const bytes = unpack(read.value);
    if (!bytes.ok) return fail(unreadableFile(path).message);
    const admitted = admitArticle(bytes.value, articlePathOf(files.name, path));
    if (!admitted.ok) return fail(refusedFile(path, admitted.failure).message);
    const article = openReviewed(admitted.value, recorded.review);
    const imported = importReview(article, recorded);
    if (imported.kind === "other")
      return fail(`${path} is another article than the one that was reviewed: ${imported.why}.`);
    const stored = storedArticle(admitted.value);
    const incoming = { path, article, stored, review: imported.review };
    return ok({ incoming, notes: imported.notes.map((note) => `${path}: ${note}`) });
  }

  /** Adds what is new; what stands against what is here is told, unless it was chosen. */
  async #merge(incoming: Incoming, chosen: ReadonlyMap<RecordConflict, Choice>) {
    const { path, stored, review } = incoming;
    const { records } = this.#ports;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const mine = await this.#mine(incoming);
      if (mine === null) break;
      const { addition, conflicts } = mergeReview(mine, review, stillMeant(mine, chosen));
      const isChanged = sizeOf(addition) > 0;
      const added = isChanged ? await records.addReview(stored.articleKey, addition) : ok(true);
      if (!added.ok) break;
      // Another tab has stored something meanwhile.
      if (!added.value) continue;
      this.#count(incoming, mine, addition.units);
      return ok({ isChanged, units: addition.units.size, conflicts: conflicts.map((one) => shown(incoming, one)) });
    }
    return fail(`${path} ${NOT_STORED}`);
  }

  /** What was decided here, brought over from an earlier version of the file where nothing was of this one; null where the store does not answer. */
  async #mine({ article, stored }: Incoming): Promise<ArticleReview | null> {
    const { records, clock } = this.#ports;
    const kept = await records.loadReview(stored.articleKey);
    if (!kept.ok) return null;
    if (kept.value !== null && !isEmpty(kept.value.review)) return kept.value.review;
    const versions = await records.articlesAt(stored.path);
    const opened = await records.open(stored, segmentCount(article));
    if (!versions.ok || !opened.ok || !(await opened.value.remembered).ok) return null;
    const earlier = versions.value.filter(({ articleKey }) => articleKey !== stored.articleKey);
    if (earlier.length > 0) await carryNewest({ ports: { records, clock }, open: { article }, stored }, earlier);
    const mine = await records.loadReview(stored.articleKey);
    return mine.ok ? (mine.value?.review ?? null) : null;
  }

  #count({ path }: Incoming, mine: ArticleReview, units: ReturnType<typeof mergeReview>["addition"]["units"]): void {
    const statuses = new Map(Array.from(mine.records, ([key, { status }]) => [key, status]));
    for (const [key, { baseRevision, versions }] of units) {
      const record = versions.findLast(({ revision }) => revision > baseRevision);
      if (record !== undefined) statuses.set(key, record.status);
    }
    const approved = Array.from(statuses).filter(([key, status]) => isApprovedSegment(key, status));
    this.#decided.push([path, approved.length]);
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#ports.openArticles().map((article) => article.settle()));
  }

  /** Articles that are open take in what was stored, of theirs and of every article. */
  async #showStored(): Promise<void> {
    for (const article of this.#ports.openArticles()) await article.load();
    this.#takeDecided(this.#decided.splice(0));
  }

  /** What of an open article is in this page only. */
  #unstored(path: string): Kept | null {
    const articlePath = articlePathOf(this.#ports.files.name, path);
    const open = this.#ports.openArticles().find((one) => one.stored.path === articlePath && !one.isStored());
    if (open === undefined) return null;
    const { records, drafts } = open.getState();
    const { tab } = this.#ports.records;
    const at = this.#ports.clock.now();
    const own = Array.from(drafts).filter(([, { elsewhere }]) => !elsewhere);
    const all = allAnnotations(open.getState());
    return {
      text: open.stored.text,
      review: {
        records,
        versions: new Map(),
        drafts: own.map(([key, { text }]) => ({ key, text, at, tab })),
        annotations: all.filter((one) => unitOfAnnotation(one) !== null),
        earlier: [...open.getState().earlier.values()].flat(),
      },
      everywhere: all.flatMap((one) => (one.kind === "dismissal" && one.unit === null ? one : [])),
    };
  }

  /** The first of these versions of which anything was decided. */
  async #newestOf(articleKeys: readonly string[]): Promise<Kept | "unread" | null> {
    for (const articleKey of articleKeys) {
      const kept = await this.#ports.records.loadReview(articleKey);
      if (!kept.ok) return "unread";
      if (kept.value === null || isEmpty(kept.value.review)) continue;
      const { article, review, everywhere } = kept.value;
      const shared = everywhere.flatMap((one) => (one.kind === "dismissal" ? one : []));
      return { text: article.text, review, everywhere: shared };
    }
    return null;
  }
}

interface Kept {
  readonly text: string;
  readonly review: ArticleReview;
  readonly everywhere: readonly Dismissal[];
}

function isEmpty({ records, drafts, annotations, earlier }: ArticleReview): boolean {
  return records.size + drafts.length + annotations.length + earlier.length === 0;
}

/** Whether it is about a text of the article: texts of others go nowhere with these. */
function isOf({ source, target }: Dismissal, { text, review }: RecordedArticle): boolean {
  const stands = (words: string | null) => words !== null && words !== "" && text.includes(words);
  return stands(target) || stands(source) || [...review.records.values()].some((record) => record.target === target);
}

/** A choice holds for the text that was shown: who has changed it since is asked again. */
function stillMeant(mine: ArticleReview, chosen: ReadonlyMap<RecordConflict, Choice>): ReadonlyMap<UnitKey, Choice> {
  const meant = [...chosen].filter(([{ key, mine: seen }]) => {
    const record = mine.records.get(key);
    return record !== undefined && versionId(record) === versionId(seen);
  });
  return new Map(meant.map(([{ key }, choice]) => [key, choice]));
}

function shown(
  { path, article }: Incoming,
  conflict: ReturnType<typeof mergeReview>["conflicts"][number],
): RecordConflict {
  const unit = editableUnits(article).find(({ key }) => key === conflict.key);
  const source = unit?.kind === "segment" ? unit.source : null;
  return {
    ...conflict,
    path,
    name: unit === undefined ? conflict.key : unitName(unit),
    source,
    locale: article.locale,
  };
}
