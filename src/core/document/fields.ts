/**
 * Fields: translated text that has no pair. In YAML (front matter, or a whole `.yml`) the prose values; in Markdown the alternative texts of
 * images that no pair holds.
 */
import type { Field, FrontMatter, Problem, Range } from "./article.ts";
import { locateFrontMatter } from "./front-matter-lines.ts";
import { plainPlace } from "./plain-place.ts";
import { fieldKey } from "./unit-key.ts";
import { readYaml, type YamlScalar } from "./yaml-scalars.ts";

/** Keys whose values a reader of the published page sees, at any depth. */
const PROSE_KEYS = new Set([
  "title",
  "titleSuffix",
  "description",
  "summary",
  "text",
  "question",
  "answer",
  "intro",
  "note",
]);
/** In Markdown front matter only top-level keys are prose; dotted names such as `qsharp.summary` are settings. */
const FRONT_MATTER_KEYS = new Set(["title", "titleSuffix", "description", "summary"]);
/** Values that say how the article came to be; in a whole `.yml` they stand below `metadata`. */
const METADATA_PATHS = new Set(["ms.translationtype", "metadata.ms.translationtype"]);

/** The YAML of an article: where it stands and what it says. */
export interface YamlPart extends Range {
  readonly scalars: readonly YamlScalar[];
}

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null;
  /** The lines between the dashes. */
  readonly yaml: YamlPart | null;
  readonly problems: readonly Problem[];
}

/** Reads the front matter at the head of a Markdown text. */
export function readFrontMatter(text: string): FrontMatterReading {
  const { range, inside, problems } = locateFrontMatter(text);
  if (range === null || inside === null) return { frontMatter: null, yaml: null, problems };
  const yaml = readYamlPart(text, inside);
  const values = new Map<string, string>();
  for (const { path, value } of yaml.scalars) values.set(path, value);
  return { frontMatter: { range, values }, yaml, problems };
}

/** Reads the YAML in a range of the text; the scalars' ranges are offsets into the whole text. */
export function readYamlPart(text: string, range: Range): YamlPart {
  const { scalars } = readYaml(text.slice(range.from, range.to));
  const shifted = scalars.map((scalar) => ({ ...scalar, from: scalar.from + range.from, to: scalar.to + range.from }));
  return { ...range, scalars: shifted };
}

/**
 * @param part the YAML of the article
 * @param block `front-matter` or, for a whole YAML file, `yaml`
 * @param isPaired tells whether a range holds (part of) a pair, which is a segment and no field
 */
export function yamlFields(
  part: YamlPart,
  block: "front-matter" | "yaml",
  isPaired: (range: Range) => boolean,
): readonly Field[] {
  const isProse = block === "yaml" ? isProseKey : isFrontMatterKey;
  return part.scalars
    .filter((scalar) => isProse(withoutCount(scalar.path)) && !isPaired(scalar))
    .map((scalar, index) => toField(scalar, block, index));
}

/** @returns what the YAML says of the article itself; parameters as for `yamlFields` */
export function yamlMetadata(
  part: YamlPart,
  block: "front-matter" | "yaml",
  isPaired: (range: Range) => boolean,
): readonly Field[] {
  return part.scalars
    .filter((scalar) => METADATA_PATHS.has(scalar.path) && !isPaired(scalar))
    .map((scalar) => toField(scalar, block, 0));
}

function toField(scalar: YamlScalar, block: "front-matter" | "yaml", blockNumber: number): Field {
  return {
    kind: "field",
    key: fieldKey(scalar.path),
    name: scalar.path,
    target: readerValue(scalar),
    range: { from: scalar.from, to: scalar.to },
    syntax: "yaml",
    place: plainPlace(block, blockNumber),
  };
}

/** Block values end in line breaks that belong to the way they are written; a reviewer neither sees nor types them. */
function readerValue({ style, value }: YamlScalar): string {
  return style === "block" ? value.replace(/\n+$/, "") : value;
}

function isProseKey(path: string): boolean {
  return PROSE_KEYS.has(path.slice(path.lastIndexOf(".") + 1));
}

function isFrontMatterKey(path: string): boolean {
  return FRONT_MATTER_KEYS.has(path);
}

/** A path without the count that tells repeated ones apart. */
function withoutCount(path: string): string {
  return path.replace(/~\d+$/, "");
}
