/** Which article here the records of one are about. */
import { contentHashOf } from "./records-file.ts";
import type { RecordedArticle } from "./review-records.ts";

export interface ArticleHere {
  readonly path: string;
  /** As `contentHashOf` names it; null where the file has not been read. */
  readonly content: string | null;
}

/**
 * The article of the same path; else the only one of the same content; else the only one whose path ends alike (`docs/a.md` and `a.md`), as where another folder of
 * one repository was opened.
 */
export class ArticleMatcher {
  readonly #paths: ReadonlySet<string>;
  /** Null where several have it. */
  readonly #byContent = new Map<string, string | null>();
  readonly #byName = new Map<string, readonly string[]>();

  constructor(here: readonly ArticleHere[]) {
    this.#paths = new Set(here.map(({ path }) => path));
    for (const { path, content } of here) {
      if (content !== null) this.#byContent.set(content, this.#byContent.has(content) ? null : path);
      const name = nameOf(path);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), path]);
    }
  }

  /** Null where none is, or nobody can tell which. */
  find({ path, text }: Pick<RecordedArticle, "path" | "text">): string | null {
    if (this.#paths.has(path)) return path;
    const same = this.#byContent.get(contentHashOf(text)) ?? null;
    if (same !== null) return same;
    const alike = (this.#byName.get(nameOf(path)) ?? []).filter((one) => endsAlike(one, path));
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function endsAlike(one: string, other: string): boolean {
  return one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}
