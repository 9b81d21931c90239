import { test } from "@playwright/test";
import type { ArticleFile } from "./articles.ts";
import type { Reviewer } from "./reviewer.ts";

interface Case {
  readonly what: string;
  readonly file: ArticleFile;
}

/**
 * Walks through cases that want no page of their own, in one visit: each begins in an article that nobody has touched, under a name of its own, and is a
 * step, by whose name a failure is told.
 */
export async function walk<C extends Case>(
  reviewer: Reviewer,
  cases: readonly C[],
  run: (one: C) => Promise<void>,
): Promise<void> {
  for (const [index, one] of cases.entries())
    await test.step(one.what, async () => {
      await reviewer.open({ ...one.file, name: `${index + 1}-${one.file.name}` });
      await run(one);
    });
}
