import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitRecord } from "#core/review/record.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { mergeReview, sizeOf } from "./merge-review.ts";
import { added, canonical, machines, noReview } from "./testing/review-machines.ts";

/** `+x@5` is approved as x at 5, `~x@5` edited. Oldest first. */
function reviewOf(...versions: readonly string[]): ArticleReview {
  const all = versions.map((one, index): UnitRecord => {
    const [text = "", at] = one.slice(1).split("@");
    const status = one.startsWith("+") ? "approved" : "edited";
    return { target: text, status, reason: null, revision: index + 1, at: Number(at) };
  });
  const present = all.at(-1);
  if (present === undefined) return noReview;
  return { ...noReview, records: new Map([["k", present]]), versions: new Map([["k", all.slice(0, -1)]]) };
}

const shown = ({ records, versions }: ArticleReview) =>
  [...(versions.get("k") ?? []), ...(records.has("k") ? [records.get("k")] : [])].map(
    (one) => `${one?.status === "approved" ? "+" : "~"}${one?.target}@${one?.at}`,
  );
const merged = (mine: ArticleReview, theirs: ArticleReview) => {
  const { addition, conflicts } = mergeReview(mine, theirs);
  return { conflicts: conflicts.length, units: shown(added(mine, addition)) };
};

describe("merging reviews of one content", () => {
  it("W62 takes what is new, with its versions, and what goes on from what is here", () => {
    expect(merged(noReview, reviewOf("~x@1", "+x@2"))).toEqual({ conflicts: 0, units: ["~x@1", "+x@2"] });
    expect(merged(reviewOf("~x@1"), reviewOf("~x@1", "+y@2"))).toEqual({ conflicts: 0, units: ["~x@1", "+y@2"] });
    // Also where the other machine's clock is slow.
    expect(merged(reviewOf("~x@9"), reviewOf("~x@9", "+y@2"))).toEqual({ conflicts: 0, units: ["~x@9", "+y@2"] });
  });

  it("W62 keeps what goes on from theirs", () => {
    const mine = reviewOf("~x@1", "+y@2");
    expect(sizeOf(mergeReview(mine, reviewOf("~x@1")).addition)).toBe(0);
  });

  it("W62 those who decided alike don't stand against each other: the later holds, and both are in the history", () => {
    expect(merged(reviewOf("+x@1"), reviewOf("~z@1", "+x@3"))).toEqual({
      conflicts: 0,
      units: ["+x@1", "~z@1", "+x@3"],
    });
    expect(merged(reviewOf("+x@4"), reviewOf("~z@1", "+x@3"))).toEqual({
      conflicts: 0,
      units: ["~z@1", "+x@3", "+x@4"],
    });
  });

  it("W63 what both changed otherwise is a conflict, of which nothing is added until it is decided", () => {
    const [mine, theirs] = [reviewOf("~x@1", "+mine@2"), reviewOf("~x@1", "+theirs@3")];
    const asked = mergeReview(mine, theirs);
    expect(asked.conflicts).toMatchObject([{ key: "k", mine: { target: "mine" }, theirs: { target: "theirs" } }]);
    expect(sizeOf(asked.addition)).toBe(0);
    for (const choice of ["mine", "theirs"] as const) {
      const { addition, conflicts } = mergeReview(mine, theirs, new Map([["k", { choice, at: 9, by: "Anna" }]]));
      const after = added(mine, addition);
      expect(conflicts).toEqual([]);
      expect(shown(after)).toEqual(["~x@1", "+mine@2", "+theirs@3", `+${choice}@9`]);
      expect(after.records.get("k")).toMatchObject({ by: "Anna" });
      // Decided once, it is not asked again here, and holds there.
      expect(sizeOf(mergeReview(after, theirs).addition)).toBe(0);
      expect(merged(theirs, after)).toMatchObject({ conflicts: 0, units: shown(after) });
    }
  });

  it("W63 two reviewers who choose otherwise meet again", () => {
    const [a, b] = [reviewOf("+a@1"), reviewOf("+b@2")];
    const chosen = (mine: ArticleReview, theirs: ArticleReview, at: number) =>
      added(mine, mergeReview(mine, theirs, new Map([["k", { choice: "mine", at }]])).addition);
    expect(mergeReview(chosen(a, b, 5), chosen(b, a, 6)).conflicts).toHaveLength(1);
  });

  it("W64 of annotations of one id the later holds, deleted ones too, and of one time the same on both sides", () => {
    const comment = (text: string, changedAt: number) => ({
      ...noReview,
      annotations: [
        { kind: "comment", id: "c", key: "k", text, at: 1, changedAt, resolved: false, gone: text === "" } as const,
      ],
    });
    const texts = (mine: ArticleReview, theirs: ArticleReview) =>
      added(mine, mergeReview(mine, theirs).addition).annotations.map((one) =>
        one.kind === "comment" ? one.text : "",
      );
    expect(texts(comment("why", 1), comment("", 2))).toEqual([""]);
    expect(texts(comment("", 2), comment("why", 1))).toEqual([""]);
    expect(texts(comment("a", 2), comment("b", 2))).toEqual(texts(comment("b", 2), comment("a", 2)));
  });

  it("W64 a draft comes along unless something was decided or typed here since", () => {
    const typed = (text: string, at: number, tab: string): ArticleReview => ({
      ...noReview,
      drafts: [{ key: "k", text, at, tab }],
    });
    const drafts = (mine: ArticleReview, theirs: ArticleReview) => mergeReview(mine, theirs).addition.drafts.length;
    const theirs = typed("typed", 5, "imported");
    expect(drafts(noReview, theirs)).toBe(1);
    expect(drafts(reviewOf("+x@4"), theirs)).toBe(1);
    expect(drafts(reviewOf("+x@6"), theirs)).toBe(0);
    expect(drafts(reviewOf("+typed@4"), theirs)).toBe(0);
    expect(drafts(typed("mine", 6, "t"), theirs)).toBe(0);
    expect(drafts(typed("mine", 4, "t"), theirs)).toBe(1);
    expect(drafts(added(noReview, mergeReview(noReview, theirs).addition), theirs)).toBe(0);
  });

  it("W65 law: merging a review with itself, or twice, changes nothing", () => {
    fc.assert(
      fc.property(machines, (reviews) => {
        const [mine = noReview, theirs = noReview] = reviews;
        expect(sizeOf(mergeReview(mine, mine).addition)).toBe(0);
        const once = added(mine, mergeReview(mine, theirs).addition);
        expect(sizeOf(mergeReview(once, theirs).addition)).toBe(0);
      }),
      { numRuns: lawRuns(900) },
    );
  });

  it("W65 law: in whatever order reviews are merged, the same comes of it, but for conflicts", () => {
    let free = 0;
    fc.assert(
      fc.property(machines, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (reviews, order) => {
        const inTurn = (turn: readonly number[]) => {
          let review = noReview;
          let isFree = true;
          for (const index of turn) {
            const { addition, conflicts } = mergeReview(review, reviews[index] ?? noReview);
            isFree &&= conflicts.length === 0;
            review = added(review, addition);
          }
          return { review, isFree };
        };
        const [one, other] = [inTurn([0, 1, 2]), inTurn(order)];
        if (!one.isFree || !other.isFree) return;
        free += 1;
        expect(canonical(other.review)).toEqual(canonical(one.review));
      }),
      { numRuns: lawRuns(2_000) },
    );
    expect(free).toBeGreaterThan(50);
  });

  it("W65 law: nothing is lost: every version of both sides is there, but for conflicts", () => {
    fc.assert(
      fc.property(machines, (reviews) => {
        const [mine = noReview, theirs = noReview] = reviews;
        const { addition, conflicts } = mergeReview(mine, theirs);
        const after = added(mine, addition);
        const asked = new Set(conflicts.map(({ key }) => key));
        for (const [key, record] of theirs.records) {
          if (asked.has(key)) continue;
          const here = [...(after.versions.get(key) ?? []), after.records.get(key)].map(
            (one) => `${one?.target}@${one?.at}`,
          );
          for (const { target, at } of [...(theirs.versions.get(key) ?? []), record])
            expect(here).toContain(`${target}@${at}`);
        }
      }),
      { numRuns: lawRuns(900) },
    );
  });
});
