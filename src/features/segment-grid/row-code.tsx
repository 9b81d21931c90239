/** What rows need a moment after they are shown: a chunk of its own. */
import { type KeptInViewOptions, useKeptInView } from "./use-kept-in-view.ts";
import { type MarkupLightOptions, useMarkupLight } from "./use-markup-light.ts";

export { alertLabel } from "#core/page/alert-labels.ts";

/** What follows the rows; shows nothing of its own. */
export function RowFollowers(rows: MarkupLightOptions & KeptInViewOptions): null {
  useMarkupLight(rows);
  useKeptInView(rows);
  return null;
}
