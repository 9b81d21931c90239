/** What every record store must do with annotations, whatever their kind. Rule ids: `docs/spec/review.md`, `docs/spec/findings.md`. */
import { describe, expect, it, vi } from "vitest";
import type { RecordStore } from "#core/ports.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { Comment } from "#core/review/comment.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import { article, hear, must, other, type Tabs } from "./store-bench.ts";

export function comment(id: string, changedAt: number, gone = false): Comment {
  const text = gone ? "" : `Which one, ${changedAt}?`;
  return { kind: "comment", id, key: "x", text, by: "Anna", at: 1, changedAt, resolved: false, gone };
}

export function dismissal(id: string, changedAt: number, gone = false): Dismissal {
  const found = { check: "number", message: "The number 2 is missing", source: "2", target: "", detail: "2" };
  return { kind: "dismissal", id, unit: "x", ...found, by: "Anna", changedAt, gone };
}

async function annotations(store: RecordStore, of = article): Promise<readonly Annotation[]> {
  const found = must(await store.open(of, 3)).annotations;
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function describeAnnotations(t: Tabs): void {
  describe.each([
    ["comments", comment],
    ["dismissals", dismissal],
  ] as const)("annotations: %s", (_, annotation) => {
    it("R110 C80 keeps those of an article by id, also those that are gone, until the article is forgotten", async () => {
      const { by: _name, ...unsigned } = annotation("__proto__", 1);
      const all = [unsigned, annotation("a", 1), annotation("b", 2, true)];
      for (const one of all) must(await t.a.saveAnnotation(article.articleKey, one));
      must(await t.a.saveAnnotation(other.articleKey, annotation("a", 9)));
      expect(await annotations(t.b)).toEqual(all);
      must(await t.a.forget(article.articleKey));
      expect(await annotations(t.b)).toEqual([]);
      expect(await annotations(t.b, other)).toEqual([annotation("a", 9)]);
    });

    it("R111 C80 keeps the one changed last, whichever is stored last, and tells other tabs of no other", async () => {
      const { heard } = hear(t.b);
      for (const at of [5, 4, 6]) must(await t.a.saveAnnotation(article.articleKey, annotation("a", at)));
      expect(await annotations(t.b)).toEqual([annotation("a", 6)]);
      await vi.waitFor(() => expect(heard).toHaveLength(2));
      expect(heard).toEqual([5, 6].map((at) => ({ kind: "annotation", annotation: annotation("a", at) })));
    });

    it("R111 brings none back that is gone by storing an older version of it", async () => {
      must(await t.a.saveAnnotation(article.articleKey, annotation("a", 2, true)));
      must(await t.b.saveAnnotation(article.articleKey, annotation("a", 1)));
      expect(await annotations(t.a)).toEqual([annotation("a", 2, true)]);
    });

    it("C80 keeps the workspace's for every article, the one changed last, and forgets them with none", async () => {
      for (const at of [3, 2]) must(await t.a.saveAnnotation(null, annotation("w", at)));
      must(await t.a.saveAnnotation(article.articleKey, annotation("a", 1)));
      expect(await annotations(t.b)).toEqual([annotation("a", 1), annotation("w", 3)]);
      expect(await annotations(t.b, other)).toEqual([annotation("w", 3)]);
      must(await t.a.forget(article.articleKey));
      expect(await annotations(t.b)).toEqual([annotation("w", 3)]);
    });

    it("C80 answers with the workspace's by themselves, the last of each, gone ones too, where no article was opened yet", async () => {
      expect(must(await t.a.everywhere())).toEqual([]);
      for (const at of [3, 2]) must(await t.a.saveAnnotation(null, annotation("w", at)));
      must(await t.a.saveAnnotation(null, annotation("x", 1, true)));
      expect(must(await t.b.everywhere())).toEqual([annotation("w", 3), annotation("x", 1, true)]);
    });

    it("C80 tells of the workspace's whatever article a tab has open, of an article's who has that open", async () => {
      const { heard } = hear(t.b);
      must(await t.a.saveAnnotation(other.articleKey, annotation("of another article", 1)));
      must(await t.a.saveAnnotation(null, annotation("w", 2)));
      await vi.waitFor(() => expect(heard).toEqual([{ kind: "annotation", annotation: annotation("w", 2) }]));
    });

    it("R63 says to a tab that stores one of an article that isn't there that it is absent, and of the workspace's nothing", async () => {
      const { heard } = hear(t.a);
      must(await t.a.saveAnnotation(null, annotation("w", 1)));
      must(await t.a.saveAnnotation(article.articleKey, annotation("a", 1)));
      await vi.waitFor(() => expect(heard).toEqual([{ kind: "absent" }]));
    });
  });
}
