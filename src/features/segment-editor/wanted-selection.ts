import type { Range, UnitKey } from "#core/document/article.ts";
import type { EditedUnit } from "#state/editor/editor-port.ts";
import { fragmentReader } from "./fragment-reader.ts";
import { selectableStretch } from "./selectable-stretch.ts";

/** The unit of that key, wherever the editor stands; null where nothing shows one. */
export type FindUnit = (key: UnitKey) => EditedUnit | null;

/**
 * What is to be selected as soon as the editor stands in its unit. It is forgotten when the reviewer goes on or the text becomes another one: who comes back
 * later finds the caret, not a selection that the next key would wipe.
 */
export class WantedSelection {
  readonly #findUnit: FindUnit;
  #wanted: { readonly unit: UnitKey; readonly text: string; readonly range: Range } | null = null;
  #unwatch = () => {};

  constructor(findUnit: FindUnit) {
    this.#findUnit = findUnit;
  }

  /** @param range in the text that the active unit shows now; all of it counts where the reviewer chose it */
  ask(key: UnitKey, range: Range, by?: "reviewer"): void {
    this.#forget();
    const edited = this.#findUnit(key);
    if (edited === null) return;
    const { text } = edited.getState();
    const selectable = () => selectableStretch(text, range, fragmentReader(edited)(text));
    this.#wanted = { unit: key, text, range: by === "reviewer" ? range : selectable() };
    this.#unwatch = edited.subscribe(() => {
      if (!edited.getState().isActive) this.#forget();
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
