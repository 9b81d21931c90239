/** What every record store must do with saves of a unit that were asked for before an earlier one of it was answered. Rule ids: `docs/spec/review.md`. */
import { describe, expect, it } from "vitest";
import type { RecordStore, UnitWrite } from "#core/ports.ts";
import { article, must, type Tabs } from "./store-bench.ts";

function write(key: string, baseRevision: number, target: string): UnitWrite {
  return { key, baseRevision, state: { target, status: "edited", reason: null } };
}

function follow(key: string, baseRevision: number, target: string): UnitWrite {
  return { ...write(key, baseRevision, target), followsOwn: true };
}

async function save(store: RecordStore, ...writes: UnitWrite[]) {
  return must(await store.save(article.articleKey, writes));
}

async function units(store: RecordStore) {
  return must(await store.open(article, 3)).units;
}

export function describeFollowing(t: Tabs): void {
  describe("saves behind saves", () => {
    it("R31 stores saves that follow one another without an answer between, in their order", async () => {
      const saves = [save(t.a, write("x", 0, "1")), save(t.a, follow("x", 1, "2")), save(t.a, follow("x", 2, "3"))];
      expect((await Promise.all(saves)).map(({ kind }) => kind)).toEqual(["saved", "saved", "saved"]);
      expect((await units(t.b)).get("x")).toMatchObject({ target: "3", revision: 3 });
      const before = must(await t.a.versions(article.articleKey, "x", 3));
      expect(before.map(({ target }) => target)).toEqual(["2", "1"]);
      // The tab was answered long since: what it follows is its own all the same.
      expect((await save(t.a, follow("x", 3, "4"))).kind).toBe("saved");
    });

    it("R31 refuses all that follows a save which another tab came before, however far that tab is", async () => {
      for (const theirs of [1, 2, 3]) {
        const key = `x${theirs}`;
        for (let base = 0; base < theirs; base++) await save(t.b, write(key, base, `b${base + 1}`));
        const mine = [save(t.a, write(key, 0, "a1")), save(t.a, follow(key, 1, "a2"), write(`w${theirs}`, 0, "W"))];
        const outcomes = await Promise.all(mine);
        expect(outcomes.map(({ kind }) => kind)).toEqual(["conflict", "conflict"]);
        expect(outcomes.map(({ records }) => records.get(key)?.target)).toEqual([`b${theirs}`, `b${theirs}`]);
        const stored = await units(t.b);
        expect(stored.get(key)).toMatchObject({ target: `b${theirs}`, revision: theirs });
        expect(stored.has(`w${theirs}`)).toBe(false);
        // What is made from theirs goes through.
        expect((await save(t.a, write(key, theirs, "a"))).kind).toBe("saved");
        expect((await save(t.b, follow(key, theirs, "b"))).kind).toBe("conflict");
      }
    });

    it("R31 knows who stored a revision also after the article was opened again, and nothing of it once it is forgotten", async () => {
      await save(t.b, write("x", 0, "B1"));
      must(await must(await t.b.open(article, 3)).remembered);
      expect((await save(t.a, follow("x", 1, "A2"))).kind).toBe("conflict");
      await t.b.forget(article.articleKey);
      expect((await save(t.a, write("x", 0, "A1"))).kind).toBe("saved");
      expect((await save(t.a, follow("x", 1, "A2"))).kind).toBe("saved");
    });
  });
}
