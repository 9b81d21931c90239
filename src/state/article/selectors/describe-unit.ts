import { someOf } from "#core/count-in-words.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { countFindings, findingsInWords, selectFindings } from "./select-findings.ts";
import { selectActiveUnit, unitStatus } from "./select-unit.ts";

const statusWords: Readonly<Record<Status, string>> = {
  unreviewed: "unreviewed",
  edited: "edited",
  approved: "approved",
  "needs-work": "needs work",
};

/** The active unit in words: `Segment a6051-103, 13 of 80, approved, 1 warning`, `Field title, unreviewed`; empty where none is active. */
export function describeActiveUnit(state: ArticleState): string {
  const unit = selectActiveUnit(state);
  if (unit === null) return "";
  const findings = findingsInWords(countFindings(selectFindings(state, unit.key)));
  const status = [statusWords[unitStatus(state, unit)], findings].filter((part) => part !== "").join(", ");
  if (unit.kind === "field") return `Field ${unit.name}, ${status}`;
  const { numberOf, total } = numbersOf(state.open.article);
  return `Segment ${unit.id}, ${someOf(numberOf.get(unit.key) ?? 0, total)}, ${status}`;
}

interface Numbers {
  /** A segment's place among the segments, from 1. */
  readonly numberOf: ReadonlyMap<UnitKey, number>;
  readonly total: number;
}

/** Worked out once an article. */
const numbers = new WeakMap<Article, Numbers>();

function numbersOf(article: Article): Numbers {
  const known = numbers.get(article);
  if (known !== undefined) return known;
  const numberOf = new Map<UnitKey, number>();
  for (const unit of article.units) if (unit.kind === "segment") numberOf.set(unit.key, numberOf.size + 1);
  const made = { numberOf, total: numberOf.size };
  numbers.set(article, made);
  return made;
}
