/** What every record store must do with a review that is carried over into a later version of its article. Rule ids: `docs/spec/carry.md`. */
import { describe, expect, it, vi } from "vitest";
import type { RecordStore } from "#core/ports.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { comment, dismissal } from "./annotation-contract.ts";
import { article, hear, must, other, type Tabs } from "./store-bench.ts";

export const record = (target: string, revision: number, status: UnitRecord["status"] = "edited"): UnitRecord => ({
  target,
  status,
  reason: null,
  revision,
  at: revision,
});

export const earlier: EarlierTranslation = {
  id: "__proto__",
  key: "y",
  source: "A dog.",
  machine: "Suns.",
  target: "Sunītis.",
  status: "approved",
  reason: null,
  at: 5,
  changedAt: 6,
  withdrawn: false,
};

const report: CarriedReport = {
  from: other.articleKey,
  at: 7,
  lines: [{ fate: "kept", key: "x", revision: 3, before: null }],
};

export const review: ArticleReview = {
  records: new Map([
    ["x", record("X3", 3, "approved")],
    ["y", record("Y1", 1)],
  ]),
  versions: new Map([["x", [record("X1", 1), record("X2", 2)]]]),
  drafts: [{ key: "z", text: "Z…", at: 4, tab: "a tab that ended" }],
  annotations: [comment("c", 4), dismissal("d", 4)],
  earlier: [earlier],
};

export async function carry(store: RecordStore): Promise<void> {
  must(await must(await store.open(article, 3)).remembered);
  must(await store.carryOver(article.articleKey, review, report));
}

export function describeCarrying(t: Tabs): void {
  describe("carrying over", () => {
    it("V32 keeps what was carried over as if it had been done here, with its versions and the report", async () => {
      await carry(t.a);
      const found = must(await t.b.open(article, 3));
      expect(found.units).toEqual(review.records);
      expect([found.drafts, found.annotations]).toEqual([review.drafts, review.annotations]);
      expect([found.earlier, found.carried]).toMatchObject([[earlier], report]);
      const versions = must(await t.b.versions(article.articleKey, "x", 3));
      expect(versions.map(({ target }) => target)).toEqual(["X2", "X1"]);
      expect(must(await t.b.recent())).toMatchObject([{ articleKey: article.articleKey, approved: 1, total: 3 }]);
    });

    it("V32 leaves alone what is there", async () => {
      must(await must(await t.a.open(article, 3)).remembered);
      const state = { target: "mine", status: "approved", reason: null } as const;
      must(await t.a.save(article.articleKey, [{ key: "x", baseRevision: 0, state }]));
      for (const one of [comment("c", 9), dismissal("d", 9)]) must(await t.a.saveAnnotation(article.articleKey, one));
      must(await t.a.carryOver(article.articleKey, review, report));
      const found = must(await t.b.open(article, 3));
      expect(Array.from(found.units, ([key, { target }]) => `${key} ${target}`).sort()).toEqual(["x mine", "y Y1"]);
      expect(found.annotations.map(({ id, changedAt }) => [id, changedAt])).toEqual([
        ["c", 9],
        ["d", 9],
      ]);
      expect(must(await t.b.versions(article.articleKey, "x", 2)).map(({ target }) => target)).toEqual(["mine"]);
    });

    it("V32 tells other tabs what was added", async () => {
      must(await must(await t.a.open(article, 3)).remembered);
      const { heard } = hear(t.b);
      must(await t.a.carryOver(article.articleKey, review, report));
      await vi.waitFor(() => expect(heard).toHaveLength(4));
      expect(heard.map(({ kind }) => kind).sort()).toEqual(["annotation", "annotation", "draft", "units"]);
      expect(heard).toContainEqual({ kind: "units", records: review.records });
    });

    it("V31 gives a review whole: every version, and nothing of the workspace's", async () => {
      await carry(t.a);
      must(await t.a.saveAnnotation(null, { ...dismissal("everywhere", 1), unit: null }));
      const found = must(await t.b.loadReview(article.articleKey));
      const { versions, ...rest } = review;
      expect(found?.article).toEqual(article);
      expect(found?.review).toMatchObject(rest);
      expect(new Map([...(found?.review.versions ?? [])].filter(([, { length }]) => length > 0))).toEqual(versions);
      expect(found?.everywhere.map(({ id }) => id)).toEqual(["everywhere"]);
      expect(found?.carriedFrom).toBe(report.from);
      expect(must(await t.b.loadReview("never there"))).toBeNull();
    });

    it("V32 forgets it with the article", async () => {
      await carry(t.a);
      must(await t.a.forget(article.articleKey));
      const found = must(await t.a.open(article, 3));
      expect([found.units.size, found.earlier.length, found.carried]).toEqual([0, 0, null]);
    });
  });
}
