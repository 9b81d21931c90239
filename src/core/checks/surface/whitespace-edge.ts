import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import type { Range, Unit } from "#core/document/article.ts";

type Edge = "beginning" | "end";

/** By trimming: an expression for the end would begin anew at every space within. */
const SPACES: Readonly<Record<Edge, (text: string) => string>> = {
  beginning: (text) => text.slice(0, text.length - text.trimStart().length),
  end: (text) => text.slice(text.trimEnd().length),
};

/** Whether there is a space at an edge is compared, not which: the frame around a pair decides how much is seen of it. */
export const whitespaceEdge: Check = {
  id: "whitespace-edge",
  group: "surface",
  title: "Space at the edge",
  what: "The target begins or ends with a space and the source does not, or the other way round.",
  why: "Sentences would run together where two segments meet; a space too many only stands in the file.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Restart the device.",
    target: "Starten Sie das Gerät neu. ",
    fixed: "Starten Sie das Gerät neu.",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (isCode || source === null || target.text.trim() === "" || source.text.trim() === "") return [];
    return [...foundAt("beginning", subject), ...foundAt("end", subject)];
  },
};

function foundAt(edge: Edge, { source, target, language, unit, context: { article } }: Subject): readonly Found[] {
  const text = target.text;
  const own = SPACES[edge](text).length;
  const wanted = SPACES[edge](source?.text ?? "");
  if (own > 0 === wanted.length > 0 || (own === 0 && !language.hasWordSpaces)) return [];
  if (edge === "beginning" && own === 0 && isWrittenOn(text, language.code)) return [];
  const range: Range = edge === "beginning" ? { from: 0, to: own } : { from: text.length - own, to: text.length };
  const sign = /[\r\n]/.test(text.slice(range.from, range.to)) ? "line break" : "space";
  const fix: Fix = { title: own > 0 ? `Remove the ${sign}` : "Add the space", target: splice(text, range, wanted) };
  const message = own > 0 ? `A ${sign} stands at the ${edge}` : `The space at the ${edge} is missing`;
  // One more is not seen on the page: browsers show no space at an edge, nor two where one is enough.
  const isSeen = own === 0 && isBesideText(edge, unit, article.text);
  return [{ range, message, detail: edge, fixes: [fix], ...(!isSeen && { isMinor: true }) }];
}

/** A mark, the second half of a compound, an ending or a particle, which need no space behind the name that stands before the pair. */
const WRITTEN_ON = /^(?:[,.;:!?)\]،؛。、，]|[-‑]\p{L}|['’]\p{Ll})/u;
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만)(?=\s)/u;

/** Endings of cases, written on to a name as they are, none of which is a word by itself. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  ko: PARTICLE,
  fi: /^(?:n|in|a|ta|tä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|hin|iin|seen|issa|issä|ista|istä|illa|illä|ilta|iltä|ille)(?=\s)/u,
  et: /^(?:i|it|ist|is|isse|ile|il|ilt|iga|iks|ina|ini|ita|le|lt|ga|st|sse|ks|ni|ta)(?=\s)/u,
  hu: /^(?:ban|ben|ba|ból|ből|nak|nek|val|vel|hoz|hez|höz|ra|ról|ről|tól|től|nál|nél|ért|ként|ig|t|ot)(?=\s)/u,
};

function isWrittenOn(text: string, code: string): boolean {
  return WRITTEN_ON.test(text) || ENDINGS[code]?.test(text) === true;
}

/** Whether anything that is read stands directly beside the pair: another segment, a word, a mark. */
function isBesideText(edge: Edge, unit: Unit, text: string): boolean {
  if (unit.kind === "field") return true;
  const { from, to } = unit.pairRange;
  return edge === "beginning"
    ? /(?:<\/span>|[\p{L}\p{M}\p{N}.,:;!?)*_`\]])$/u.test(text.slice(Math.max(0, from - 7), from))
    : /^(?:<span|[\p{L}\p{N}([*_`])/u.test(text.slice(to, to + 5));
}
