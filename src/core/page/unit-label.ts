import type { Unit } from "#core/document/article.ts";

/** What a unit of the front matter or of a YAML file is called: `metadata.title` → `Title`, `sections.2.text` → `Text`. */
export function unitLabel(unit: Unit): string {
  if (unit.kind === "segment") return "";
  const word = (unit.name.split(".").at(-1) ?? unit.name).replace(/[-~]\d+$/, "").replaceAll(/[-_]/g, " ");
  return word.charAt(0).toUpperCase() + word.slice(1);
}
