/**
 * What only the rendered page shows: marks that stand around a pair, in the file and in neither text, and make what they should around the source and not around the
 * target: a bold that does not close because of the target's last character, a link that its brackets end. Each stretch of the article in which such marks stand is read with the
 * sources and with the targets in their places; what is lost between the two is told of the unit that loses it.
 */
import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { blockInjection } from "#core/checks/markup/block-injection.ts";
import { codeSpan } from "#core/checks/markup/code-span.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { emphasisDead } from "#core/checks/markup/emphasis-dead.ts";
import { emptyEmphasis } from "#core/checks/markup/empty-emphasis.ts";
import { frame } from "#core/checks/markup/frame.ts";
import { htmlInline } from "#core/checks/markup/html-inline.ts";
import { linkBroken } from "#core/checks/markup/link-broken.ts";
import { shortened } from "#core/checks/reading/link-words.ts";
import { type CheckContext, Subject } from "#core/checks/reading/subject.ts";
import { brackets } from "#core/checks/surface/brackets.ts";
import type { Article, Range, Unit, UnitKey } from "#core/document/article.ts";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import { flattenNodes, type MarkupKind } from "#core/markup/markup-node.ts";
import { readMarkup } from "#core/markup/read-markup.ts";
import type { Atom, BlockText } from "#core/page/page.ts";
import { readPage } from "#core/page/read-page.ts";
import type { ArticleCheck, PresentUnit } from "./article-check.ts";

export const structure: ArticleCheck = {
  id: "structure",
  group: "markup",
  title: "Structure of the page",
  what: "Marks around the text that bold, link or box its source on the page do nothing around the target.",
  why: "The marks are shown as they are, and what they should have made is not there.",
  severity: "warning",
  example: { locale: "ja-JP", source: "Save", target: "「保存」" },
  run(units, context) {
    const texts = new Map(units.map((one) => [one.unit.key, one]));
    const found = new Map<UnitKey, readonly Found[]>();
    for (const stretch of stretchesOf(context.article)) {
      for (const [key, one] of lostIn(stretch, texts, context)) if (!found.has(key)) found.set(key, [one]);
    }
    return found;
  },
};

/** Marks that need no partner within the pairs, and may have one outside. */
const MARKS = /[*_~`[\]<]/;

const known = new WeakMap<Article, readonly BlockText[]>();

/** Paragraphs, headings and cells with units and with marks beside them. */
function stretchesOf(article: Article): readonly BlockText[] {
  const last = known.get(article);
  if (last !== undefined) return last;
  const texts = readPage(article).blocks.flatMap(({ kind, text, rows }) => {
    if (kind === "table") return rows.filter((row) => standsInMarks(row.text)).flatMap(({ cells }) => cells);
    return kind === "heading" || kind === "paragraph" ? [text] : [];
  });
  const stretches = texts.filter(standsInMarks);
  known.set(article, stretches);
  return stretches;
}

/** Whether a pair stands behind a mark and before another, as it must for the two to make anything of it. */
function standsInMarks({ text, atoms }: BlockText): boolean {
  const first = text.search(MARKS);
  if (first < 0) return false;
  let last = text.length - 1;
  while (!MARKS.test(text[last] ?? "")) last--;
  return atoms.some(({ unit, at }) => unit.kind === "segment" && first < at && at < last);
}

type Texts = ReadonlyMap<UnitKey, PresentUnit>;

/** What is made by marks that stand outside the units, as offsets into the stretch. */
interface Made {
  readonly kind: MarkupKind;
  readonly name: string;
  /** Of the first and the last mark's characters. */
  readonly from: number;
  readonly to: number;
}

type Lost = readonly (readonly [UnitKey, Found])[];

/** What was found last in a stretch, with the texts that it was found in. */
const remembered = new WeakMap<BlockText, { readonly texts: readonly string[]; readonly lost: Lost }>();

function lostIn(stretch: BlockText, texts: Texts, context: CheckContext): Lost {
  const targetOf = (unit: Unit) => texts.get(unit.key)?.text ?? unit.target;
  const now = stretch.atoms.map(({ unit }) => targetOf(unit));
  const last = remembered.get(stretch);
  if (last?.texts.every((text, index) => text === now[index])) return last.lost;
  const lost = compare(stretch, targetOf, context);
  remembered.set(stretch, { texts: now, lost });
  return lost;
}

/** By the unit that loses it. */
function compare(stretch: BlockText, targetOf: (unit: Unit) => string, context: CheckContext): Lost {
  const sourceOf = (unit: Unit) => (unit.kind === "segment" ? unit.source : targetOf(unit));
  const made = madeIn(stretch, sourceOf, context);
  if (made.length === 0) return [];
  const names = new Set(madeIn(stretch, targetOf, context).map(({ name }) => name));
  return made
    .filter(({ name }) => !names.has(name))
    .flatMap((lost) => {
      const unit = loserOf(stretch, lost, targetOf, sourceOf, context);
      if (unit === null || isToldAlready(unit, targetOf(unit), context)) return [];
      const isKept = (text: string) =>
        madeIn(stretch, (one) => (one === unit ? text : sourceOf(one)), context).some(({ name }) => name === lost.name);
      return [[unit.key, tell(lost, { text: targetOf(unit), source: sourceOf(unit) }, isKept)] as const];
    });
}

function madeIn(
  stretch: BlockText,
  textOf: (unit: Unit) => string,
  { readTags, article }: CheckContext,
): readonly Made[] {
  const { text, outside } = filledIn(stretch, textOf);
  const nodes = readMarkup(text, "markdown", readTags, linkDefinitions(article.text), "defined");
  return flattenNodes(nodes).flatMap(({ kind, marks }): readonly Made[] => {
    const [open, close] = [marks[0], marks.at(-1)];
    if (open === undefined || close === undefined || open === close || !NAMES.has(kind)) return [];
    const [from, to] = [outside(open), outside(close)];
    if (from === null || to === null || !stretch.atoms.some(({ at }) => at >= from && at < to)) return [];
    return [{ kind, from, to, name: `${kind} ${from} ${to}` }];
  });
}

const NAMES: ReadonlyMap<MarkupKind, string> = new Map([
  ["strong", "bold"],
  ["emphasis", "italic"],
  ["strike", "struck through"],
  ["code", "code"],
  ["link", "a link"],
  ["reference", "a link"],
  ["image", "an image"],
  ["tag", "what its tags say"],
]);

/** The stretch with its units' texts, and a way back from a range in it to where that begins in the stretch; null for what a unit holds. */
function filledIn({ text, atoms }: BlockText, textOf: (unit: Unit) => string) {
  let filled = "";
  let at = 0;
  const inside: Range[] = [];
  const shifts: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }];
  for (const atom of atoms) {
    filled += text.slice(at, atom.at);
    const from = filled.length;
    filled += textOf(atom.unit);
    inside.push({ from, to: filled.length });
    at = atom.at + 1;
    shifts.push({ from: filled.length, by: filled.length - at });
  }
  filled += text.slice(at);
  const outside = ({ from, to }: Range): number | null => {
    if (inside.some((range) => from < range.to && to > range.from)) return null;
    return from - (shifts.findLast((shift) => shift.from <= from)?.by ?? 0);
  };
  return { text: filled, outside };
}

/** The unit whose target alone loses it; null where it takes several. */
function loserOf(
  stretch: BlockText,
  lost: Made,
  targetOf: (unit: Unit) => string,
  sourceOf: (unit: Unit) => string,
  context: CheckContext,
): Unit | null {
  const loses = ({ unit }: Atom) =>
    unit.kind === "segment" &&
    !madeIn(stretch, (one) => (one === unit ? targetOf(one) : sourceOf(one)), context).some(
      ({ name }) => name === lost.name,
    );
  return stretch.atoms.find(loses)?.unit ?? null;
}

const OTHERS: readonly Check[] = [
  emphasis,
  emphasisDead,
  emptyEmphasis,
  linkBroken,
  htmlInline,
  codeSpan,
  blockInjection,
  frame,
  brackets,
];

/** One fault, one finding: what is wrong within the text itself is its own check's. */
function isToldAlready(unit: Unit, text: string, context: CheckContext): boolean {
  if (text.trim() === "") return true;
  const subject = new Subject(unit, text, context);
  return OTHERS.some((check) => check.run(subject).length > 0);
}

/** @param isKept whether another text in the unit's place would lose nothing */
function tell(
  { kind }: Made,
  { text, source }: { readonly text: string; readonly source: string },
  isKept: (text: string) => boolean,
): Found {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 120);
  const last = Array.from(text).at(-1) ?? "";
  const end = text.length - last.length;
  const what = NAMES.get(kind) ?? kind;
  const message = `The marks around this text do not make it ${what} on the page`;
  const detail = kind;
  if (isKept(`${text.slice(0, end)}x`))
    return {
      range: { from: end, to: text.length },
      message: `${message}: its last character, ${last}, keeps them from closing`,
      detail,
    };
  if (isKept(`x${text.slice(first.length)}`))
    return {
      range: { from: 0, to: first.length },
      message: `${message}: its first character, ${first}, keeps them from opening`,
      detail,
    };
  const range = { from: 0, to: text.length };
  if (kind !== "reference") return { range, message, detail };
  // Untranslated it leads there again: which of the two matters more is the reviewer's to say.
  const fixes = isKept(source) ? [{ title: "Put the label back", target: source, isProposal: true }] : [];
  return { range, message: `${message}: nothing says where [${shortened(text)}] leads`, detail, fixes };
}
