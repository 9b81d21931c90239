/**
 * The marks that end a sentence or a part of one, by what they say, and which of them a language writes. From Unicode (`Sentence_Terminal`, the scripts'
 * chapters of the core specification) and CLDR's exemplar punctuation.
 */
import type { Language } from "#core/checks/reading/language.ts";

export type SentenceMark =
  | "full stop"
  | "question mark"
  | "exclamation mark"
  | "colon"
  | "semicolon"
  | "comma"
  | "ellipsis";

const CHARACTERS: Readonly<Record<SentenceMark, string>> = {
  "full stop": "︒﹒.。．｡։።။។۔।॥།᙮",
  "question mark": "︖﹖?？؟՞፧⁇",
  "exclamation mark": "︕﹗!！՜‼",
  colon: "︓﹕︰:：፦៖",
  semicolon: "︔﹔;；؛፤",
  comma: "︐﹐︑﹑,，、،፣՝､",
  ellipsis: "…⋯",
};

const MARKS = new Map<string, SentenceMark>();
for (const mark of [
  "full stop",
  "question mark",
  "exclamation mark",
  "colon",
  "semicolon",
  "comma",
  "ellipsis",
] as const)
  for (const character of CHARACTERS[mark]) MARKS.set(character, mark);

const LATIN: Readonly<Record<SentenceMark, string>> = {
  "full stop": ".",
  "question mark": "?",
  "exclamation mark": "!",
  colon: ":",
  semicolon: ";",
  comma: ",",
  ellipsis: "…",
};

type Marks = Partial<Record<SentenceMark, string>>;

const ARABIC: Marks = { "question mark": "؟", semicolon: "؛", comma: "،" };
const DANDA: Marks = { "full stop": "।" };
const ETHIOPIC: Marks = { "full stop": "።", semicolon: "፤", comma: "፣" };
const WIDE: Marks = {
  "full stop": "。",
  "question mark": "？",
  "exclamation mark": "！",
  colon: "：",
  semicolon: "；",
};

const OWN = new Map<string, Marks>([
  ["zh", { ...WIDE, comma: "，" }],
  ["yue", { ...WIDE, comma: "，" }],
  ["ja", { ...WIDE, comma: "、" }],
  ...["ar", "fa", "ps", "ckb", "ug", "sd"].map((code): [string, Marks] => [code, ARABIC]),
  ["ur", { ...ARABIC, "full stop": "۔" }],
  ["ks", { ...ARABIC, "full stop": "۔" }],
  ...["hi", "bn", "ne", "as", "or", "pa", "sa", "mai", "bho", "kok", "brx", "doi"].map((code): [string, Marks] => [
    code,
    DANDA,
  ]),
  ["am", ETHIOPIC],
  ["ti", ETHIOPIC],
  ["hy", { "full stop": "։" }],
  ["my", { "full stop": "။" }],
  ["km", { "full stop": "។" }],
  ["bo", { "full stop": "།" }],
  ["dz", { "full stop": "།" }],
  ["el", { "question mark": ";", semicolon: "·" }],
]);

/** What a character says at the end of a sentence; null for one that ends none. Greek asks with `;` and pauses with `·`. */
export function sentenceMarkOf(character: string, { code }: Language): SentenceMark | null {
  if (code === "el" && (character === ";" || character === "\u037e")) return "question mark";
  if (code === "el" && (character === "\u00b7" || character === "\u0387")) return "semicolon";
  return MARKS.get(character) ?? null;
}

/** How a language writes a mark. */
export function writtenMark(mark: SentenceMark, { code }: Language): string {
  return OWN.get(code)?.[mark] ?? LATIN[mark];
}

/** Whether sentences end without a mark: Thai and Lao part them by a space. */
export function endsBare({ code }: Language): boolean {
  return code === "th" || code === "lo";
}

/** The script in whose letters a language writes, and those of its own marks for which a Latin one is wrong behind them: at the end of a text, and within. */
interface OwnMarks {
  readonly letter: RegExp;
  readonly atEnd: readonly SentenceMark[];
  readonly within: readonly SentenceMark[];
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const ARABIC_MARKS: OwnMarks = {
  letter: /\p{Script=Arabic}/u,
  atEnd: ["question mark"],
  within: ["question mark", "comma", "semicolon"],
};
const CHINESE_MARKS: OwnMarks = {
  letter: HAN,
  atEnd: ["full stop"],
  within: ["comma", "semicolon", "question mark", "exclamation mark"],
};
const stopOf = (letter: RegExp): OwnMarks => ({ letter, atEnd: ["full stop"], within: [] });

const STRICT = new Map<string, OwnMarks>([
  ["zh", CHINESE_MARKS],
  ["yue", CHINESE_MARKS],
  // Japanese asks and calls with narrow marks as well.
  ["ja", { letter: HAN, atEnd: ["full stop"], within: ["comma"] }],
  ...["ar", "fa", "ps", "ckb", "ug", "sd"].map((code): [string, OwnMarks] => [code, ARABIC_MARKS]),
  ["ur", { ...ARABIC_MARKS, atEnd: ["question mark", "full stop"] }],
  ["el", { letter: /\p{Script=Greek}/u, atEnd: ["question mark"], within: ["question mark"] }],
  ["am", stopOf(/\p{Script=Ethiopic}/u)],
  ["ti", stopOf(/\p{Script=Ethiopic}/u)],
  ["hy", stopOf(/\p{Script=Armenian}/u)],
  ["my", stopOf(/\p{Script=Myanmar}/u)],
  ["km", stopOf(/\p{Script=Khmer}/u)],
]);

/** Null for a language that writes the Latin marks, or either. */
export function strictMarksOf({ code }: Language): OwnMarks | null {
  return STRICT.get(code) ?? null;
}
