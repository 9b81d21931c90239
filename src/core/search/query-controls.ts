/** What menus and buttons do to a query: they choose terms and leave alone what was typed. */
import { allOf, anyOf, type Query, type Term } from "./query.ts";

/** Terms that a control can choose. */
export type ChoosableTerm = Exclude<Term, { kind: "text" | "pattern" }>;

/** Whether every unit shown must satisfy the term, or another that was chosen beside it. */
export function isChosen(query: Query, term: ChoosableTerm): boolean {
  return parts(query).some((part) => choicesIn(part, term.kind)?.some((choice) => isSame(choice, term)));
}

/** Chooses the term, or takes it out. Of one kind several may be chosen, of which one must hold: `(status:edited or status:approved)`. */
export function toggleTerm(query: Query, term: ChoosableTerm): Query {
  const all = parts(query);
  // Flags hold each for itself: changed and commented together means both.
  const at = term.kind === "is" ? -1 : all.findIndex((part) => choicesIn(part, term.kind) !== null);
  const choices = choicesIn(all[at], term.kind) ?? [];
  if (isChosen(query, term)) {
    return allOf(all.map((part) => without(part, term)));
  }
  const chosen = anyOf([...choices, term]);
  return at < 0 ? allOf([...all, chosen]) : allOf(all.with(at, chosen));
}

function without(part: Query, term: ChoosableTerm): Query {
  const choices = choicesIn(part, term.kind);
  return choices === null ? part : anyOf(choices.filter((choice) => !isSame(choice, term)));
}

function parts(query: Query): readonly Query[] {
  return query.kind === "and" ? query.queries : [query];
}

/** The terms of one kind that a part of a query chooses from; null where it is something else. */
function choicesIn(part: Query | undefined, kind: ChoosableTerm["kind"]): readonly Query[] | null {
  if (part?.kind === kind) return [part];
  return part?.kind === "or" && part.queries.every((one) => one.kind === kind) ? part.queries : null;
}

function isSame(query: Query, term: ChoosableTerm): boolean {
  if (query.kind === "status" && term.kind === "status") return query.status === term.status;
  if (query.kind === "structure" && term.kind === "structure") return query.structure === term.structure;
  if (query.kind === "finding" && term.kind === "finding") return query.finding === term.finding;
  if (query.kind === "locale" && term.kind === "locale") return query.locale === term.locale;
  return query.kind === "is" && term.kind === "is" && query.flag === term.flag;
}
