/** Articles that were parsed for a search and may be searched again with the next letter: as many as there is room for, those asked for last. */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { keyOfArticle } from "./index-article.ts";
import { unreadableFile } from "./list-files.ts";
import { type RefusedFile, refusedFile } from "./refused-file.ts";

export interface ParsedArticle {
  readonly article: Article;
  readonly articleKey: string;
}

interface Kept extends ParsedArticle {
  readonly stored: StoredBytes;
}

/** Characters of the articles' texts, whatever they take packed. What is made of them takes several times as much. */
const ROOM = 6_000_000;

export class ParsedArticles {
  /** By the path under which they are opened; the one asked for last is the last. */
  readonly #kept = new Map<string, Kept>();
  readonly #room: number;
  #size = 0;

  /** @param room characters; the article asked for last is not kept either where it alone has more */
  constructor(room = ROOM) {
    this.#room = room;
  }

  /** The article as it is in these bytes, which are kept: whoever hands them over does not change them any more. */
  read(articlePath: string, stored: StoredBytes): Result<ParsedArticle, RefusedFile> {
    const known = this.#kept.get(articlePath);
    if (known !== undefined) this.#drop(articlePath, known);
    if (known !== undefined && isSame(known.stored, stored)) return ok(this.#keep(articlePath, known));
    const bytes = unpack(stored);
    if (!bytes.ok) return fail(unreadableFile(articlePath));
    const admitted = admitArticle(bytes.value, articlePath);
    if (!admitted.ok) return fail(refusedFile(articlePath, admitted.failure));
    const article = admitted.value;
    return ok(this.#keep(articlePath, { article, articleKey: keyOfArticle(article), stored }));
  }

  #keep(articlePath: string, kept: Kept): Kept {
    this.#kept.set(articlePath, kept);
    this.#size += kept.article.text.length;
    for (const [path, oldest] of this.#kept) {
      if (this.#size <= this.#room) break;
      this.#drop(path, oldest);
    }
    return kept;
  }

  #drop(articlePath: string, { article }: Kept): void {
    this.#kept.delete(articlePath);
    this.#size -= article.text.length;
  }
}

function isSame(a: StoredBytes, b: StoredBytes): boolean {
  if (a.bytes.length !== b.bytes.length || a.packing?.isDeflated !== b.packing?.isDeflated) return false;
  return a.bytes.every((byte, at) => byte === b.bytes[at]);
}
