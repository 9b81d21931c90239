/**
 * What a query can be told of an article before it is read: which of many have to be. The answer is never wrong, but may be that nothing can be told.
 */
import { plainPlace } from "#core/document/plain-place.ts";
import type { FindingCounts } from "#core/workspace/article-row.ts";
import { textsWanted } from "./pattern-texts.ts";
import type { Query, Term } from "./query.ts";
import { compileQuery, type QueryPredicate, type QuerySubject } from "./query-predicate.ts";
import { mayHold, wantedGrams } from "./text-grams.ts";

/** What is known of an article that has not been read. */
export interface ArticleFacts {
  readonly path: string;
  readonly locale: string | null;
  /** Whether anything may have been decided, typed or commented in it. */
  readonly isTouched: boolean;
  /** Open findings; null where they are not counted. */
  readonly findings: FindingCounts | null;
  /** Segments whose source occurs elsewhere; null where they are not counted. */
  readonly repeats: number | null;
  /** Which texts it may hold as the machine left it, as `gramsOf` gives them; null where that is not known. */
  readonly grams: Uint8Array | null;
}

type TextTerm = Extract<Term, { readonly kind: "text" | "pattern" }>;

/** Of an article's segments: all of them match, none does, or only reading it tells. */
type Told = "all" | "none" | "unknown";

/** False only where no segment of the article can match. */
export function articleMayMatch(query: Query, facts: ArticleFacts): boolean {
  return told(query, facts) !== "none";
}

/** True only where every segment and field of the article matches. */
export function articleMatchesWhole(query: Query, facts: ArticleFacts): boolean {
  return told(query, facts) === "all";
}

function told(query: Query, facts: ArticleFacts): Told {
  switch (query.kind) {
    case "all":
      return "all";
    case "not":
      return turned(told(query.query, facts));
    case "and":
      return joined(query.queries, facts, "none", "all");
    case "or":
      return joined(query.queries, facts, "all", "none");
    default:
      return toldOfTerm(query, facts);
  }
}

function turned(one: Told): Told {
  return one === "unknown" ? one : one === "all" ? "none" : "all";
}

/** One that is `decisive` decides, all that are `neutral` are neutral together. */
function joined(queries: readonly Query[], facts: ArticleFacts, decisive: Told, neutral: Told): Told {
  const all = queries.map((one) => told(one, facts));
  if (all.includes(decisive)) return decisive;
  return all.every((one) => one === neutral) ? neutral : "unknown";
}

function toldOfTerm(term: Term, facts: ArticleFacts): Told {
  switch (term.kind) {
    case "locale":
      return ofArticle(term, facts);
    case "pattern":
    case "text":
      return term.part === "path" ? ofArticle(term, facts) : noneWhere(isWithoutText(term, facts));
    case "status":
      if (facts.isTouched) return "unknown";
      return term.status === "unreviewed" ? "all" : "none";
    case "finding":
      return noneWhere(isWithout(facts.findings, term.finding));
    case "is":
      if (term.flag === "finding") return noneWhere(isWithout(facts.findings, null));
      if (term.flag === "repeated") return noneWhere(facts.repeats === 0);
      return noneWhere(!facts.isTouched);
    case "structure":
      return "unknown";
  }
}

function noneWhere(isSo: boolean): Told {
  return isSo ? "none" : "unknown";
}

/** By the term, which is the same for all articles that are asked about. */
const wantedOf = new WeakMap<TextTerm, readonly number[]>();

/** Sources stay as they are; targets, where nothing was decided or typed. */
function isWithoutText(term: TextTerm, facts: ArticleFacts): boolean {
  const { grams } = facts;
  if (grams === null || term.part === "id") return false;
  const wanted = wantedOf.get(term) ?? textsOf(term).flatMap((text) => wantedGrams(text) ?? []);
  wantedOf.set(term, wanted);
  return wanted.length > 0 && !mayHold(grams, wanted) && (term.part === "source" || !facts.isTouched);
}

function textsOf(term: TextTerm): readonly string[] {
  return term.kind === "text" ? [term.text] : textsWanted(term.pattern.normalize("NFC"), term.flags);
}

/** A term that asks about the article alone: no unit plays a part. */
function ofArticle(term: Term, { path, locale }: ArticleFacts): Told {
  const subject: QuerySubject = { ...nobody, article: { path, locale, units: [] } };
  const matches = predicateOf.get(term) ?? compileQuery(term);
  predicateOf.set(term, matches);
  return matches(subject) ? "all" : "none";
}

/** By the term, as `wantedOf`. */
const predicateOf = new WeakMap<Term, QueryPredicate>();

const nobody = {
  unit: {
    kind: "field",
    key: "",
    name: "",
    target: "",
    range: { from: 0, to: 0 },
    syntax: "yaml",
    place: plainPlace("yaml"),
  },
  target: "",
  status: "unreviewed",
  commented: false,
  filled: false,
  findings: new Set<string>(),
} as const;

/** Whether none of these is open. Of a check only the sum of all is known. */
function isWithout(counts: FindingCounts | null, name: string | null): boolean {
  if (counts === null) return false;
  const { error, warning, info } = counts;
  if (name === "error" || name === "warning" || name === "info") return counts[name] === 0;
  return error + warning + info === 0;
}
