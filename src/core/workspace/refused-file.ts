/** What of a workspace's files is no article, and why. */
import type { Rejection } from "#core/document/admit-article.ts";

export type RefusalReason =
  | "other-kind"
  | "empty"
  | "no-pairs"
  | "not-text"
  | "too-large"
  | "unreadable"
  | "unsafe-path"
  | "same-path";

export interface RefusedFile {
  readonly path: string;
  readonly reason: RefusalReason;
  /** One plain sentence. */
  readonly message: string;
}

/** In words for one file and for several, in the order in which they are told. */
export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  unreadable: "could not be read",
  "too-large": "too large",
  "not-text": "not UTF-8 text",
  "no-pairs": "without translated segments",
  "unsafe-path": "with a path that leaves the archive",
  "same-path": "with a path that another file has",
  empty: "empty",
  "other-kind": "of another kind",
};

const reasons: Readonly<Record<Rejection["kind"], RefusalReason>> = {
  extension: "other-kind",
  empty: "empty",
  encoding: "not-text",
  binary: "not-text",
  "too-large": "too-large",
  "no-pairs": "no-pairs",
};

/** A file that the door to articles has not let in. */
export function refusedFile(path: string, { kind, message }: Rejection): RefusedFile {
  return { path, reason: reasons[kind], message };
}

/** How many files there are of each reason, in the order of `refusalWords`; reasons without a file are left out. */
export function countRefused(refused: readonly RefusedFile[]): readonly (readonly [RefusalReason, number])[] {
  const counts = new Map<RefusalReason, number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const order = Object.keys(refusalWords);
  return [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
