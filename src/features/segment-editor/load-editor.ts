import type { EditorKind, EditorPort } from "#state/editor/editor-port.ts";
import type { FindUnit } from "./wanted-selection.ts";

/**
 * Fetches the code of a kind, a chunk of its own, and makes the editor.
 *
 * @param findUnit in the article in view
 */
export async function loadEditor(kind: EditorKind, findUnit: FindUnit): Promise<EditorPort> {
  if (kind === "plain") return new (await import("./plain-session.ts")).PlainSession(findUnit);
  return new (await import("./editor-session.ts")).EditorSession(findUnit);
}
