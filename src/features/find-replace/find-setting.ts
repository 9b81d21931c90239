import type { UnitKey } from "#core/document/article.ts";

/** What finding needs of the editor. The application passes it in. */
export interface FindEditor {
  /** False until the editor's code has arrived. */
  readonly ready: boolean;
  focus(): void;
  /** Selects a stretch of the unit's text, once the editor stands in that unit. */
  select(unit: UnitKey, from: number, to: number): void;
}
