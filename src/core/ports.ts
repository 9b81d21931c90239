/** Interfaces to the outside. The core and the state know these; only `main.tsx` names an implementation. */
import type { DescribedCheck } from "#core/checks/check.ts";
import type { CheckedUnit, CheckId } from "#core/checks/finding.ts";
import type { NameCounts } from "#core/checks/names/name-evidence.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import type { GlossaryChange } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import type { Result } from "#core/result.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import type { Draft, UnitRecord, UnitState } from "#core/review/record.ts";
import type { RawMatch } from "#core/search/raw-matches.ts";
import type { Settings } from "#core/settings/settings.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import type { ReviewAddition } from "#core/workspace/records/merge-review.ts";

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Why the record store did not do what was asked. `unavailable`: no storage here, or it was taken away; `full`: no room left; `outdated`: a newer version of the app
 * has brought it to a shape that this one does not know.
 */
export type StoreFailure = "unavailable" | "full" | "outdated";

/** An article as the store keeps it, so that work can go on without the file. */
export interface StoredArticle {
  /** Names path and content: the same bytes under the same path give the same key. */
  readonly articleKey: string;
  readonly path: string;
  /** The decoded text, byte order mark included. */
  readonly text: string;
}

/** An article offered as "continue where you left off". */
export interface RecentArticle {
  readonly articleKey: string;
  readonly path: string;
  /** Of the targets, null where neither the article nor its path tells. */
  readonly locale: string | null;
  /** Last time anything about it was stored, milliseconds since the epoch. */
  readonly at: number;
  /** Segments in all, and those approved. */
  readonly total: number;
  readonly approved: number;
}

export interface StoredReview {
  readonly units: ReadonlyMap<UnitKey, UnitRecord>;
  /** Drafts of every tab; at most one a tab and unit. */
  readonly drafts: readonly Draft[];
  /** Of the article and of the workspace, those that are gone among them. */
  readonly annotations: readonly Annotation[];
  readonly earlier: readonly EarlierTranslation[];
  /** What was carried over from an earlier version of the article; null where nothing was. */
  readonly carried: CarriedReport | null;
}

/** An article with all that is kept beside it, each unit's versions too. */
export interface WholeReview {
  readonly article: StoredArticle;
  readonly review: ArticleReview;
  /** The workspace's annotations, gone ones among them: they hold for every article. */
  readonly everywhere: readonly Annotation[];
  /** The key of the version that the review was carried over from; null where it was not. */
  readonly carriedFrom: string | null;
}

export interface OpenedReview extends StoredReview {
  /** Whether the article's text is kept too, told when it is on disk: nobody waits for that to begin. */
  readonly remembered: Promise<Result<void, StoreFailure>>;
}

/** One unit to store, provided nobody stored it meanwhile. */
export interface UnitWrite {
  readonly key: UnitKey;
  /** The revision the change was made from; 0 for a unit never stored. */
  readonly baseRevision: number;
  /** Whether the base revision is one that this tab has sent and not been answered about: where another tab stored it instead, this write is refused with that. */
  readonly followsOwn?: boolean;
  readonly state: UnitState;
  /** The reviewer's name, kept with the version. */
  readonly by?: string;
}

export type SaveOutcome =
  /** All writes are stored; the new records by key. */
  | { readonly kind: "saved"; readonly records: ReadonlyMap<UnitKey, UnitRecord> }
  /** Nothing is stored: these units have a newer revision. */
  | { readonly kind: "conflict"; readonly records: ReadonlyMap<UnitKey, UnitRecord> };

/** What another tab stored, or that all is gone. A tab is never told of its own writes. */
export type StoreEvent =
  | { readonly kind: "units"; readonly records: ReadonlyMap<UnitKey, UnitRecord> }
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "annotation"; readonly annotation: Annotation }
  | { readonly kind: "draft-dropped"; readonly key: UnitKey; readonly tab: string }
  /** The store has not, or may not have, the article any more: it was forgotten or emptied. Also told to a tab that stores something of such an article. */
  | { readonly kind: "absent" };

/**
 * Keeps review records. One instance is one tab. Every method answers with a failure rather than rejecting.
 * Contract tests: `src/core/testing/record-store-contract.ts`; every adapter runs them.
 */
export interface RecordStore {
  /** Names this tab in drafts. */
  readonly tab: string;
  /**
   * Returns all that is stored about the article, and then remembers it (text and totals) as the newest.
   *
   * @param total how many segments it has; where they are still being counted it is remembered once they are
   */
  open(article: StoredArticle, total: number | Promise<number>): Promise<Result<OpenedReview, StoreFailure>>;
  /**
   * Stores all writes in one transaction or none, each as a version of its unit too, and drops this tab's drafts of the written units with them, but for
   * those typed over a revision no older than the one written. Saves are stored in the order they were asked for, and need not wait for one another.
   * Other tabs hear `units`, then `draft-dropped` for each draft dropped with it.
   */
  save(articleKey: string, writes: readonly UnitWrite[]): Promise<Result<SaveOutcome, StoreFailure>>;
  /**
   * Versions of a unit that were stored before the revision named, newest first: a page of them, empty where there are no more. They are not read with the
   * review, and never change once they are stored.
   */
  versions(articleKey: string, key: UnitKey, before: number): Promise<Result<readonly UnitRecord[], StoreFailure>>;
  /** Drops of each unit named, with its present revision, all versions but the newest 200 before that. */
  pruneVersions(articleKey: string, present: ReadonlyMap<UnitKey, number>): Promise<Result<void, StoreFailure>>;
  /**
   * For a store that was emptied: stores of each unit its versions as they are, oldest first, the last being its present record, where the store has none of
   * the unit or an older revision. Nobody hears of it.
   */
  putBack(articleKey: string, units: ReadonlyMap<UnitKey, readonly UnitRecord[]>): Promise<Result<void, StoreFailure>>;
  /** Stores this tab's draft of a unit, replacing an earlier one; one that is taken over from a tab that ended goes from there in the same moment. */
  saveDraft(articleKey: string, draft: Omit<Draft, "tab">, from?: string): Promise<Result<void, StoreFailure>>;
  /** Drops a draft of this tab, or of the tab named. */
  dropDraft(articleKey: string, key: UnitKey, tab?: string): Promise<Result<void, StoreFailure>>;
  /**
   * Stores an annotation in place of an earlier one of its id, unless that was changed later; then nobody hears of it. Without an article it is the
   * workspace's: every article has it, and forgetting one doesn't lose it; tabs hear of it whatever article they have open.
   */
  saveAnnotation(articleKey: string | null, annotation: Annotation): Promise<Result<void, StoreFailure>>;
  /** The workspace's annotations, gone ones among them: what `saveAnnotation` stored without an article. */
  everywhere(): Promise<Result<readonly Annotation[], StoreFailure>>;
  /**
   * The tabs that work on this store now, this one among them. Drafts of any other tab were left behind by one that ended.
   * A tab that cannot answer (frozen by the browser) may be missing, never one that ended counted.
   */
  aliveTabs(): Promise<Result<ReadonlySet<string>, StoreFailure>>;
  /** Remembered articles, newest first: a page of them, the first or the one behind `after`, empty where there are no more. Does not read their texts or units. */
  recent(after?: RecentArticle): Promise<Result<readonly RecentArticle[], StoreFailure>>;
  /** All remembered articles of that path, newest first. */
  articlesAt(path: string): Promise<Result<readonly RecentArticle[], StoreFailure>>;
  /** The remembered article, null where there is none. */
  load(articleKey: string): Promise<Result<StoredArticle | null, StoreFailure>>;
  /** All that is kept of an article, to be carried over; null where the article is not kept. The workspace's annotations are not the article's. */
  loadReview(articleKey: string): Promise<Result<WholeReview | null, StoreFailure>>;
  /**
   * Adds to an article's review what was carried over from an earlier version of it, with the report of that, in one transaction or not at all. What is there
   * stays: a unit's record with its versions, an annotation that was changed later, the tab's draft. Other tabs hear of what was added.
   */
  carryOver(articleKey: string, review: ArticleReview, report: CarriedReport): Promise<Result<void, StoreFailure>>;
  /**
   * Adds what was decided elsewhere, in one transaction or not at all: versions as they are, the one of the latest revision being the unit's record, annotations
   * and earlier translations unless they were changed later here, drafts. Other tabs hear of what was added.
   *
   * @returns false where a unit has another revision by now than it was worked out from: nothing is stored
   */
  addReview(articleKey: string, addition: ReviewAddition): Promise<Result<boolean, StoreFailure>>;
  /** Removes the article and everything about it; other tabs hear `absent`. */
  forget(articleKey: string): Promise<Result<void, StoreFailure>>;
  /** Calls `listener` for what other tabs store about the article. Returns the function that ends it. */
  watch(articleKey: string, listener: (event: StoreEvent) => void): () => void;
}

/**
 * Keeps glossaries, one for each language (`glossaryLanguageOf`). One instance is one tab. Every method answers with a failure rather than rejecting.
 * Contract tests: `src/core/testing/glossary-store-contract.ts`; every adapter runs them.
 */
export interface GlossaryStore {
  /** None for a language that has no glossary. */
  load(language: string): Promise<Result<readonly Term[], StoreFailure>>;
  /** Changes what is there at that moment: what another tab stores is there before it or comes after it. Other tabs are told. */
  change(language: string, change: GlossaryChange): Promise<Result<void, StoreFailure>>;
  /** Calls `listener` when another tab has stored terms of the language. Returns the function that ends it. */
  watch(language: string, listener: () => void): () => void;
}

/** Where a reviewer was in an article: what is seen of it, nothing that was decided. */
export interface ArticlePlace {
  readonly activeKey: UnitKey | null;
  /** The filter's text. */
  readonly filter: string;
  /** The row at the upper edge of the view, and how many pixels of it are above that edge. */
  readonly top: { readonly key: UnitKey; readonly offset: number } | null;
  /** Whether the target was being edited; older versions of the app did not store it. */
  readonly mode?: "grid" | "editor";
}

/** Remembers places by article, as well as it can: a place lost costs nothing but a little scrolling. Never throws. */
export interface PlaceStore {
  load(articleKey: string): ArticlePlace | null;
  /** Stored when it returns, so that it can be called while the page goes away. */
  save(articleKey: string, place: ArticlePlace): void;
  forget(articleKey: string): void;
}

/** An article's bytes under the path or name they came with; nobody has judged them yet. */
export interface ArticleBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How much of an article has arrived. */
export interface LoadProgress {
  readonly received: number;
  /** Bytes in all; null where the other side does not say. */
  readonly total: number | null;
}

/** Why an address gave no article. */
export interface SourceFailure {
  readonly kind: "address" | "unreachable" | "status" | "web-page" | "too-large" | "cancelled";
  /** One plain sentence or two: what happened and what to do. */
  readonly message: string;
}

/** A load on its way. `result` never rejects. */
export interface Loading {
  readonly result: Promise<Result<ArticleBytes, SourceFailure>>;
  cancel(): void;
}

/** Fetches articles by address. */
export interface ArticleSource {
  /** `address` is absolute (http, https) or relative to the page. `onProgress` is called for every piece that arrives. */
  load(address: string, onProgress: (progress: LoadProgress) => void): Loading;
}

/** A file somebody chose or dropped. */
export interface ChosenFile {
  readonly path: string;
  /** Bytes. Asking costs some of a millisecond: too much for each of a folder's files at once. */
  readonly size: number;
  /** When the file was changed last, milliseconds since the epoch. Asking costs as much. */
  readonly changedAt: number;
  /** The failure is one plain sentence. */
  read(): Promise<Result<Uint8Array, string>>;
  /** What can be sent to a worker, which reads it there; left out where there is nothing of the kind. */
  readonly blob?: unknown;
  /** Some of its bytes, half-open; fewer where it ends before. */
  readPart(from: number, to: number): Promise<Result<Uint8Array, string>>;
}

/** Gives files to the reviewer. */
export interface Downloads {
  /** `text` is written as UTF-8, as it is. */
  save(name: string, text: string): void;
  /** @param pieces of the file in their order, as they are */
  saveBytes(name: string, pieces: readonly Uint8Array<ArrayBuffer>[]): void;
}

/** Keeps what the reviewer chose, for every tab of the browser. What is read back nobody has judged yet. */
export interface SettingsKeeper {
  /** Undefined where nothing is kept. */
  load(): unknown;
  /** `changed` names those that are not as they were: what another tab has just chosen of the others is not overwritten. */
  save(settings: Settings, changed: readonly string[]): void;
  /** Calls `listener` when another tab has saved. */
  watch(listener: (settings: unknown) => void): void;
}

/** Runs patterns that may take forever, away from the page. */
export interface PatternSearch {
  /**
   * What `rawMatches` finds in each text, in their order. The failure is one plain sentence: it took too long, or cannot run here. A new search ends
   * the one before it, which then answers with a failure too.
   */
  search(texts: readonly string[], pattern: RegExp): Promise<Result<readonly (readonly RawMatch[])[], string>>;
}

/** An article to be checked. */
export interface CheckJob {
  readonly article: Article;
  readonly profile: CheckProfile;
  readonly glossary: readonly Term[];
  /** Units of which something was found before: they are told of again even where nothing is found now. */
  readonly told: ReadonlySet<UnitKey>;
  /** Targets that are no longer the machine translation. */
  readonly texts: ReadonlyMap<UnitKey, string>;
  /** The unit that is looked at first. */
  readonly first: UnitKey | null;
  /** Units whose present text is approved. */
  readonly approved: ReadonlySet<UnitKey>;
  /** Names that the articles of its locale keep, where they were read together; else null. */
  readonly names: NameCounts | null;
}

export type CheckNews =
  /** `isWhole`: nothing waits to be checked any more, but for words. `isOfSpelling`: what the checks say of these texts may still be on its way. `isSpelled`: no word waits any more. */
  | {
      readonly kind: "checked";
      readonly units: readonly CheckedUnit[];
      readonly isWhole: boolean;
      readonly isOfSpelling?: boolean;
      readonly isSpelled?: boolean;
    }
  /** What is said of the checks there are: told once, before anything is found. */
  | { readonly kind: "described"; readonly checks: readonly DescribedCheck[] }
  /** These checks failed on some of it, each told once; what the others find stands. */
  | { readonly kind: "broken"; readonly checks: readonly CheckId[] }
  /** Nothing can be checked here: no more is heard. */
  | { readonly kind: "failed" }
  /** The dictionary can't be used; what was found otherwise stands. */
  | { readonly kind: "no-spelling" };

/** An article that is being checked. */
export interface ArticleChecking {
  /** These units have these texts now: they are checked before all that waits, and told of even where nothing is found. */
  update(texts: ReadonlyMap<UnitKey, string>): void;
  /** These units are approved now, or no longer; all others are what they were. */
  approve(changed: ReadonlyMap<UnitKey, boolean>): void;
  /** This unit is looked at: suggestions, which take long, are worked out for it alone. */
  lookAt(key: UnitKey | null): void;
  /** From now on units are checked for spelling too, apart from all other checks, which never wait for it. Null ends it: what it found is gone. */
  spell(spelling: Spelling | null): void;
  /** The reviewer's words now, in place of those before; units with a misspelled word are looked at again at once. */
  takeWords(words: readonly string[]): void;
}

/** What words are looked up in. */
export interface Spelling {
  /** The same object for as long as it is the same dictionary: it is loaded once. */
  readonly dictionary: DictionaryFiles;
  /** The reviewer's own. */
  readonly words: readonly string[];
}

/** A dictionary that the reviewer has loaded. */
export interface OwnDictionary {
  /** Of its `.dic` file. */
  readonly name: string;
  readonly files: DictionaryFiles;
}

/**
 * Keeps the reviewer's words and dictionaries, for each language (`spellingLanguageOf`). One instance is one tab. Every method answers with a failure rather
 * than rejecting. Contract tests: `src/core/testing/spelling-store-contract.ts`; every adapter runs them.
 */
export interface SpellingStore {
  /** In any order. */
  words(language: string): Promise<Result<readonly string[], StoreFailure>>;
  addWord(language: string, word: string): Promise<Result<void, StoreFailure>>;
  removeWord(language: string, word: string): Promise<Result<void, StoreFailure>>;
  dictionary(language: string): Promise<Result<OwnDictionary | null, StoreFailure>>;
  /** Null takes it away. */
  saveDictionary(language: string, dictionary: OwnDictionary | null): Promise<Result<void, StoreFailure>>;
  /** Calls `listener` when another tab has stored words or a dictionary of the language. Returns the function that ends it. */
  watch(language: string, listener: (what: "words" | "dictionary") => void): () => void;
}

/** Dictionaries that come with the app. */
export interface DictionarySource {
  /** Null where there is none for the language. */
  load(language: string): Promise<Result<DictionaryFiles | null, "unreachable">>;
}

/** Runs the checks over an article, away from the page. */
export interface Checker {
  /** Begins anew, whatever was begun before. `hear` is called again and again, never before this returns. */
  begin(job: CheckJob, hear: (news: CheckNews) => void): ArticleChecking;
  /** Stops; nothing more is heard. */
  end(): void;
}
