import { type ComponentType, createContext } from "react";
import type { Unit } from "#core/document/article.ts";
import type { AlertSubject } from "#state/article/session/article-state.ts";

/** What a row shows of its unit and can be reviewed without. */
export interface RowExtras {
  /** Beside the status: its findings. */
  readonly FindingSign: ComponentType<{ readonly unit: Unit }>;
  /** Behind the actions of the active row: how often its source occurs, or where what was just replaced stands too. */
  readonly RowRepeats: ComponentType;
  /** Whether the active unit is to be approved with the error that was found. */
  readonly RowQuestion: ComponentType<{ readonly about: AlertSubject }>;
}

/** Null until that code has arrived. */
export const RowExtrasContext = createContext<RowExtras | null>(null);
