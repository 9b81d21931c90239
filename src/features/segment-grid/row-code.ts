/** What rows need a moment after they are shown: a chunk of its own. */
export { alertLabel } from "#core/page/alert-labels.ts";
export { MarkupLight } from "./markup-light.ts";
