/**
 * Where text meets a link, bold, code or an image: the blank of the source between them is gone, two of them stand side by side, a mark was pulled into
 * what it stood behind, or brackets were left with nothing in them.
 */
import { append } from "#core/append.ts";
import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { isEnding, isPrefix } from "#core/checks/locale/affixes.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { MarkupKind, MarkupNode } from "#core/markup/markup-node.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { partedCompound } from "./parted-compound.ts";

const KINDS: ReadonlySet<MarkupKind> = new Set<MarkupKind>([
  "link",
  "reference",
  "image",
  "strong",
  "emphasis",
  "code",
]);

export const seam: Check = {
  id: "seam",
  group: "surface",
  title: "Text beside markup",
  what: "The blank between text and a link, bold, code or an image is missing, a mark stands inside of them, or brackets are empty.",
  why: "Words run together on the page, or a link takes the sentence's full stop with it.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Read the [log](log.md) for details.",
    target: "Lesen Sie das [Protokoll](log.md)für Details.",
    fixed: "Lesen Sie das [Protokoll](log.md) für Details.",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (isCode || source === null || source.text === target.text) return [];
    const nodes = target.flat.filter(({ kind }) => KINDS.has(kind));
    if (nodes.length === 0) return emptied(source, target);
    const found = nodes.flatMap((node) => [
      ...(subject.language.hasWordSpaces ? glued(node, subject, source) : linksInOne(node, subject, source)),
      ...pulledIn(node, subject, source),
      ...partedCompound(node, subject, source),
    ]);
    return tellApart([...found, ...emptied(source, target)].sort((a, b) => a.range.from - b.range.from));
  },
};

const WORD = /[\p{L}\p{M}\p{N}]/u;
const RUN_BEFORE = /[\p{L}\p{M}\p{N}]+$/u;
const RUN_BEHIND = /^[\p{L}\p{M}]+/u;
/** More letters are a word in any language. */
const FAR = 30;

function glued(node: MarkupNode, subject: Subject, source: Side): readonly Found[] {
  const { target, alignment, language } = subject;
  const own = alignment.sourceOf.get(node);
  if (own === undefined) return [];
  const { text } = target;
  const before = RUN_BEFORE.exec(text.slice(Math.max(0, node.from - FAR), node.from))?.[0] ?? "";
  const behind = RUN_BEHIND.exec(text.slice(node.to, node.to + FAR))?.[0] ?? "";
  const found: Found[] = [];
  const isStart = before !== "" && isOpenAt(source.text[own.from - 1]) && beginsWord(node, target);
  if (
    isStart &&
    !isPrefix(before, language) &&
    !isCompound(before, node, target, source) &&
    !beginsWithParticle(node, target)
  )
    found.push(told(node.from, `${before}·`, target));
  if (
    behind !== "" &&
    isOpenAt(source.text[own.to]) &&
    endsWord(node, target) &&
    !isEnding(behind, language) &&
    !isFirstHalf(node, behind, target)
  )
    found.push(told(node.to, `·${behind}`, target));
  if (!/[[!`*_]/.test(text[node.to] ?? "")) return found;
  const next = target.nodes.find(({ from, kind }) => from === node.to && KINDS.has(kind));
  if (next !== undefined && target.nodes.includes(node)) append(found, sideBySide(node, next, subject, source));
  return found;
}

/** Languages that write nouns together. */
const COMPOUNDING: ReadonlySet<string> = new Set([
  "af",
  "da",
  "de",
  "et",
  "fi",
  "hu",
  "is",
  "lb",
  "nb",
  "nl",
  "nn",
  "no",
  "sv",
]);

/** `Benutzer[aktivitäten](x)`: the second half of a word, if it is no name that the source has as well. */
function isCompound(before: string, node: MarkupNode, { text, language: { code } }: Side, source: Side): boolean {
  if (!COMPOUNDING.has(code) || node.kind === "image" || node.content === null) return false;
  const half = /^\p{Ll}{4,}/u.exec(text.slice(node.content.from, node.content.to))?.[0];
  const isNoun = code === "de" || code === "lb" ? /^\p{Lu}\p{L}{3}/u.test(before) : /\p{L}{4}/u.test(before);
  return isNoun && half !== undefined && !source.text.includes(half);
}

/** `[Bestellungs](x)daten`: the first half of a word, by the letter that joins it to the second. */
function isFirstHalf({ content, kind }: MarkupNode, behind: string, { text, language: { code } }: Side): boolean {
  if (!COMPOUNDING.has(code) || kind === "code" || content === null || !/^\p{Ll}{4}/u.test(behind)) return false;
  return JOINING.test(text.slice(content.from, content.to));
}

const JOINING = /(?:[iu]ngs|heits|keits|schafts|heids|teits|ions|täts|hets|tets)[*_]*$/u;

/** Korean writes its particles on to what stands before them, though bold type begins with one: `x`**는 …**. */
function beginsWithParticle({ kind, content }: MarkupNode, { text, language: { code } }: Side): boolean {
  if (code !== "ko" || content === null || !STYLED.has(kind)) return false;
  return PARTICLE.test(text.slice(content.from, content.to));
}

const PARTICLE =
  /^[*_]*(?:은|는|이|가|을|를|만|도|의|에|에서|에게|로|으로|와|과|나|이나|부터|까지|처럼|보다|라는|이라는|라고|이라고)(?![\p{L}\p{N}])/u;

/** Nothing of a word stands at that edge of the source, so that nothing may there in the translation. */
function isOpenAt(character: string | undefined): boolean {
  return character === undefined || !/[\p{L}\p{M}\p{N}_'’‑-]/u.test(character);
}

function beginsWord(node: MarkupNode, { text }: Side): boolean {
  return node.kind === "image" || node.kind === "code" || WORD.test(firstOf(node, text));
}

function endsWord(node: MarkupNode, { text }: Side): boolean {
  return node.kind === "image" || node.kind === "code" || /[\p{L}\p{M}\p{N})\]”»"]/u.test(lastOf(node, text));
}

/** Of what a node shows, the first character that is no mark of markup. */
function firstOf({ content }: MarkupNode, text: string): string {
  return content === null ? "" : (/[^*_[<`]/u.exec(text.slice(content.from, content.to))?.[0] ?? "");
}

function lastOf({ content }: MarkupNode, text: string): string {
  return content === null
    ? ""
    : (text
        .slice(content.from, content.to)
        .replace(/[*_`]+$/u, "")
        .at(-1) ?? "");
}

function told(at: number, detail: string, { text }: Side): Found {
  return {
    range: { from: at, to: at },
    message: "A space is missing where text and markup meet",
    detail,
    fixes: [{ title: "Insert the space", target: splice(text, { from: at, to: at }, " ") }],
  };
}

/** Two that the source keeps apart stand together. */
function sideBySide(
  node: MarkupNode,
  next: MarkupNode,
  { target, alignment }: Subject,
  source: Side,
): readonly Found[] {
  const [own, other] = [alignment.sourceOf.get(node), alignment.sourceOf.get(next)];
  if (
    own === undefined ||
    other === undefined ||
    own.to >= other.from ||
    node.kind === "image" ||
    next.kind === "image"
  )
    return [];
  const between = source.text.slice(own.to, other.from);
  if (!/^\s/.test(between) || !endsWord(node, target) || !beginsWord(next, target)) return [];
  if (beginsWithParticle(next, target)) return [];
  const found = told(node.to, "··", target);
  return [
    between.trim() === ""
      ? found
      : { ...found, fixes: (found.fixes ?? []).map((fix) => ({ ...fix, isProposal: true })) },
  ];
}

const LINKS: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["link", "reference"]);

/** Two links of a list that nothing parts, where words have no blanks between them: `[A](a)[B](b)`. */
function linksInOne(node: MarkupNode, { target, alignment, language }: Subject, source: Side): readonly Found[] {
  if (!LINKS.has(node.kind) || target.text[node.to] !== "[") return [];
  const next = target.nodes.find(({ from, kind }) => from === node.to && LINKS.has(kind));
  const [own, other] = [alignment.sourceOf.get(node), next && alignment.sourceOf.get(next)];
  if (own === undefined || other === undefined || own.to >= other.from) return [];
  if (!/^,\s$/.test(source.text.slice(own.to, other.from))) return [];
  const comma = language.code === "ja" || language.code === "zh" ? "、" : ", ";
  return [
    {
      range: { from: node.to, to: node.to },
      message: "Nothing parts two links that a comma parts in the source",
      detail: "··",
      fixes: [
        { title: `Insert “${comma.trim()}”`, target: splice(target.text, { from: node.to, to: node.to }, comma) },
      ],
    },
  ];
}

const STYLED: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["strong", "emphasis"]);
const MARK = /[.,;!?。．，、；！？؟،؛।]/u;
const ASKING = /[!?！？؟]/u;

/** The source's mark stands behind its node, the translation's as the last thing in it: `[the Store](x),` became `[die Store,](x)`. */
function pulledIn(
  node: MarkupNode,
  { target, alignment, context: { article } }: Subject,
  source: Side,
): readonly Found[] {
  const own = alignment.sourceOf.get(node);
  if (own?.content == null || node.content === null || node.kind === "image") return [];
  const mark = target.text[node.content.to - 1] ?? "";
  const behind = source.text[own.to] ?? "";
  if (!MARK.test(mark) || MARK.test(source.text[own.content.to - 1] ?? "") || !MARK.test(behind)) return [];
  // A title that asks in the target's language has its own mark.
  if (ASKING.test(mark) !== ASKING.test(behind)) return [];
  // The blank that is missing behind it is `punctuation-spacing`'s.
  if (target.language.hasWordSpaces && WORD.test(target.text[node.to] ?? "")) return [];
  // An abbreviation or an ellipsis is the node's own.
  const inner = target.text.slice(node.content.from, node.content.to - 1);
  if (
    MARK.test(target.text[node.to] ?? "") ||
    /[.!?。！？]$|(?:^|[\s(])\p{L}{1,3}$|\p{N}$/u.test(inner) ||
    !/\p{L}{2}/u.test(inner)
  )
    return [];
  const kept = inner.trimEnd();
  const moved =
    kept + target.text.slice(node.content.to, node.to) + (/[.,]/.test(mark) ? "" : inner.slice(kept.length)) + mark;
  return [
    {
      range: { from: node.content.to - 1, to: node.content.to },
      message: `“${mark}” stands inside of the ${node.kind === "strong" ? "bold text" : node.kind}, the source has it behind`,
      detail: `in ${mark}`,
      // Whether a mark takes part in the bold type before it is a matter of style.
      ...(STYLED.has(node.kind) && !isMachineMade(article) && { isMinor: true }),
      fixes: [
        { title: "Move it behind", target: splice(target.text, { from: node.content.from, to: node.to }, moved) },
      ],
    },
  ];
}

const EMPTY = /(?<![A-Za-z\d_!\])}])[(（]\s*[)）]/gu;

function emptied(source: Side, target: Side): readonly Found[] {
  const { text, rangeOf } = target.visible;
  if (!/[(（]\s*[)）]/u.test(text) || /[(（]\s*[)）]/u.test(source.visible.text)) return [];
  return matchesOf(text, EMPTY).map(({ 0: pair, index }) => ({
    range: rangeOf(index, index + pair.length),
    message: "The brackets are empty",
    detail: "empty brackets",
  }));
}
