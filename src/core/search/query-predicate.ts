import type { Article, Unit } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import { textsWanted } from "./pattern-texts.ts";
import type { Flag, Query, StructureKind, Term, TextPart } from "./query.ts";
import { foldedHolds, foldText } from "./query-folding.ts";
import { readPattern } from "./query-pattern.ts";

/** All that a query can ask about a unit. */
export interface QuerySubject {
  readonly unit: Unit;
  /** The text the row shows. */
  readonly target: string;
  /** The status the row shows. */
  readonly status: Status;
  /** Whether it has a comment that is still to be seen. */
  readonly commented: boolean;
  /** Checks and severities of its open findings. */
  readonly findings: ReadonlySet<string>;
  /** The article it stands in. */
  readonly article: Pick<Article, "path" | "locale" | "units">;
  /** Whether its source occurs elsewhere; where that is left out, elsewhere in its article is meant. */
  readonly repeated?: boolean;
  /** Whether its text was applied by itself, from a repeat that was approved. */
  readonly filled: boolean;
}

export type QueryPredicate = (subject: QuerySubject) => boolean;

/** What tells whether a subject matches the query. Costs as much as reading the texts; a query is compiled once, not per unit. */
export function compileQuery(query: Query): QueryPredicate {
  switch (query.kind) {
    case "all":
      return () => true;
    case "not": {
      const inner = compileQuery(query.query);
      return (subject) => !inner(subject);
    }
    case "and": {
      const parts = byCost(query.queries).map(compileQuery);
      return (subject) => parts.every((part) => part(subject));
    }
    case "or": {
      const parts = byCost(query.queries).map(compileQuery);
      return (subject) => parts.some((part) => part(subject));
    }
    default:
      return compileTerm(query);
  }
}

/** Terms that read no text first: which comes first changes nothing but the time. */
function byCost(queries: readonly Query[]): readonly Query[] {
  const reads = (query: Query): number =>
    Number(!["status", "structure", "is", "finding", "locale"].includes(query.kind));
  return [...queries].sort((a, b) => reads(a) - reads(b));
}

function compileTerm(term: Term): QueryPredicate {
  switch (term.kind) {
    case "status":
      return ({ status }) => status === term.status;
    case "structure":
      return ({ unit }) => isOfKind(unit, term.structure);
    case "is":
      return (subject) => hasFlag(subject, term.flag);
    case "finding":
      return ({ findings }) => findings.has(term.finding);
    case "locale":
      return ({ article }) => isInLocale(article.locale, term.locale);
    case "text": {
      const wanted = foldText(term.text);
      return inPart(term.part, (text) => foldedHolds(text, wanted));
    }
    case "pattern": {
      const pattern = term.pattern.normalize("NFC");
      const read = readPattern(pattern, term.flags);
      // A query that was parsed holds no other.
      if (!read.ok) return () => false;
      // To look for these first takes a fifth of the time. Without letter case they would have to be folded.
      const wanted = term.flags.includes("i") ? [] : textsWanted(pattern, term.flags);
      const mayMatch = (text: string) => wanted.every((one) => text.includes(one));
      const matches = (composed: string) => mayMatch(composed) && read.value.test(composed);
      return inPart(term.part, (text) => matches(text.normalize("NFC")));
    }
  }
}

function inPart(part: TextPart, holds: (text: string) => boolean): QueryPredicate {
  if (part === "path") return ({ article }) => holds(article.path);
  if (part === "id") return ({ unit }) => holds(unit.kind === "field" ? unit.name : unit.id);
  if (part === "source") return ({ unit }) => unit.kind === "segment" && holds(unit.source);
  if (part === "target") return ({ target }) => holds(target);
  return ({ unit, target }) => (unit.kind === "segment" && holds(unit.source)) || holds(target);
}

function hasFlag(subject: QuerySubject, flag: Flag): boolean {
  if (flag === "finding") return subject.findings.size > 0;
  if (flag === "repeated") return subject.repeated ?? isRepeatedIn(subject.article, subject.unit);
  if (flag === "filled") return subject.filled;
  return flag === "changed" ? subject.target !== subject.unit.target : subject.commented;
}

/** Whether a locale is the one asked for, or one of that language: letter case does not count. */
function isInLocale(locale: string | null, wanted: string): boolean {
  const [is, asked] = [locale?.toLowerCase(), wanted.toLowerCase()];
  return is !== undefined && (is === asked || is.startsWith(`${asked}-`));
}

/** Sources that occur more than once in an article, by its units: asked about one after the other. */
const repeatedSources = new WeakMap<readonly Unit[], ReadonlySet<string>>();

function isRepeatedIn({ units }: QuerySubject["article"], unit: Unit): boolean {
  const known = repeatedSources.get(units) ?? sourcesRepeatedIn(units);
  repeatedSources.set(units, known);
  return unit.kind === "segment" && known.has(unit.source);
}

function sourcesRepeatedIn(units: readonly Unit[]): ReadonlySet<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const unit of units) {
    if (unit.kind !== "segment") continue;
    if (seen.has(unit.source)) repeated.add(unit.source);
    seen.add(unit.source);
  }
  return repeated;
}

/** A unit may be of several kinds: a heading within an alert within a list is all three. */
function isOfKind(unit: Unit, structure: StructureKind): boolean {
  const { kind, place } = unit;
  switch (structure) {
    case "field":
      return kind === "field";
    case "link":
      return place.inline === "link-text";
    case "image":
      return place.inline === "image-alt" || (unit.kind === "field" && unit.syntax === "image-alt");
    case "heading":
      return place.level > 0 || place.block === "heading";
    case "list":
      return place.listDepth > 0 || place.block === "list-item";
    case "table":
      return place.cell !== null || place.block === "table-cell";
    case "alert":
      return place.alert !== null;
    case "quote":
      return place.quoteDepth > 0 && place.alert === null;
    default:
      return place.block === structure;
  }
}
