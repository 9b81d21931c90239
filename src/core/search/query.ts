/**
 * The language in which a reviewer says which segments to show: `status:edited source:"sign in" -target:/ie.*t/`.
 *
 * Terms side by side must all hold; `or`, `-` and parentheses do what they say. A bare word or a quoted phrase is looked for in source and target.
 * A query is a plain value: `parseQuery` reads it with positions and errors, `serializeQuery` writes it so that it reads back the same, and
 * `matchesQuery` asks it about one unit. Everything here is pure; rules are numbered in `docs/spec/search.md`.
 */
import type { Status } from "#core/review/record.ts";

export const statuses = ["unreviewed", "edited", "approved", "needs-work"] as const satisfies readonly Status[];

export const structureKinds = [
  "heading",
  "paragraph",
  "list",
  "table",
  "quote",
  "alert",
  "code",
  "html",
  "front-matter",
  "yaml",
  "field",
  "link",
  "image",
] as const;
export type StructureKind = (typeof structureKinds)[number];

export const flags = ["changed", "commented", "filled", "finding", "repeated"] as const;
export type Flag = (typeof flags)[number];

/** Where a text is looked for; `any` is source and target, `path` the article's. */
export type TextPart = "any" | "source" | "target" | "id" | "path";

export type Term =
  | { readonly kind: "text"; readonly part: TextPart; readonly text: string }
  /** `flags` are some of `ims`, each once, in that order. */
  | { readonly kind: "pattern"; readonly part: TextPart; readonly pattern: string; readonly flags: string }
  | { readonly kind: "status"; readonly status: Status }
  | { readonly kind: "structure"; readonly structure: StructureKind }
  | { readonly kind: "is"; readonly flag: Flag }
  /** With an open finding of that check or severity: `link-destination`, `error`. */
  | { readonly kind: "finding"; readonly finding: string }
  /** Of an article in that locale, or in one of that language: `de-DE`, `de`. */
  | { readonly kind: "locale"; readonly locale: string };

/** `all` stands alone only. `and` and `or` hold two or more, none of their own kind: the functions below see to it. */
export type Query =
  | { readonly kind: "all" }
  | Term
  | { readonly kind: "not"; readonly query: Query }
  | { readonly kind: "and" | "or"; readonly queries: readonly Query[] };

/** Matches every unit: what an empty text asks for. */
export const everything: Query = { kind: "all" };

/** All of them hold. */
export function allOf(queries: readonly Query[]): Query {
  return joined("and", queries);
}

/** At least one of them holds. */
export function anyOf(queries: readonly Query[]): Query {
  return joined("or", queries);
}

export function not(query: Query): Query {
  return { kind: "not", query };
}

function joined(kind: "and" | "or", queries: readonly Query[]): Query {
  const flat = queries.flatMap((query) => {
    if (query.kind === "all") return [];
    return query.kind === kind && "queries" in query ? query.queries : [query];
  });
  const [first, ...others] = flat;
  if (first === undefined) return everything;
  return others.length === 0 ? first : { kind, queries: flat };
}

/** Whether what matches depends on what the checks find. */
export function asksForFindings(query: Query): boolean {
  return asksFor(query, (term) => term.kind === "finding" || (term.kind === "is" && term.flag === "finding"));
}

/** Whether what matches depends on what occurs elsewhere. */
export function asksForRepetitions(query: Query): boolean {
  return asksFor(query, (term) => term.kind === "is" && term.flag === "repeated");
}

/** Whether what matches depends on where in its article it stands. */
export function asksForPlaces(query: Query): boolean {
  return asksFor(query, (term) => term.kind === "structure");
}

function asksFor(query: Query, isAsked: (term: Term) => boolean): boolean {
  if (query.kind === "not") return asksFor(query.query, isAsked);
  if ("queries" in query) return query.queries.some((one) => asksFor(one, isAsked));
  return query.kind !== "all" && isAsked(query);
}
