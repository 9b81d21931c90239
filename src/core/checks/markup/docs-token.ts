import type { Check } from "#core/checks/check.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";
import { comparePieces, type PieceRules } from "./pieces.ts";

/**
 * Marks that only the documentation's own renderer knows. What a reader sees of them may be translated: an image's alternative text, the text that a
 * cross-reference shows. The text in brackets of an include is seen by nobody.
 */
export const docsToken: Check = {
  id: "docs-token",
  group: "markup",
  title: "Token such as [!NOTE]",
  what: "A token such as [!NOTE], [!INCLUDE …], ::: or <xref:…> is missing or not as in the source.",
  why: "The page would show the token as text, or lose the box, the included text or the link that it stands for.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "[!TIP] Save often.",
    target: "[!PADOMS] Saglabājiet bieži.",
    fixed: "[!TIP] Saglabājiet bieži.",
  },
  run: (subject) => comparePieces(subject, RULES),
};

const INCLUDE = /^\[!include\s*\[[^[\]]*\]\((.*)\)\]$/i;
const SEEN = /\s(?:alt-text|title|lightbox-text)="[^"]*"/gi;

const RULES: PieceRules = {
  noun: "token",
  isPiece: ({ kind }) => kind === "token",
  // Liquid's: `{% data … %}`, `{%- endraw -%}`.
  shape: /\{%[^{}\n]*%\}/g,
  sign: /\{%/,
  nameOf(key) {
    const include = INCLUDE.exec(key)?.[1];
    if (include !== undefined) return `include ${include}`;
    if (key.startsWith("{%")) return key.replace(/\s+/g, " ");
    if (key.startsWith("[!")) return key.replace(/^\[![^\s\]]+/, (word) => word.toLowerCase());
    if (key.startsWith(":::")) return key.replace(SEEN, "").replace(/\s+/g, " ");
    return key.startsWith("<xref:") ? key.replace(/([?&])text=[^&>]*/, "$1text") : key;
  },
  familyOf(key) {
    if (/^\[!include\s*\[/i.test(key)) return "include";
    return /^(?:\[!|:::|\{\{|\{%|<xref|@)/.exec(key)?.[0] ?? "";
  },
  lookAlikes(family, key) {
    return family === "@" ? uidShape(key) : (SHAPES.get(family) ?? null);
  },
  isKept: (key, target) => key.startsWith("@") && target.includes(`\`${key}\``),
  isStrange: (key, source) => !source.text.includes(key),
};

/** As machine translation leaves them: spaced, escaped, with a translated word, with brackets of another script. */
const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  [
    "[!",
    /\\?[[［【]\s*\\?[!！¡]\s*[\p{L}\p{M}_ -]{1,30}\\?[\]］】]|^\\?[[［【][\p{L}\p{M}]{2,20}\\?[\]］】](?![([])/gu,
  ],
  [
    "include",
    /\\?[[［【]\s*[!！]\s*[\p{L}\p{M}]+\s*\\?[[［【][^[\]\n]*\\?[\]］】]\s?[(（][^()（）\n]*[)）]\s*\\?[\]］】]?/gu,
  ],
  [":::", /[:：]\s?[:：]\s?[:：][^:：\n]*(?:[:：]\s?[:：]\s?[:：])?|::\s?[a-z][^:\n]*(?::{2,3})?/giu],
  ["<xref", /(?:\\?[<＜]|&lt;)\s?xref\s?[:：]?\s?[^<>＜＞\s&]*\s?(?:[>＞]|&gt;)/giu],
  ["{%", /[{｛]\s?[%％][^{}｛｝\n]*[%％]\s?[}｝]/gu],
  ["{{", /\\?[{｛]\s?\\?[{｛][^{}｛｝\n]*\\?[}｝]\s?\\?[}｝]|\{[^{}\n]+\}/gu],
]);

/** A longer name makes an expression too large to run. */
const LONGEST = 200;

/** The name alone, or behind a space; one that is quoted with other quotation marks, or none. */
function uidShape(key: string): RegExp | null {
  if (key.length > LONGEST) return null;
  const [, quote = "", bare = ""] = /^@("?)(.*?)"?$/s.exec(key) ?? [];
  const name = bare.split(".").map(escapePattern).join("\\s?\\.\\s?");
  const mark = quote === "" ? "" : `(?:${QUOTE})?`;
  return new RegExp(`(?:[@＠]\\s?)?${mark}(?<![\\w.])${name}(?![\\w])${mark}`, "giu");
}

const QUOTE = "[\"'“”„‟‘’‚«»「」＂]|&quot;";
