import type { Check } from "./check.ts";
import { comparePieces, type PieceRules } from "./pieces.ts";
import type { Side } from "./subject.ts";

/**
 * What a program or a reader puts something else in the place of. One that stands in code is `code-span`'s; `<word>` that the source has escaped is
 * `html-inline`'s.
 */
export const placeholder: Check = {
  id: "placeholder",
  group: "markup",
  title: "Placeholder",
  what: "A placeholder such as {0}, %s, $(name) or <name> is missing or not as in the source.",
  why: "Whoever fills it in, program or reader, would not find it.",
  severity: "error",
  example: {
    locale: "de-DE",
    source: "Delete {count} files.",
    target: "{Anzahl} Dateien löschen.",
    fixed: "{count} Dateien löschen.",
  },
  run: (subject) => comparePieces(subject, RULES),
};

const RULES: PieceRules = {
  noun: "placeholder",
  isPiece: ({ kind, from, to }, { text }) => kind === "placeholder" && !isPercentage(text, from, to),
  nameOf: (key) => key,
  familyOf: (key) => /^(?:\$\{|\$\(|[{%<])/.exec(key)?.[0] ?? "",
  lookAlikes: (family) => SHAPES.get(family) ?? null,
  isKept(key, target) {
    if (!key.startsWith("<")) return false;
    const name = key.slice(1, -1);
    return [`\\<${name}>`, `\\<${name}\\>`, `&lt;${name}&gt;`, `&lt;${name}>`, `\`${key}\``].some((form) =>
      target.includes(form),
    );
  },
  isStrange(key, source, target) {
    if (key.startsWith("<")) return false;
    const sign = key.startsWith("$") ? "$" : (key[0] ?? "");
    return countOf(target, sign) > countOf(source, sign) && !source.text.includes(key);
  },
};

/** `50 %d’électricité`, `100%d`: what follows a number is no placeholder, nor is what goes on as a word. */
function isPercentage(text: string, from: number, to: number): boolean {
  return (
    text[from] === "%" && (/\d\s?$/.test(text.slice(Math.max(0, from - 2), from)) || /^\p{L}/u.test(text.slice(to)))
  );
}

function countOf({ text }: Side, sign: string): number {
  return text.split(sign).length;
}

/** As machine translation leaves them: spaced, translated, with signs of another script. */
const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ["{", /(?<![$＄]\s?)\\?[{｛]\s?[^{}｛｝\n]{0,40}\\?[}｝]/gu],
  ["${", /[$＄]\s?\\?[{｛]\s?[^{}｛｝\n]{0,40}\\?[}｝]/gu],
  ["$(", /[$＄]\s?\\?[(（]\s?[^()（）\n]{0,40}\\?[)）]/gu],
  ["%", /(?<!\d\s?)[%％]\s?(?:\d+\s?\$\s?)?[sdif](?![\p{L}\p{N}])/giu],
  ["<", /(?:\\?[<＜]|&lt;)\s?[\p{L}][^<>＜＞&:/="\n]{0,40}(?:\\?[>＞]|&gt;)/gu],
]);
