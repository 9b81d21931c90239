/** Reviewers on machines of their own who send each other their records: what the laws of merging are held against. */
import fc from "fast-check";
import type { Comment } from "#core/review/comment.ts";
import { nextRecord } from "#core/review/history.ts";
import type { Status, UnitRecord } from "#core/review/record.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { mergeReview, type ReviewAddition } from "../merge-review.ts";
import { historyOf, lastDrafts } from "../review-records.ts";

export const noReview: ArticleReview = {
  records: new Map(),
  versions: new Map(),
  drafts: [],
  annotations: [],
  earlier: [],
};

/** What a store makes of an addition: versions by their revisions, what is later in place of what it replaces. */
export function added(review: ArticleReview, { units, drafts, annotations, earlier }: ReviewAddition): ArticleReview {
  const records = new Map(review.records);
  const versions = new Map(review.versions);
  for (const [key, { baseRevision, versions: rows }] of units) {
    const before = records.get(key);
    if ((before?.revision ?? 0) !== baseRevision) throw new Error(`${key} is not at ${baseRevision}`);
    const all = [...(versions.get(key) ?? []), ...(before === undefined ? [] : [before]), ...rows];
    if (new Set(all.map(({ revision }) => revision)).size < all.length) throw new Error(`${key} has a revision twice`);
    const sorted = all.sort((a, b) => a.revision - b.revision);
    const last = sorted.at(-1);
    if (last !== undefined) records.set(key, last);
    versions.set(key, sorted.slice(0, -1));
  }
  return {
    records,
    versions,
    drafts: [...review.drafts.filter(({ key }) => !drafts.some((one) => one.key === key)), ...drafts],
    annotations: replaced(review.annotations, annotations),
    earlier: replaced(review.earlier, earlier),
  };
}

function replaced<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  return [...before.filter(({ id }) => !after.some((one) => one.id === id)), ...after];
}

/** The same for the same review, however it came about. */
export function canonical({ records, versions, drafts, annotations, earlier }: ArticleReview): unknown {
  const bare = ({ target, status, reason, at, by }: UnitRecord) => [target, status, reason, at, by];
  const units = Array.from(records, ([key, record]) => [key, historyOf(record, versions.get(key) ?? []).map(bare)]);
  const inOrder = <T>(items: readonly T[]) => items.map((one) => JSON.stringify(one)).sort();
  return {
    units: inOrder(units),
    drafts: lastDrafts(drafts),
    annotations: inOrder(annotations),
    earlier: inOrder(earlier),
  };
}

type Step =
  | {
      readonly kind: "decide";
      readonly machine: number;
      readonly key: string;
      readonly word: string;
      readonly of: Status;
    }
  | { readonly kind: "comment"; readonly machine: number; readonly id: string; readonly text: string }
  | { readonly kind: "send"; readonly from: number; readonly to: number };

const machine = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("decide" as const),
    machine,
    key: fc.constantFrom("a", "__proto__"),
    word: fc.constantFrom("x", "y"),
    of: fc.constantFrom("edited" as const, "approved" as const),
  }),
  fc.record({
    kind: fc.constant("comment" as const),
    machine,
    id: fc.constantFrom("c", "d"),
    text: fc.constantFrom("", "why", "who"),
  }),
  fc.record({ kind: fc.constant("send" as const), from: machine, to: machine }),
);

/** The reviews on three machines whose clocks differ, after each has worked and sent its records to others, who took what was no conflict. */
export const machines: fc.Arbitrary<readonly ArticleReview[]> = fc
  .tuple(fc.array(step, { maxLength: 14 }), fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 3, maxLength: 3 }))
  .map(([steps, clocks]) => {
    const reviews = [noReview, noReview, noReview];
    steps.forEach((one, index) => {
      if (one.kind === "send") {
        const { addition } = mergeReview(reviews[one.to] ?? noReview, reviews[one.from] ?? noReview);
        reviews[one.to] = added(reviews[one.to] ?? noReview, addition);
        return;
      }
      const review = reviews[one.machine] ?? noReview;
      const at = 10 + index + (clocks[one.machine] ?? 0);
      reviews[one.machine] = one.kind === "decide" ? decide(review, one, at) : write(review, one, at);
    });
    return reviews;
  });

function decide(review: ArticleReview, { key, word, of }: Step & { kind: "decide" }, at: number): ArticleReview {
  const old = review.records.get(key);
  const record = nextRecord(old, { target: word, status: of, reason: null }, at);
  const before = old === undefined ? [] : [...(review.versions.get(key) ?? []), old];
  return {
    ...review,
    records: new Map(review.records).set(key, record),
    versions: new Map(review.versions).set(key, before),
  };
}

function write(review: ArticleReview, { id, text }: Step & { kind: "comment" }, at: number): ArticleReview {
  const known = review.annotations.find((one) => one.id === id);
  const changedAt = Math.max(at, (known?.changedAt ?? 0) + 1);
  const comment: Comment = {
    kind: "comment",
    id,
    key: "a",
    text,
    at: 1,
    changedAt,
    resolved: false,
    gone: text === "",
  };
  return { ...review, annotations: [...review.annotations.filter((one) => one.id !== id), comment] };
}
