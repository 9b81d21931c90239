/** What the page shows beside its text, by name: a setting holds those that are turned over, on or off, from what they are at first. */

/** What will be written, beside the page. */
export const writtenOverlay = "written";

/** The page itself, where it was what was seen last (`create-workspace.ts` reads it). */
export const pageItself = "page";

/** The names with one of them turned over. */
export function turnedOver(turned: readonly string[], name: string): readonly string[] {
  const rest = turned.filter((one) => one !== name);
  return rest.length < turned.length ? rest : [...turned, name];
}
