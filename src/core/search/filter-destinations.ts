/** Where "go to segment" leads for what is typed: by number, by id, or by words of the text. Rules G1 and G2. */
import type { Unit } from "#core/document/article.ts";
import { segmentNumber } from "#core/document/segment-number.ts";
import { foldText } from "./query-folding.ts";

/** Ranks up to this one need no text to be read. */
const BY_TEXT = 4;

/** Whether nothing but a segment's number is asked for. */
export function isNumber(typed: string): boolean {
  return /^\d+$/.test(typed.trim());
}

/**
 * @param typed nothing but blanks leads nowhere
 * @param textOf the target that the unit's row shows
 * @param limit how many are wanted at most
 * @returns best first
 */
export function findDestinations(
  typed: string,
  units: readonly Unit[],
  textOf: (unit: Unit) => string,
  limit: number,
): readonly Unit[] {
  const wanted = foldText(typed.trim());
  if (wanted === "") return [];
  if (isNumber(wanted)) return units.filter((unit) => numberOf(unit) === wanted).slice(0, limit);
  const words = wanted.split(/\s+/);
  const byRank: Unit[][] = Array.from({ length: BY_TEXT + 2 }, () => []);
  for (const unit of units) {
    const rank = rankByName(unit, wanted) ?? rankByText(unit, textOf(unit), wanted, words);
    if (rank !== null) byRank[rank]?.push(unit);
  }
  return byRank.flat().slice(0, limit);
}

/** The number in front of a segment's row; a field has none. */
function numberOf(unit: Unit): string | null {
  return unit.kind === "field" ? null : segmentNumber(unit.id);
}

function rankByName(unit: Unit, wanted: string): number | null {
  const id = foldText(unit.kind === "field" ? unit.name : unit.id);
  const number = segmentNumber(id);
  if (id === wanted || number === wanted) return 0;
  if (id.startsWith(wanted) || number.startsWith(wanted)) return 1;
  if (id.includes(wanted)) return 2;
  return holdsInOrder(id, wanted) ? 3 : null;
}

function rankByText(unit: Unit, target: string, wanted: string, words: readonly string[]): number | null {
  const text = foldText(unit.kind === "segment" ? `${unit.source}\n${target}` : target);
  if (text.includes(wanted)) return BY_TEXT;
  return words.length > 1 && words.every((word) => text.includes(word)) ? BY_TEXT + 1 : null;
}

/** Whether all characters of `wanted` stand in `text` in this order, others between them or not. */
function holdsInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const character of wanted) {
    const found = text.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
