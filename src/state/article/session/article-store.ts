/**
 * One opening of an article, in view or not: what is shown of it, with small stores for what is shown by one part of the window each, so that a key in the find
 * field or another selected row asks nothing of whoever shows the article. Nothing about the article lives anywhere else.
 */

import type { StoreApi } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import type { FileQuestion, MemoryFile } from "#core/memory/review-memory.ts";
import type { StoredArticle } from "#core/ports.ts";
import type { Journal } from "#core/review/journal.ts";
import type { FilterLanguage } from "#core/search/filter-language.ts";
import type { Settings } from "#core/settings/settings.ts";
import type { EditorPort } from "#state/editor/editor-port.ts";
import type { Languages } from "#state/languages/languages.ts";
import type { ArticleState } from "./article-state.ts";
import type { FindStore } from "./find-state.ts";
import type { FindingsPanel } from "./findings-state.ts";
import type { Live } from "./live.ts";
import type { RowSelection } from "./selection-state.ts";

/** Where the reviewer wants to begin. */
export interface Entrance {
  /** The unit asked for; none is where the article was left. */
  readonly asked?: UnitKey | undefined;
  /** The article is come back to: it is found as it was left, its mode too, and `asked` counts only where that is not known. */
  readonly returning?: boolean;
}

/** What was found stored of an article. */
export interface LoadedReview {
  /** Drafts of earlier visits that became this tab's. */
  readonly restored: number;
  /** What is said of an earlier version of the article; null where there is nothing to say. */
  readonly note: string | null;
  /** Where a filter is remembered; null where none is, or its code could not be fetched. */
  readonly filterLanguage: FilterLanguage | null;
}

/** What checks the article, as far as it is asked of one unit. */
export interface ChecksAtWork {
  /** Whether all that the checks say of the unit in this text is known, but for spelling, which comes later. */
  isKnown(key: UnitKey, text: string): boolean;
  /**
   * Has the unit checked, with the text it shows, before all that waits. Resolves once that is done, and after a tenth of a second in any case; null where nothing
   * answers yet.
   */
  checkNow(key: UnitKey): Promise<void> | null;
  /** Whoever waits goes on without the answer: the page may be about to go. */
  goOnWithout(): void;
}

/** Where words that were replaced are shown, apart from the article. */
export interface ShownElsewhere {
  glossary(): void;
  overview(): void;
  readonly holdKeys: <T>(until: Promise<T>) => Promise<T>;
}

/** What the memory has for the unit that is active, as far as commands ask. */
export interface ArticleMemory {
  /** Whether there is a match of that number, from 1, or may be: the answer is on its way. */
  has(number: number): boolean;
  /**
   * Shows where the words stand too that were just replaced, else the term that they are worth. Where that is not known yet it is waited for, and what is typed in the active segment is decided
   * first, as by leaving it. Null where there is nothing to be known.
   */
  readonly elsewhere: ((shown: ShownElsewhere) => void) | null;
  /** Looks for what is selected there, else in the active source. */
  lookUp(editor: Pick<EditorPort, "selectedText">): void;
  /** All that is approved in the article's language, and what is not where that is wanted, as a TMX file; null where the memory does not answer. */
  toTmx(question: Omit<FileQuestion, "locale">): Promise<MemoryFile | null>;
  /** Puts a match in, as soon as it is known. */
  take(number: number, holdKeys: ShownElsewhere["holdKeys"]): void;
}

export interface ArticleStore extends Live<ArticleState> {
  readonly stored: StoredArticle;
  readonly find: FindStore;
  readonly selection: StoreApi<RowSelection>;
  readonly findings: StoreApi<FindingsPanel>;
  /** Glossaries and spellings, shared by all articles of a language. */
  readonly languages: Languages;
  /** The reviewer's, shared by all articles. */
  readonly settings: Live<Settings>;
  /** The text of each unit that whoever approved it was last asked about, because of its open errors. */
  readonly askedAbout: Map<UnitKey, string>;
  /** Texts that were approved before they were checked. */
  readonly approvedUnchecked: Map<UnitKey, string>;
  /** Null while nothing checks the article. */
  checks: ChecksAtWork | null;
  /** What the memory has for the active unit; null while none serves the article. */
  memory: ArticleMemory | null;
  /** Calls off what waits for the checks to tell more; null while nothing does. */
  endWaiting: (() => void) | null;
  /** Reads what is stored about it. Never rejects; a record store that cannot be read is told by the state. */
  load(): Promise<LoadedReview>;
  /** Does the reading of `readOn` and shows nothing of it yet, so that the two can be tasks of their own. */
  readAhead(): void;
  /** Reads all of an article whose head alone was read; nothing happens where that has been done. */
  readOn(): void;
  /** It has come into view. */
  enter(loaded: LoadedReview, entrance?: Entrance): void;
  /** Commits the active unit, unless what is typed is to stay a draft, and resolves when nothing is under way any more. */
  settle(asDraft?: boolean): Promise<void>;
  /** It goes out of view; the state stays. */
  leave(): void;
  /** What can be undone and redone; the same one as long as nothing is done. */
  journal(): Journal;
  /** For what undo takes back of many articles at once. */
  changeJournal(change: (journal: Journal) => Journal): void;
  /** What was applied by itself is this now. */
  takeFilled(filled: ArticleState["filled"]): void;
  /** Whether the record store has all of it. */
  isStored(): boolean;
  /** Nothing runs after it, nothing is heard, and actions do nothing. */
  dispose(): void;
}
