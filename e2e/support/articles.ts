/** The articles that the journeys open: those written for the project, and the corpus where there is one. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { makeLargeArticle } from "../fixtures/make-large.ts";

/** A file as the file dialog hands it over. */
export interface ArticleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const project = path.join(import.meta.dirname, "../..");
const corpusFolder = process.env["RECTO_CORPUS"] ?? path.join(project, "../shared/corpus");

/** An article of `e2e/fixtures`. */
export function fixture(name: string): ArticleFile {
  return fileAt(path.join(project, "e2e/fixtures", name));
}

/** A sample that the app itself offers. */
export function sample(name: string): ArticleFile {
  return fileAt(path.join(project, "public/samples", name));
}

/** An article of the corpus, or beside its folder with `../`; null where there is no such file. */
export function corpusArticle(name: string): ArticleFile | null {
  const file = path.join(corpusFolder, name);
  return existsSync(file) ? fileAt(file) : null;
}

let largeText: string | undefined;

/** 7,600 segments. */
export function largeArticle(): ArticleFile {
  largeText ??= makeLargeArticle();
  return textFile("changelog.de-DE.md", largeText);
}

let longText: string | undefined;

/** A thousand segments, of which the first are those of the large one: many times what is mounted, where more would prove no more. */
export function longArticle(): ArticleFile {
  longText ??= makeLargeArticle({ segments: 1000 });
  return textFile("changelog.de-DE.md", longText);
}

export function textFile(name: string, text: string): ArticleFile {
  return { name, mimeType: "text/markdown", buffer: Buffer.from(text, "utf8") };
}

export function textOf(file: ArticleFile): string {
  return file.buffer.toString("utf8");
}

/** Ids of the article's pairs in the order they stand in, found by their tags alone. */
export function idsOf(file: ArticleFile): string[] {
  return Array.from(textOf(file).matchAll(/<span data-ttu-id=(?:"|&quot;)([^"&>]+)/g), ([, id]) => id ?? "");
}

function fileAt(file: string): ArticleFile {
  return { name: path.basename(file), mimeType: "text/markdown", buffer: readFileSync(file) };
}
