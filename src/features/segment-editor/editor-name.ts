import type { Unit } from "#core/document/article.ts";

/** The editor's name for assistive technology and scripts. */
export function nameOf(unit: Unit): string {
  return unit.kind === "segment" ? `Target, segment ${unit.id}` : `Target, field ${unit.name}`;
}
