import { describe, expect, it } from "vitest";
import type { ArticleRow } from "./article-row.ts";
import { nextInQueue, type QueueOrder } from "./queue.ts";

function row(path: string, reviewed: number, errors: number, warnings: number, repeats: number): ArticleRow {
  const summary = { title: null, locale: null, segments: 10, words: 10, fields: 0, articleKey: path };
  const findings = { error: errors, warning: warnings, info: 0 };
  return { path, summary, reviewed, counted: { findings, checks: new Map(), reviewedWords: 0, changed: 0 }, repeats };
}

const rows = [
  row("a", 0, 0, 9, 1),
  row("b", 10, 9, 9, 9),
  row("c", 3, 1, 0, 5),
  row("d", 0, 0, 0, 8),
  row("e", 0, 0, 9, 8),
];

/** The paths in the order in which one comes to them, each left unfinished. */
function walk(order: QueueOrder, start: number | null, steps: number): string {
  const left = new Set<string>();
  let from = start;
  let paths = "";
  for (let step = 0; step < steps; step++) {
    const next = nextInQueue(rows, order, from, left);
    paths += next?.path ?? "-";
    from = next === null ? from : rows.indexOf(next);
    if (next !== null) left.add(next.path);
  }
  return paths;
}

describe("W162 the next article", () => {
  it("is the next in the order of the paths that is not finished, and from the last on the first", () => {
    expect(walk("path", null, 5)).toBe("acdea");
    expect(walk("path", 0, 2)).toBe("cd");
  });

  it("is the one with the most errors, then warnings, of those that were not left yet", () => {
    expect(walk("findings", null, 4)).toBe("cead");
  });

  it("is the one with the most segments that repeat; of those alike the next by path", () => {
    expect(walk("repeats", null, 4)).toBe("deca");
    expect(walk("repeats", 3, 1)).toBe("e");
  });

  it("is none where all others are finished", () => {
    expect(nextInQueue([row("a", 3, 0, 0, 0), row("b", 10, 0, 0, 0)], "path", 0, new Set())).toBeNull();
    expect(nextInQueue([], "findings", null, new Set())).toBeNull();
    const unread: ArticleRow = { path: "x", summary: null, reviewed: 0, counted: null, repeats: null };
    expect(nextInQueue([unread], "path", null, new Set())).toBe(unread);
  });
});
