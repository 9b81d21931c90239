/** What every record store must do with dismissals. Rule ids: `docs/spec/findings.md`. */
import { describe, expect, it, vi } from "vitest";
import type { RecordStore } from "#core/ports.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import { article, hear, must, other, type Tabs } from "./store-bench.ts";

function dismissal(id: string, changedAt: number, unit: string | null = "x", withdrawn = false): Dismissal {
  const finding = { check: "number", message: "The number 2 is missing", source: "2", target: "", detail: "2" };
  return { id, unit, ...finding, by: "Anna", changedAt, withdrawn };
}

async function dismissed(store: RecordStore, of = article): Promise<readonly string[]> {
  const { dismissals } = must(await store.open(of, 3));
  return dismissals.map(({ id, changedAt, withdrawn }) => `${id} ${changedAt}${withdrawn ? " withdrawn" : ""}`).sort();
}

export function describeDismissals(t: Tabs): void {
  describe("dismissals", () => {
    it("C80 keeps those of an article with it, withdrawn ones too, and the workspace's for every article", async () => {
      must(await t.a.saveDismissal(article.articleKey, dismissal("__proto__", 1)));
      must(await t.a.saveDismissal(article.articleKey, dismissal("b", 2, "x", true)));
      must(await t.a.saveDismissal(article.articleKey, dismissal("w", 3, null)));
      expect(await dismissed(t.b)).toEqual(["__proto__ 1", "b 2 withdrawn", "w 3"]);
      expect(await dismissed(t.b, other)).toEqual(["w 3"]);
      must(await t.a.forget(article.articleKey));
      expect(await dismissed(t.b)).toEqual(["w 3"]);
    });

    it("C80 keeps the one changed last, and tells other tabs of no other", async () => {
      const { heard } = hear(t.b);
      for (const at of [5, 4, 6]) await t.a.saveDismissal(article.articleKey, dismissal("a", at));
      expect(await dismissed(t.b)).toEqual(["a 6"]);
      await vi.waitFor(() => expect(heard).toHaveLength(2));
      expect(heard).toEqual([5, 6].map((at) => ({ kind: "dismissal", dismissal: dismissal("a", at) })));
    });

    it("C80 tells of the workspace's whatever article a tab has open", async () => {
      const { heard } = hear(t.b);
      await t.a.saveDismissal(other.articleKey, dismissal("of another article", 1));
      await t.a.saveDismissal(other.articleKey, dismissal("w", 2, null));
      await vi.waitFor(() => expect(heard).toEqual([{ kind: "dismissal", dismissal: dismissal("w", 2, null) }]));
    });
  });
}
