/** What is known of the names that each article of a workspace keeps, and what follows from all of them together. */
import { NameEvidence } from "#core/checks/names/name-evidence.ts";
import type { LearnedArticle, NamesByLocale } from "#core/ports/finding-counter.ts";
import type { KeptNames } from "#core/workspace/kept/kept-entry.ts";

export class KnownNames {
  readonly #version: string;
  readonly #evidence = new NameEvidence();
  /** Which article it was under each path. */
  readonly #keys = new Map<string, string>();

  /** @param version of what learns names: what another one has learned is not used */
  constructor(version: string) {
    this.#version = version;
  }

  /** Whether it is known what that article keeps. */
  isKnown(path: string, articleKey: string): boolean {
    return this.#keys.get(path) === articleKey;
  }

  /** Of the last visit. Whether the article is that one still is asked later (`isKnown`). */
  takeKept({ path, articleKey, version, locale, names }: KeptNames): void {
    if (version !== this.#version) return;
    const counts = new Map(names.map(([name, segments, kept]) => [name, { segments, kept, articles: 1 }]));
    this.take(path, articleKey, { articleKey, locale, counts });
  }

  /** In the place of what was known under that path. @param learned null where it could not be read: it keeps none */
  take(path: string, articleKey: string, learned: LearnedArticle | null): void {
    this.#keys.set(path, articleKey);
    if (learned === null) this.#evidence.drop(path);
    else this.#evidence.take(path, learned.locale, learned.counts);
  }

  /** Forgets articles that are not there any more. */
  keepOnly(isThere: (path: string) => boolean): void {
    for (const path of this.#keys.keys()) {
      if (isThere(path)) continue;
      this.#keys.delete(path);
      this.#evidence.drop(path);
    }
  }

  /** What follows from all of them. */
  all(): NamesByLocale {
    return this.#evidence.all();
  }
}
