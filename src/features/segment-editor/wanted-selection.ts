import type { Range, UnitKey } from "#core/document/article.ts";
import { syntaxOf } from "#core/markup/read-markup.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { selectableStretch } from "./selectable-stretch.ts";

/**
 * What is to be selected as soon as the editor stands in its unit. It is forgotten when the reviewer goes on or the text becomes another one: who comes back
 * later finds the caret, not a selection that the next key would wipe.
 */
export class WantedSelection {
  readonly #inView: () => ArticleStore | null;
  #wanted: { readonly unit: UnitKey; readonly text: string; readonly range: Range } | null = null;
  #unwatch = () => {};

  /** @param inView the article in view */
  constructor(inView: () => ArticleStore | null) {
    this.#inView = inView;
  }

  /** @param range in the text that the active unit shows now */
  ask(key: UnitKey, range: Range): void {
    this.#forget();
    const store = this.#inView();
    const unit = store && selectUnit(store.getState(), key);
    if (store === null || unit === null) return;
    const { text } = selectUnitView(store.getState(), unit);
    this.#wanted = { unit: key, text, range: selectableStretch(text, range, syntaxOf(unit.place)) };
    this.#unwatch = store.subscribe(({ activeKey }) => {
      if (activeKey !== key) this.#forget();
    });
  }

  /** What is wanted in the unit, once; null where nothing is. */
  take(key: UnitKey, text: string): Range | null {
    const wanted = this.#wanted;
    if (wanted?.unit !== key) return null;
    this.#forget();
    return wanted.text === text ? wanted.range : null;
  }

  #forget() {
    this.#wanted = null;
    this.#unwatch();
    this.#unwatch = () => {};
  }
}
