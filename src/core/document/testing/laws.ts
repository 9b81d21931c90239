/** The laws of reading and writing, as checks that every test can run on any article. */
import { expect } from "vitest";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { exportTargetOnly } from "#core/export/target-only.ts";
import type { Article, Unit } from "../article.ts";
import { editableUnits } from "../editable-units.ts";
import { guardEdit } from "../frame-guard.ts";
import { parseArticle } from "../parse-article.ts";
import { writeTarget } from "../write-target.ts";

const NO_EDITS: ReadonlyMap<string, string> = new Map();

/** Reading and writing back is nothing; units are in order, apart, named once, and their ranges hold their targets. */
export function expectReadingLaws(text: string, path: string): Article {
  const article = parseArticle(text, path);
  expect(exportSideBySide(article, NO_EDITS)).toBe(text);
  const keys = editableUnits(article).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  let at = 0;
  for (const unit of article.units) {
    const whole = unit.kind === "segment" ? unit.pairRange : unit.range;
    expect(whole.from).toBeGreaterThanOrEqual(at);
    expect(whole.to).toBeGreaterThanOrEqual(whole.from);
    at = whole.to;
    expectRanges(article, unit);
  }
  expect(at).toBeLessThanOrEqual(article.text.length);
  for (const { from, to } of article.problems) {
    expect(0 <= from && from <= to && to <= article.text.length).toBe(true);
  }
  expect(article.problems.map((problem) => problem.from)).toEqual(
    article.problems.map((problem) => problem.from).sort((a, b) => a - b),
  );
  return article;
}

function expectRanges({ text }: Article, unit: Unit): void {
  const written = text.slice(unit.range.from, unit.range.to);
  if (unit.kind === "segment") {
    const { pairRange, range, sourceRange } = unit;
    expect(written).toBe(unit.target);
    expect(text.slice(sourceRange.from, sourceRange.to)).toBe(unit.source);
    expect([pairRange.from < range.from, range.to < sourceRange.from, sourceRange.to < pairRange.to]).toEqual([
      true,
      true,
      true,
    ]);
  } else if (unit.syntax !== "yaml") expect(written).toBe(unit.target);
}

/**
 * What the guard lets through is written, read back as it is, and changes nothing else.
 *
 * @returns what the guard said, so that a test can count the refusals
 */
export function expectEditLaws(article: Article, unit: Unit, typed: string): "accepted" | "escaped" | "refused" {
  const verdict = guardEdit(article, unit, typed);
  if (verdict.kind === "refused") {
    expect(verdict.message).toMatch(/^[A-Z].*[.]$/s);
    return "refused";
  }
  if (verdict.kind === "accepted" && !/[\r\n]/.test(typed)) expect(verdict.text).toBe(typed);
  expect(guardEdit(article, unit, verdict.text)).toEqual({ kind: "accepted", text: verdict.text });
  expectEditsRead(article, new Map([[unit.key, verdict.text]]));
  expectSplice(article, unit, verdict.text);
  return verdict.kind;
}

/** Both exports with these edits; the side-by-side one is read again and must hold the same units with these targets. */
export function expectEditsRead(article: Article, edits: ReadonlyMap<string, string>): void {
  const written = exportSideBySide(article, edits);
  const again = parseArticle(fromBytes(written), article.path);
  const read = editableUnits(again).map(identityOf);
  const wanted = editableUnits(article).map((unit) =>
    identityOf({ ...unit, target: edits.get(unit.key) ?? unit.target }),
  );
  // Most are equal, and comparing strings takes a tenth of the time; the other comparison shows where they differ.
  if (JSON.stringify(read) !== JSON.stringify(wanted)) expect(read).toEqual(wanted);
  expect(again.byteOrderMark).toBe(article.byteOrderMark);
}

/** Everything of a unit that an edit elsewhere must leave as it is. */
function identityOf(unit: Unit): unknown {
  const { cell, ...place } = unit.place;
  return {
    key: unit.key,
    target: unit.target,
    place: { ...place, cell: cell && [cell.row, cell.column] },
    ...(unit.kind === "segment" ? { id: unit.id, source: unit.source } : { name: unit.name, syntax: unit.syntax }),
  };
}

/** Through the bytes of a file and back. */
function fromBytes(text: string): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

/** Every byte outside the edited range is the same, in both exports. */
function expectSplice(article: Article, unit: Unit, target: string): void {
  const { text } = article;
  const edits = new Map([[unit.key, target]]);
  const written =
    target === unit.target ? text.slice(unit.range.from, unit.range.to) : writeTarget(article, unit, target);
  const bom = article.byteOrderMark ? "\ufeff" : "";
  const expected = bom + text.slice(0, unit.range.from) + written + text.slice(unit.range.to);
  expect(exportSideBySide(article, edits)).toBe(expected);
  expect(exportTargetOnly(article, edits)).toBe(targetOnlyOf(article, unit, written));
}

/** The target-only export, told pair by pair from behind. */
function targetOnlyOf(article: Article, edited: Unit, written: string): string {
  let text = article.text;
  for (const unit of editableUnits(article).toReversed()) {
    const range = unit.kind === "segment" ? unit.pairRange : unit.range;
    if (unit.key === edited.key) text = text.slice(0, range.from) + written + text.slice(range.to);
    else if (unit.kind === "segment") text = text.slice(0, range.from) + unit.target + text.slice(range.to);
  }
  return (article.byteOrderMark ? "\ufeff" : "") + text;
}
