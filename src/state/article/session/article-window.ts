import type { UnitKey } from "#core/document/article.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { EditorPort } from "#state/editor/editor-port.ts";

/** Another article of the workspace in which something is found. */
export interface FindingsBeyond {
  /** How much, and where: `3 findings in a/b.md`. */
  readonly words: string;
  /** Resolves with the article once it is in view, with null where that came to nothing. */
  readonly go: () => Promise<ArticleStore | null>;
}

/** What an article's actions ask of the window around it. Each takes the parts that it needs; commands hand them in. */
export interface ArticleWindow {
  /** Asks why units need work, and says how many they are. Answers with the words, empty for none, or null where the reviewer cancelled. */
  readonly askReason: (keys: readonly UnitKey[]) => Promise<string | null>;
  /** Gives the focus back to where the reviewer works: the editor, or outside it the active row. */
  readonly focusText: () => void;
  /**
   * Keeps the keys that follow until what was begun is done, such as code that is fetched, and gives them back in their order once whoever awaits the
   * answer, which is the same promise, has gone on.
   */
  readonly holdKeys: <T>(until: Promise<T>) => Promise<T>;
  /** Does what a command ends with once the promise is settled, or right before whatever the reviewer does next. */
  readonly doBeforeNextKey: (until: Promise<unknown>, act: () => void) => void;
  /** Where in the workspace something is found next, behind the article in view or before it; null where nothing is, or no workspace is open. */
  readonly findingsBeyond: (way: 1 | -1) => FindingsBeyond | null;
  /** As it is now: it may be exchanged for one of another kind, so whoever waits for something asks again. */
  readonly editor: EditorPort;
}
