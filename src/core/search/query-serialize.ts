import type { Query, TextPart } from "./query.ts";
import { isPlainWord } from "./query-tokens.ts";

/** The query as text, which `parseQuery` reads back as the same query. */
export function serializeQuery(query: Query): string {
  switch (query.kind) {
    case "all":
      return "";
    case "text":
      return fieldOf(query.part) + (isPlainWord(query.text) ? query.text : quoted(query.text));
    case "pattern":
      return `${fieldOf(query.part)}/${query.pattern}/${query.flags}`;
    case "status":
      return `status:${query.status}`;
    case "structure":
      return `kind:${query.structure}`;
    case "finding":
      return `finding:${isPlainWord(query.finding) ? query.finding : quoted(query.finding)}`;
    case "locale":
      return `locale:${query.locale}`;
    case "is":
      return `is:${query.flag}`;
    case "not":
      return `-${bracketed(query.query, query.query.kind === "and" || query.query.kind === "or")}`;
    case "and":
      return query.queries.map((part) => bracketed(part, part.kind === "or")).join(" ");
    case "or":
      return query.queries.map((part) => bracketed(part, false)).join(" or ");
  }
}

function bracketed(query: Query, needed: boolean): string {
  const text = serializeQuery(query);
  return needed ? `(${text})` : text;
}

function fieldOf(part: TextPart): string {
  return part === "any" ? "" : `${part}:`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}
