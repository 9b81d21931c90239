import type { CheckProfile } from "#core/checks/profile.ts";
import { spellingAlone } from "#core/checks/run/spelling-alone.ts";
import type { ArticleChecking } from "#core/ports.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { spellingOf } from "#state/languages/spelling.ts";
import type { SpellingState } from "#state/languages/spelling-state.ts";

const UNUSABLE = "The dictionary cannot be used in this browser, so spelling is not checked. All other checks go on.";

/** Has an article that is checked spelled too: once all else is checked, and only where its profile asks for it. Until then no dictionary is fetched. */
export class SpellCheck {
  readonly #review: ArticleStore;
  /** What is told to go on; null until then. */
  #run: ArticleChecking | null = null;
  #isSpelled = false;

  constructor(review: ArticleStore) {
    this.#review = review;
  }

  /** Whether words are still to be checked: their dictionary is on its way, or has not come to all of them. */
  get isUnderWay(): boolean {
    const { loading, dictionary } = spellingOf(this.#review).getState();
    return this.#run !== null && (loading === "loading" || (dictionary !== null && !this.#isSpelled));
  }

  /** All words are checked. */
  takeSpelled(): void {
    this.#isSpelled = true;
  }

  /** All else is checked, for the first time or again. */
  goOn(run: ArticleChecking, profile: CheckProfile): void {
    if (this.#run === run || spellingAlone(profile) === null) return;
    this.#run = run;
    const spelling = spellingOf(this.#review).getState();
    this.#begin(spelling);
    void spelling.actions.load();
  }

  follow(now: SpellingState, before: SpellingState): void {
    if (now.dictionary !== before.dictionary) this.#begin(now);
    else if (now.words !== before.words) this.#run?.takeWords(now.words);
  }

  end(): void {
    this.#run = null;
  }

  fail(): void {
    this.#isSpelled = true;
    const spelling = spellingOf(this.#review);
    if (!spelling.isFailureTold) this.#review.getState().actions.raise(UNUSABLE);
    spelling.isFailureTold = true;
  }

  #begin({ dictionary, words }: SpellingState): void {
    this.#isSpelled = false;
    this.#run?.spell(dictionary === null ? null : { dictionary: dictionary.files, words });
  }
}
