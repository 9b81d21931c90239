import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { cutOut } from "./cut-out.ts";

/** Markers with nothing between them, and escaped ones. What stands between dead markers is `emphasis-dead`'s. */
export const emptyEmphasis: Check = {
  id: "empty-emphasis",
  group: "markup",
  title: "Bold or italic of nothing",
  what: "Markers such as **** or \\*\\*\\*\\* stand without a text between them, or escaped where the source has none.",
  why: "Machine translation leaves them where it lost a bold word, and the page shows asterisks.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "Select the **Save** button.",
    target: "Atlasiet pogu \\*\\*\\*\\*.",
    fixed: "Atlasiet pogu.",
  },
  run({ source, target, isCode, context: { article } }) {
    if (source === null || isCode || !/[*_]/.test(target.text)) return [];
    const escaped = escapedRuns(source, target);
    // Who translates may multiply by another sign.
    const isSign = !isMachineMade(article) && multipliesAlike(source, target);
    const found = [...emptyRuns(source, target), ...(isSign ? escaped.map(asHint) : escaped)];
    return tellApart(found.sort((a, b) => a.range.from - b.range.from));
  },
};

const SIGN = /[×✕✖]/g;

/** Whether the target shows as many asterisks as the source has signs of multiplication, and none of those. */
function multipliesAlike(source: Side, target: Side): boolean {
  const signs = source.visible.text.match(SIGN)?.length ?? 0;
  return signs > 0 && target.text.split("\\*").length - 1 === signs && target.visible.text.search(SIGN) < 0;
}

/** It encloses no text, whatever stands behind it. */
function asHint(found: Found): Found {
  return { ...found, isMinor: true };
}

function emptyRuns(source: Side, target: Side): readonly Found[] {
  const ranges = emptyRanges(target);
  if (ranges.length <= emptyRanges(source).length) return [];
  return ranges.map((range) => told(target, range, [remove(target, range)]));
}

/** Four markers or more in a row enclose nothing; so do two runs with only blanks between. */
function emptyRanges({ text, emphasis: { pairs, lone } }: Side): readonly Range[] {
  const runs = [
    ...lone,
    ...pairs.flatMap(({ token, open, close }) => [
      { token, ...open },
      { token, ...close },
    ]),
  ];
  const blank = pairs
    .filter(({ token, open, close }) => token.length < 4 && text.slice(open.to, close.from).trim() === "")
    .map(({ open, close }) => ({ from: open.from, to: close.to }));
  const long = runs.filter(({ token }) => token.length >= 4).map(({ from, to }) => ({ from, to }));
  return [...long, ...blank];
}

/** Escaped markers that belong together. */
const ESCAPED = /(?:\\\*)+(?:\s+(?:\\\*){2,})*|(?:\\_){2,}(?:\s+(?:\\_){2,})*/g;

/** An asterisk of the source may be escaped in the target; more than it has, nobody meant. */
function escapedRuns(source: Side, target: Side): readonly Found[] {
  if (!target.text.includes("\\*") && !target.text.includes("\\_\\_")) return [];
  const isNew = (run: string) => {
    if (run.startsWith("\\_")) return !source.text.includes("_");
    return countAsterisks(source) === 0 || (run.length > 2 && !source.text.includes("\\*\\*"));
  };
  const runs = matchesOf(target.text, ESCAPED)
    .map(({ 0: run, index }) => ({
      run,
      range: { from: index, to: index + run.length },
    }))
    .filter(
      ({ run, range }) =>
        isNew(run) && !isEscaped(target.text, range.from) && target.isMarkup(range.from) && !isInCode(target, range),
    );
  const [first, second] = runs;
  if (first !== undefined && second !== undefined && runs.length === 2 && first.run === second.run) {
    return [enclosed(target, first.range, second.range)];
  }
  return runs.flatMap(({ run, range }) => {
    const sign = run === "\\*" ? timesSign(source, target, range) : null;
    if (sign === "") return [];
    return [told(target, range, [sign === null ? remove(target, range) : write(target, range, sign)])];
  });
}

/** Whether the character is shown itself: behind a backslash that is not (`*publish\\\\*`). */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before--;
  return (at - before) % 2 === 1;
}

/** An asterisk shown between numbers, or where the source multiplies, stands for its sign. */
const TIMES = /(?<=[\p{L}\p{N})\ufffc]\s?)[×✕✖⨯·∙⋅x](?=\s?[\p{N}(\ufffc])/u;

/** @returns the source's sign that the asterisk stands for; nothing where it may stand for another; null where it stands for none */
function timesSign(source: Side, target: Side, { from, to }: Range): string | null {
  const sign = TIMES.exec(source.visible.text)?.[0];
  if (sign !== undefined && !target.visible.text.includes(sign)) return sign;
  const isBetween =
    /[\p{L}\p{N})]\s?$/u.test(target.text.slice(0, from)) && /^\s?[\p{N}(]/u.test(target.text.slice(to));
  return isBetween ? "" : null;
}

function write({ text }: Side, range: Range, sign: string): Fix {
  return { title: `Write ${sign}`, target: splice(text, range, sign) };
}

/** In backticks or between tags: there the backslash is what is wrong, or nothing. */
function isInCode({ flat, text }: Side, { from }: Range): boolean {
  return flat.some(({ kind, content, from: start, to }) =>
    kind === "code"
      ? start <= from && from < to
      : kind === "tag" &&
        content !== null &&
        content.from <= from &&
        from < content.to &&
        /^<(?:code|pre|kbd|samp|tt)\b/i.test(text.slice(start)),
  );
}

/** Runs of asterisks that the source shows on the page. */
function countAsterisks({ emphasis }: Side): number {
  return [...emphasis.literals.keys()].filter((token) => token.startsWith("*")).length;
}

/** `\*\*text\*\*`: the text is there, and was meant to be emphasised. */
function enclosed(target: Side, open: Range, close: Range): Found {
  const { text } = target;
  const marker = text.slice(open.from, open.to).replaceAll("\\", "").replaceAll(" ", "");
  const inner = text.slice(open.to, close.from);
  const range = { from: open.from, to: close.to };
  const unescaped = text.slice(0, open.from) + marker + inner.trim() + marker + text.slice(close.to);
  const plain = text.slice(0, open.from) + inner + text.slice(close.to);
  return {
    ...told(target, range, [
      { title: "Take the backslashes away", target: unescaped },
      { title: "Remove the markers", target: plain },
    ]),
    message: `The markers around “${inner.trim()}” are escaped`,
  };
}

function remove({ text }: Side, range: Range): Fix {
  return { title: "Remove the markers", target: cutOut(text, range) };
}

function told({ text }: Side, range: Range, fixes: readonly Fix[]): Found {
  const run = text.slice(range.from, range.to);
  return { range, message: `The markers ${run.slice(0, 20).replace(/\s+/g, " ")} enclose nothing`, detail: run, fixes };
}
