/** How an edited target is written into the text. */
import type { Article, Field, Range, Unit } from "./article.ts";
import { readYaml, writeYamlScalar } from "./yaml-scalars.ts";

/**
 * @param target a target the frame guard accepted for this unit
 * @returns what stands at `unit.range` after the edit: the target itself, for YAML values in the quoting that holds it
 */
export function writeTarget(article: Article, unit: Unit, target: string): string {
  if (unit.kind === "segment" || unit.syntax !== "yaml") return target;
  return writeYamlField(article, unit, target) ?? article.text.slice(unit.range.from, unit.range.to);
}

/** The YAML spelling of a field's new value; null where YAML can't hold it there. */
export function writeYamlField(article: Article, field: Field, value: string): string | null {
  const { from, to } = yamlRange(article, field);
  const yaml = article.text.slice(from, to);
  const scalar = readYaml(yaml).scalars.find((candidate) => candidate.from === field.range.from - from);
  if (scalar === undefined || isRepeated(yaml, scalar.from)) return null;
  const ending = scalar.style === "block" ? (/\n*$/.exec(scalar.value)?.[0] ?? "") : "";
  return writeYamlScalar(yaml, scalar, value + ending);
}

/** Whether other values repeat the one that begins there, by its anchor: they would change with it, unseen. */
function isRepeated(yaml: string, from: number): boolean {
  const anchor = /&(\S+)\s+$/.exec(yaml.slice(0, from))?.[1];
  return anchor !== undefined && yaml.includes(`*${anchor}`);
}

/** The YAML a unit stands in: the lines of the front matter between its dashes, or the whole file. */
export function yamlRange(article: Article, unit: Unit): Range {
  if (unit.place.block === "yaml" || article.frontMatter === null) return { from: 0, to: article.text.length };
  const { from, to } = article.frontMatter.range;
  const block = article.text.slice(from, to);
  return { from: from + block.indexOf("\n") + 1, to: from + block.trimEnd().lastIndexOf("\n") + 1 };
}
