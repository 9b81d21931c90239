import { type ComponentType, createContext } from "react";
import type { Unit } from "#core/document/article.ts";

/** What a row shows of its unit's findings; null until that code has arrived. */
export const FindingSignContext = createContext<ComponentType<{ readonly unit: Unit }> | null>(null);
