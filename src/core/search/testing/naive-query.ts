/** What a query means, said as plainly as can be: the oracle of `compileQuery`. Slow, and with the engine's own expressions. */
import type { Unit } from "#core/document/article.ts";
import type { Query, TextPart } from "#core/search/query.ts";
import type { QuerySubject } from "#core/search/query-predicate.ts";

export function matchesNaively(query: Query, subject: QuerySubject): boolean {
  switch (query.kind) {
    case "all":
      return true;
    case "not":
      return !matchesNaively(query.query, subject);
    case "and":
      return query.queries.filter((one) => !matchesNaively(one, subject)).length === 0;
    case "or":
      return query.queries.filter((one) => matchesNaively(one, subject)).length > 0;
    case "status":
      return subject.status === query.status;
    case "finding":
      return [...subject.findings].includes(query.finding);
    case "is":
      if (query.flag === "finding") return [...subject.findings].length > 0;
      if (query.flag === "repeated") return subject.repeated ?? occursAgain(subject);
      if (query.flag === "filled") return subject.filled;
      return query.flag === "changed" ? subject.target !== subject.unit.target : subject.commented;
    case "locale":
      return `${subject.article.locale?.toLowerCase() ?? ""}-`.startsWith(`${query.locale.toLowerCase()}-`);
    case "structure":
      return kindsOf(subject.unit).has(query.structure);
    case "pattern":
      return textsOf(query.part, subject).some((text) => {
        return new RegExp(query.pattern.normalize("NFC"), `${query.flags}u`).test(text.normalize("NFC"));
      });
    case "text":
      return textsOf(query.part, subject).some((text) => foldNaively(text).includes(foldNaively(query.text)));
  }
}

function occursAgain({ unit, article }: QuerySubject): boolean {
  const same = article.units.filter(
    (one) => one.kind === "segment" && unit.kind === "segment" && one.source === unit.source,
  );
  return same.length > 1;
}

function textsOf(part: TextPart, { unit, target, article }: QuerySubject): readonly string[] {
  const source = unit.kind === "segment" ? [unit.source] : [];
  const id = unit.kind === "segment" ? unit.id : unit.name;
  return { any: [...source, target], source, target: [target], id: [id], path: [article.path] }[part];
}

function kindsOf(unit: Unit): ReadonlySet<string> {
  const { place } = unit;
  const quoted = place.quoteDepth > 0 ? ["quote"] : [];
  const field = unit.kind === "field" ? ["field", unit.syntax === "image-alt" ? "image" : ""] : [];
  const block = ["quote", "alert"].includes(place.block) ? [] : [place.block.replace(/-(item|cell)$/, "")];
  return new Set([
    ...block,
    ...field,
    ...(place.level > 0 ? ["heading"] : []),
    ...(place.listDepth > 0 ? ["list"] : []),
    ...(place.cell === null ? [] : ["table"]),
    ...(place.alert === null ? quoted : ["alert"]),
    ...(place.inline === null ? [] : [place.inline === "image-alt" ? "image" : "link"]),
  ]);
}

/** Letter by letter. */
function foldNaively(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    if (letter === "ς" || letter === "Σ") return "σ";
    if (/[\t\p{Zs}]/u.test(letter)) return " ";
    return letter === "ß" || letter === "ẞ" ? "ss" : letter.toLowerCase();
  })
    .join("")
    .normalize("NFC");
}
