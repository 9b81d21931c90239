import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { destinationName, type LocalePair } from "#core/checks/reading/destination-name.ts";
import { likeness } from "#core/checks/reading/find-trace.ts";
import { insertionPlace, insertPiece } from "#core/checks/reading/insertion.ts";
import { shortened } from "#core/checks/reading/link-words.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Range } from "#core/document/article.ts";
import type { MarkupKind, MarkupNode } from "#core/markup/markup-node.ts";
import { syntaxOf } from "#core/markup/read-markup.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { findWords } from "./find-words.ts";

/** Code spans of the source, each as often as there, byte for byte; that the target says one twice is a matter of its grammar. */
export const codeSpan: Check = {
  id: "code-span",
  group: "markup",
  title: "Code",
  what: "Code of the source is missing or changed in the target, or a backtick has no partner.",
  why: "Readers copy code as it stands; one changed letter and it does not run.",
  severity: "error",
  example: {
    locale: "es-ES",
    source: "Run `npm test` first.",
    target: "Ejecute primero `npm prueba`.",
    fixed: "Ejecute primero `npm test`.",
  },
  run(subject) {
    const { source, target } = subject;
    if (source === null || !(source.text.includes("`") || target.text.includes("`"))) return [];
    if (syntaxOf(subject.place) !== "markdown" || target.text.trim() === "") return [];
    const { missing, left } = unmatched(source, target);
    const stray = strayTicks(target);
    if (stray.length > strayTicks(source).length) return [unbalanced(stray, missing, left, subject)];
    if (missing.length === 0) return [];
    const fused = left.flatMap((node) => fusedOf(node, missing));
    const apart = missing.filter((node) => !fused.some(({ nodes }) => nodes.includes(node)));
    const changed = pairChanged(
      apart,
      left.filter((node) => !fused.some((one) => one.now === node)),
    );
    const languages: LocalePair = [source.language.code, target.language.code];
    const found = apart.slice(0, MOST_FOUND).flatMap((node) => {
      const now = changed.get(node);
      if (now === undefined) return [lost(node, changed, subject)];
      return isOwnPath(node, now, languages) || isWithEnding(node, now, source) ? [] : [altered(node, now, subject)];
    });
    return tellApart(
      [...fused.map((one) => runTogether(one, subject)), ...found].sort((a, b) => a.range.from - b.range.from),
    );
  },
};

/** Each is looked for in the whole target. */
const MOST_FOUND = 50;

interface Unmatched {
  readonly missing: readonly MarkupNode[];
  readonly left: readonly MarkupNode[];
}

const isCodeNode = ({ kind }: MarkupNode) => kind === "code";

function unmatched(source: Side, target: Side): Unmatched {
  const left = new Set(target.flat.filter(isCodeNode));
  const byCode = new Map<string, MarkupNode[]>();
  for (const node of [...left].reverse()) {
    const alike = byCode.get(codeOf(node));
    if (alike === undefined) byCode.set(codeOf(node), [node]);
    else alike.push(node);
  }
  const missing = source.flat.filter(isCodeNode).filter((node) => {
    const first = byCode.get(codeOf(node))?.pop();
    if (first !== undefined) left.delete(first);
    return first === undefined;
  });
  return { missing, left: [...left] };
}

/** A line break is a blank there. */
function codeOf({ key }: MarkupNode): string {
  return key.replace(/\r?\n/g, " ");
}

interface Fused {
  readonly nodes: readonly MarkupNode[];
  readonly now: MarkupNode;
}

/** Spans with nothing left between them, which are one span for Markdown: `a``b`. */
function fusedOf(now: MarkupNode, missing: readonly MarkupNode[]): readonly Fused[] {
  const parts = now.key.includes("``") ? now.key.split(/`{2,}/) : [];
  const nodes = parts.flatMap((part) => missing.find((node) => node.key === part) ?? []);
  return parts.length > 1 && nodes.length === parts.length ? [{ nodes, now }] : [];
}

function runTogether({ nodes, now }: Fused, { source, target }: Subject): Found {
  const spans = nodes.map((node) => sliceOf(source, node)).join(" ");
  return {
    range: { from: now.from, to: now.to },
    sourceRange: { from: nodes[0]?.from ?? 0, to: nodes.at(-1)?.to ?? 0 },
    message: `The code ${nodes.map(codeOf).join(" and ")} runs together`,
    detail: now.key,
    fixes: [{ title: "Separate the code", target: splice(target.text, now, spans) }],
  };
}

/** Which of the target's other code each missing one has become: in order where there are as many, else the one most like it. */
function pairChanged(missing: readonly MarkupNode[], left: readonly MarkupNode[]): ReadonlyMap<MarkupNode, MarkupNode> {
  const isFew = missing.length < left.length;
  const [few, many] = isFew ? [missing, left] : [left, missing];
  const pairs = new Map<MarkupNode, MarkupNode>();
  const free = new Set(many);
  for (const [index, one] of few.entries()) {
    const isPlain = few.length === many.length || few.length * many.length > MANY;
    const other = isPlain ? many[index] : mostLike(one, [...free]);
    if (other === undefined) continue;
    free.delete(other);
    pairs.set(isFew ? one : other, isFew ? other : one);
  }
  return pairs;
}

/** More pairs than any sentence has are not compared with one another. */
const MANY = 400;

function mostLike(one: MarkupNode, others: readonly MarkupNode[]): MarkupNode | undefined {
  const like = others.map((other) => likeness(codeOf(one), codeOf(other)));
  return others[like.indexOf(Math.max(...like))];
}

/** A path of the site in the folder of the target's locale: `/en/guides`, `/it/guides`. */
function isOwnPath(node: MarkupNode, now: MarkupNode, languages: LocalePair): boolean {
  return /^\/\w/.test(node.key) && destinationName(node.key, languages) === destinationName(now.key, languages);
}

/** The ending that the source has behind the code stands inside of it: `` `Item`s `` as `` `Items` ``. */
function isWithEnding(node: MarkupNode, now: MarkupNode, { text }: Side): boolean {
  const ending = /^(?:e?s)(?!\p{L})/u.exec(text.slice(node.to, node.to + 3))?.[0];
  return ending !== undefined && now.key === `${node.key}${ending}`;
}

function altered(node: MarkupNode, now: MarkupNode, { source, target, context }: Subject): Found {
  const written = sliceOf(source, node);
  return {
    range: { from: now.from, to: now.to },
    sourceRange: { from: node.from, to: node.to },
    message: `The code ${shortened(codeOf(node))} became ${shortened(codeOf(now))}`,
    ...((isOtherString(codeOf(node), codeOf(now)) ||
      (!isMachineMade(context.article) && isForReaders(codeOf(node), codeOf(now)))) && { isMinor: true }),
    detail: `${codeOf(node)} → ${codeOf(now)}`,
    fixes: [{ title: "Restore the code", target: splice(target.text, now, written) }],
  };
}

const STRING = /"[^"]*"|'[^']*'/g;

/** Nothing differs but the words of strings, which samples may have in the reader's language: `"tea"`, `"thé"`. */
function isOtherString(before: string, after: string): boolean {
  return before.search(STRING) >= 0 && before.replace(STRING, '""') === after.replace(STRING, '""');
}

/** What a reader fills in, and what one reads between tags. */
const FILLED_IN = /<[\p{L}\p{M}\p{N} _-]+>|\[[\p{L}\p{M}\p{N} _-]+\]|(?<=>)[^<>{}]+(?=<)/gu;
/** A message, a label: words with a capital and the marks of prose. */
const PROSE = /^(?=[\p{Lu}\d])[\p{L}\d.,:!?…'’ -]*\p{L}{2} [\p{L}\d.,:!?…'’ -]+$/u;

/** Whether code differs in what a person may put into words or set otherwise: blanks, what is filled in, what a window says. */
function isForReaders(before: string, after: string): boolean {
  const withoutBlanks = (code: string) => code.replace(/\s+/gu, "");
  if (withoutBlanks(before) === withoutBlanks(after)) return [before, after].some((code) => /\S\s+\S/u.test(code));
  if (PROSE.test(before)) return true;
  return before.search(FILLED_IN) >= 0 && before.replace(FILLED_IN, "<>") === after.replace(FILLED_IN, "<>");
}

/** Its counterpart, but no other code: what became of code is not for the alignment to guess. */
function unchanged(node: MarkupNode, { alignment }: Subject): MarkupNode | undefined {
  const found = alignment.targetOf.get(node);
  return node.kind === "code" && found?.key !== node.key ? undefined : found;
}

const CODE: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["code"]);

function lost(node: MarkupNode, changed: ReadonlyMap<MarkupNode, MarkupNode>, subject: Subject): Found {
  const { source, target } = subject;
  const written = sliceOf(source, node);
  const sourceRange = { from: node.from, to: node.to };
  const bare = withQuotes(target.text, bareRange(target, codeOf(node)));
  const code = shortened(codeOf(node));
  if (bare !== null) {
    const fixes = [{ title: "Set it as code again", target: splice(target.text, bare, written) }];
    return {
      range: bare,
      sourceRange,
      message: `${code} is no longer set as code`,
      detail: `plain ${node.key}`,
      // A person may well set it in quotation marks, or not at all: it is there, byte for byte.
      ...(!isMachineMade(subject.context.article) && { isMinor: true }),
      fixes,
    };
  }
  const at = insertionPlace(subject, node, (one) => changed.get(one) ?? unchanged(one, subject));
  const found = { range: { from: at, to: at }, sourceRange, detail: node.key };
  // How often a thing is called by its name is a matter of grammar.
  if (target.flat.some((one) => isCodeNode(one) && codeOf(one) === codeOf(node)))
    return { ...found, message: `The code ${code} stands here fewer times than in the source`, isMinor: true };
  const fixes = [{ title: "Insert the code", target: insertPiece(subject, at, written) }];
  return { ...found, message: `The code ${code} is missing`, fixes };
}

/** Where the code stands as text, as it is or with its special characters escaped. */
function bareRange(target: Side, code: string): Range | null {
  if (!/[\p{L}\p{N}]/u.test(code)) return null;
  const at = findWords(target, code, CODE);
  if (at >= 0) return { from: at, to: at + code.length };
  const escaped = code.replace(/[\\*_[\]<>]/g, "\\$&");
  const escapedAt = escaped === code ? -1 : target.text.indexOf(escaped);
  return escapedAt < 0 ? null : { from: escapedAt, to: escapedAt + escaped.length };
}

const QUOTES = ["''", '""', "´´", "‘’", "’’", "“”", "„“", "«»", "「」", "′′"];

/** With the quotation marks that took the backticks' place. */
function withQuotes(text: string, range: Range | null): Range | null {
  if (range === null) return null;
  const around = `${text[range.from - 1]}${text[range.to]}`;
  return QUOTES.includes(around) ? { from: range.from - 1, to: range.to + 1 } : range;
}

/** Backticks that are no code's. */
function strayTicks({ text, flat }: Side): readonly Range[] {
  if (!text.includes("`")) return [];
  const taken = flat.filter(({ kind }) => kind === "code" || kind === "escape" || kind === "token" || kind === "tag");
  return matchesOf(text, /`+/g)
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length }))
    .filter((run) => !taken.some(({ from, to }) => from < run.to && run.from < to));
}

/** One finding for all that a backtick too few or too many has put out of order. */
function unbalanced(
  stray: readonly Range[],
  missing: readonly MarkupNode[],
  left: readonly MarkupNode[],
  subject: Subject,
) {
  const { source, target } = subject;
  const [first] = missing;
  const range = stray[0] ?? { from: 0, to: 0 };
  const text = withoutMarks(target.text, [...stray, ...left.flatMap((node) => node.marks)]);
  const repaired = setAsCode(text, missing, source);
  const title = first === undefined ? "Remove the backtick" : "Restore the backticks";
  const fixes: readonly Fix[] = repaired === null ? [] : [{ title, target: repaired }];
  return {
    range,
    ...(first && { sourceRange: { from: first.from, to: first.to } }),
    message: first === undefined ? "A backtick has no partner" : `The code ${shortened(codeOf(first))} lost a backtick`,
    detail: `backtick ${missing.map(codeOf).join(" ")}`,
    fixes,
  };
}

/** @param marks apart from each other, in any order */
function withoutMarks(text: string, marks: readonly Range[]): string {
  const ordered = marks.toSorted((a, b) => a.from - b.from);
  const ends = [0, ...ordered.map(({ to }) => to)];
  return ends.map((from, index) => text.slice(from, ordered[index]?.from)).join("");
}

/** Puts the backticks around each code's first place in the text behind the one before; null where one is not to be found. */
function setAsCode(text: string, missing: readonly MarkupNode[], source: Side | null): string | null {
  let result = text;
  let start = 0;
  for (const node of missing) {
    const code = codeOf(node);
    const at = result.indexOf(code, start) < 0 ? result.indexOf(code) : result.indexOf(code, start);
    if (at < 0 || code.trim() === "") return null;
    const written = sliceOf(source, node);
    result = splice(result, { from: at, to: at + code.length }, written);
    start = at + written.length;
  }
  return result;
}

function sliceOf(side: Side | null, { from, to }: Range): string {
  return side?.text.slice(from, to) ?? "";
}
