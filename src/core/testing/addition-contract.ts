/** What every record store must do with what was decided elsewhere. Rule ids: `docs/spec/records.md`. */
import { describe, expect, it, vi } from "vitest";
import { comment, dismissal } from "./annotation-contract.ts";
import { carry, earlier, record, review } from "./carry-contract.ts";
import { article, hear, must, type Tabs } from "./store-bench.ts";

export function describeAddition(t: Tabs): void {
  describe("adding what was decided elsewhere", () => {
    it("W66 adds what was decided elsewhere: versions in their places, the latest as the record, and tells other tabs", async () => {
      const { heard } = hear(t.b);
      await carry(t.a);
      await vi.waitFor(() => expect(heard).toHaveLength(4));
      const units = new Map([
        ["x", { baseRevision: 3, versions: [record("between", 2.5), record("X4", 4)] }],
        ["y", { baseRevision: 1, versions: [record("before", 0.5)] }],
        ["z", { baseRevision: 0, versions: [record("Z1", 1)] }],
      ]);
      const late = { ...earlier, changedAt: 5, withdrawn: true };
      const drafts = [{ key: "z", text: "typed", at: 9, tab: "imported" }];
      const annotations = [comment("c", 5), dismissal("d", 3)];
      expect(must(await t.a.addReview(article.articleKey, { units, drafts, annotations, earlier: [late] }))).toBe(true);
      const found = must(await t.b.loadReview(article.articleKey));
      const texts = Array.from(
        found?.review.records ?? [],
        ([key, { target, revision }]) => `${key} ${target} ${revision}`,
      );
      expect(texts.sort()).toEqual(["x X4 4", "y Y1 1", "z Z1 1"]);
      expect(found?.review.versions.get("x")?.map(({ target }) => target)).toEqual(["X1", "X2", "between", "X3"]);
      expect(found?.review.versions.get("y")?.map(({ target }) => target)).toEqual(["before"]);
      expect(found?.review.annotations.map(({ id, changedAt }) => `${id} ${changedAt}`).sort()).toEqual(["c 5", "d 4"]);
      expect([found?.review.earlier, found?.review.drafts.length]).toMatchObject([[{ withdrawn: false }], 2]);
      await vi.waitFor(() => expect(heard).toHaveLength(7));
      expect(
        heard
          .slice(4)
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(["annotation", "draft", "units"]);
      expect(must(await t.b.recent())).toMatchObject([{ articleKey: article.articleKey, approved: 0 }]);
    });

    it("W66 adds nothing where a unit has another revision by now", async () => {
      await carry(t.a);
      const units = new Map([
        ["y", { baseRevision: 1, versions: [record("Y2", 2)] }],
        ["x", { baseRevision: 2, versions: [record("late", 3)] }],
      ]);
      const none = { drafts: [], annotations: [comment("new", 1)], earlier: [] };
      expect(must(await t.a.addReview(article.articleKey, { units, ...none }))).toBe(false);
      const found = must(await t.b.loadReview(article.articleKey));
      expect(found?.review).toMatchObject({ records: review.records, annotations: review.annotations });
    });
  });
}
