import { type ComponentType, createContext } from "react";
import type { Unit } from "#core/document/article.ts";

/** What a row shows of its unit and can be reviewed without. */
export interface RowExtras {
  /** Beside the status: its findings. */
  readonly FindingSign: ComponentType<{ readonly unit: Unit }>;
  /** Behind the actions of the active row: how often its source occurs, or where what was just replaced stands too. */
  readonly RowRepeats: ComponentType;
}

/** Null until that code has arrived. */
export const RowExtrasContext = createContext<RowExtras | null>(null);
