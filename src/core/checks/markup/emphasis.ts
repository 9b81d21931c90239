import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { habitOf } from "#core/checks/reading/habit.ts";
import { insertionPlace } from "#core/checks/reading/insertion.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { type EmphasisSort, emphasisSort } from "./emphasis-count.ts";
import { emphasisDead } from "./emphasis-dead.ts";
import { emptyEmphasis } from "./empty-emphasis.ts";
import { findFreeWords } from "./free-words.ts";

const TOKENS: Readonly<Record<EmphasisSort, string>> = { bold: "**", italic: "*" };

/**
 * How many runs are bold, and how many italic, whether by markers or by tags. Markers that are dead, empty or escaped are `emphasis-dead`'s and
 * `empty-emphasis`', a lost tag is `html-inline`'s, a lost link takes its emphasis with it. Bold words side by side count as one run.
 */
export const emphasis: Check = {
  id: "emphasis",
  group: "markup",
  title: "Bold and italic",
  what: "The target has more or fewer bold or italic runs than the source.",
  why: "Bold says which words stand on a button or in a menu, and italic which are names or new.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Select **Azure Files** in the menu.",
    target: "Wählen Sie Azure Files im Menü aus.",
    fixed: "Wählen Sie **Azure Files** im Menü aus.",
  },
  run(subject) {
    const { source, target } = subject;
    if (source === null || target.text.trim() === "" || !hasEmphasis(source, target)) return [];
    if (isBoldInstead(source, target)) return [];
    const differing = (["bold", "italic"] as const).filter(
      (sort) => differs(subject, sort) && !(sort === "bold" && isBracketed(source, target)),
    );
    if (differing.length === 0 || [emphasisDead, emptyEmphasis].some((check) => check.run(subject).length > 0))
      return [];
    const swapped = differing.length > 1 ? swappedRun(subject) : null;
    const fixes = swapped === null ? undefined : [swapped];
    return differing
      .map((sort) => ({ ...told(subject, sort), ...(fixes && { fixes }) }))
      .sort((a, b) => a.range.from - b.range.from);
  },
};

/** Where a script has no italics, bold stands for them. */
function isBoldInstead(source: Side, target: Side): boolean {
  if (!WITHOUT_ITALICS.has(target.language.script)) return false;
  const won = runsOf(target, "bold").length - runsOf(source, "bold").length;
  // What stays italic may be the English words behind the bold ones.
  return won > 0 && won <= runsOf(source, "italic").length;
}

/** Words that are stressed, not named: `*all* of them`. */
function isStress(source: Side | null, runs: readonly MarkupNode[]): boolean {
  return runs.every(({ content }) =>
    /^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(content === null ? "" : (source?.text.slice(content.from, content.to) ?? "")),
  );
}

/** Whether people left the source's bold type out of segment after segment. */
const setsNoBold = habitOf(({ source, target }) => /\*\*[^*]+\*\*/.test(source) && !/\*\*|<(?:b|strong)>/.test(target));

function hasEmphasis(source: Side, target: Side): boolean {
  return [source, target].some(({ flat }) => flat.some((node) => emphasisSort(node) !== null));
}

function runsOf({ flat }: Side, sort: EmphasisSort): readonly MarkupNode[] {
  return flat.filter((node) => emphasisSort(node) === sort);
}

/** Runs that only blanks divide are one to a reader. */
function countJoined({ text }: Side, runs: readonly MarkupNode[]): number {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    return before === undefined || before.to > run.from || text.slice(before.to, run.from).trim() !== "";
  }).length;
}

function differs(subject: Subject, sort: EmphasisSort): boolean {
  const { source, target, alignment } = subject;
  if (source === null) return false;
  const sources = runsOf(source, sort);
  const targets = runsOf(target, sort);
  if (sources.length === targets.length || countJoined(source, sources) === countJoined(target, targets)) return false;
  const tags = (runs: readonly MarkupNode[]) => runs.filter(({ kind }) => kind === "tag").length;
  if (tags(sources) > tags(targets) && sources.length > targets.length) return false;
  const lost = alignment.missing.filter(({ kind }) => kind === "link" || kind === "reference" || kind === "code");
  const excused = sources.filter((run) => lost.some((node) => isWithin(run, node) || isWithin(node, run)));
  if (targets.length > sources.length)
    return targets.filter((run) => !isBorrowed(run, source, target)).length > sources.length;
  return targets.length < sources.length - excused.length;
}

/** Words of the source's language that a translator keeps and sets in italics, as is the custom of many languages: `os _traits_`. */
function isBorrowed(run: MarkupNode, source: Side, { text, language }: Side): boolean {
  if (emphasisSort(run) !== "italic" || run.content === null || language.code === source.language.code) return false;
  const words = text.slice(run.content.from, run.content.to).trim().toLowerCase();
  const known = source.visible.text.toLowerCase();
  return /\p{L}{2}/u.test(words) && (known.includes(words) || known.includes(words.replace(/e?s$/, "")));
}

/** Scripts that have no italics of their own: what is stressed in English is stressed by words, or not at all. */
const WITHOUT_ITALICS: ReadonlySet<string> = new Set(
  "Jpan Hans Hant Kore Arab Hebr Thai Laoo Khmr Mymr Tibt Ethi Armn Geor".split(" "),
);

function isWithin(inner: Range, outer: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function told(subject: Subject, sort: EmphasisSort): Found {
  const { source, target } = subject;
  const sources = source === null ? [] : runsOf(source, sort);
  const targets = runsOf(target, sort);
  const message = `The source has ${counted(sources.length, sort)}, this has ${targets.length === 0 ? "none" : targets.length}`;
  const detail = `${sort} ${sources.length} ${targets.length}`;
  const found =
    targets.length < sources.length
      ? toldMissing(subject, sort, sources, targets)
      : toldExtra(subject, sources, targets);
  // What else is set in italics is a matter of style: foreign words, terms at their first place.
  const isMinor =
    sort === "italic" &&
    (targets.length > sources.length || WITHOUT_ITALICS.has(subject.language.script) || isStress(source, sources));
  // A person stresses other words, or says with words what is stressed; an engine stresses nothing.
  const isOwn =
    sort === "bold" &&
    !isMachineMade(subject.context.article) &&
    (targets.length > sources.length ||
      isStress(source, sources) ||
      (targets.length === 0 && setsNoBold(subject.context.article)) ||
      isInQuotes(source, target, sources.length - targets.length));
  return {
    ...found,
    ...(isBroken(source) && { fixes: [] }),
    ...((isMinor || isOwn || isBroken(source)) && { isMinor: true }),
    message,
    detail,
  };
}

/** Whether the source has markers that mean nothing: then its own runs are not what was meant. */
function isBroken(source: Side | null): boolean {
  return (
    source !== null && (source.emphasis.pairs.length > 0 || source.emphasis.lone.some(({ token }) => token.length > 1))
  );
}

/** What is italic in place of bold, or the other way round: the one run that the source has in the other way. */
function swappedRun({ source, target }: Subject): Fix | null {
  const ways = [
    ["italic", "bold"],
    ["bold", "italic"],
  ] as const;
  for (const [now, wanted] of ways) {
    const extra = runsOf(target, now).length - (source === null ? 0 : runsOf(source, now).length);
    const missing = (source === null ? 0 : runsOf(source, wanted).length) - runsOf(target, wanted).length;
    const [run, ...others] = runsOf(target, now);
    if (extra !== 1 || missing !== 1 || run?.content == null || others.length > 0) continue;
    const words = target.text.slice(run.content.from, run.content.to);
    const token = TOKENS[wanted];
    return { title: `Make “${words}” ${wanted}`, target: splice(target.text, run, `${token}${words}${token}`) };
  }
  return null;
}

function counted(count: number, sort: EmphasisSort): string {
  return count === 0 ? `nothing ${sort}` : `${count} ${sort} ${count === 1 ? "run" : "runs"}`;
}

function toldMissing(
  subject: Subject,
  sort: EmphasisSort,
  sources: readonly MarkupNode[],
  targets: readonly MarkupNode[],
) {
  const { source, target, unit, alignment } = subject;
  const places = [
    ...wordsToMark(source, sources, target, targets),
    ...wordsToMark(target.with(unit.target), runsOf(target.with(unit.target), sort), target, targets),
  ];
  const token = TOKENS[sort];
  const fixes = places.slice(0, 2).map((place): Fix => {
    const words = target.text.slice(place.from, place.to);
    return { title: `Make “${words}” ${sort}`, target: splice(target.text, place, `${token}${words}${token}`) };
  });
  const unquoted = sort === "bold" ? quotedInstead(source, target, sources.length - targets.length) : null;
  if (places.length === 0 && unquoted !== null) fixes.push(unquoted);
  const missing = sources.find((run) => alignment.missing.includes(run));
  const at =
    missing === undefined
      ? target.text.length
      : insertionPlace(subject, missing, (node) => alignment.targetOf.get(node));
  const range = places[0] ?? { from: at, to: at };
  return missing === undefined
    ? { range, fixes }
    : { range, fixes, sourceRange: { from: missing.from, to: missing.to } };
}

const QUOTED = /(?:“([^“”*]+)”|「([^「」*]+)」|【([^【】*]+)】|(?<![\]!\\])\[([^[\]*]+)\](?![([:]))/gu;
/** Of all other languages. */
const ANY_QUOTED =
  /(?:[“„]([^“”„*"]+)[”“]|«[\s\u00a0\u202f]*([^«»*]+?)[\s\u00a0\u202f]*»|「([^「」*]+)」|『([^『』*]+)』|"([^"*]+)")/gu;

/** What English has in bold stands in quotation marks, in Chinese in brackets too: where as many are so as are missing. */
function quotedInstead(source: Side | null, target: Side, count: number): Fix | null {
  const { text, flat, language } = target;
  const pattern = language.code === "zh" ? QUOTED : ANY_QUOTED;
  if (source === null || source.text.search(pattern) >= 0) return null;
  const found = matchesOf(text, pattern).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match.slice(1).find((group) => group !== undefined) ?? "",
  }));
  if (found.length !== count || found.some((one) => flat.some(({ from, to }) => from < one.to && one.from < to)))
    return null;
  const marked = found.toReversed().reduce((left, one) => splice(left, one, `**${one.words}**`), text);
  const title = count === 1 ? `Make “${found[0]?.words}” bold` : "Make bold what is in quotation marks";
  return { title, target: marked, isProposal: true };
}

/** Whether as many names stand in quotation marks as bold ones are lost, which is how some set what stands on buttons. */
function isInQuotes(source: Side | null, { text, language }: Side, lost: number): boolean {
  const pattern = language.code === "zh" ? QUOTED : ANY_QUOTED;
  const countOf = (own: string) => own.match(pattern)?.length ?? 0;
  return source !== null && countOf(text) - countOf(source.text) >= lost;
}

/** Or escaped, so that no link is read. */
const IN_BRACKETS = /(?<![\]!\\])[[［【][^[\]［］【】]+[\]］】](?![([（:])|\\\[[^[\]\\]+\\\]/gu;

/** How Taiwan writes what stands on a button: `[下一步]`, `\[下一步\]`. */
function isBracketed(source: Side, target: Side): boolean {
  if (target.language.script !== "Hant") return false;
  const lost = runsOf(source, "bold").length - runsOf(target, "bold").length;
  const countOf = ({ text }: Side) => text.match(IN_BRACKETS)?.length ?? 0;
  return lost > 0 && countOf(target) - countOf(source) >= lost;
}

/** Words that are emphasised in another text, and stand in the target without. */
function wordsToMark(
  other: Side | null,
  runs: readonly MarkupNode[],
  target: Side,
  targets: readonly MarkupNode[],
): readonly Range[] {
  return runs.flatMap(({ content, from, to }) => {
    const place = content === null ? null : findFreeWords(target, other?.text.slice(content.from, content.to) ?? "");
    if (place === null || targets.some((run) => isWithin(place, run))) return [];
    return isInLink(place, target) && !(other !== null && isInLink({ from, to }, other)) ? [] : [place];
  });
}

function isInLink(place: Range, { flat }: Side): boolean {
  return flat.some((node) => (node.kind === "link" || node.kind === "reference") && isWithin(place, node));
}

function toldExtra({ source, target }: Subject, sources: readonly MarkupNode[], targets: readonly MarkupNode[]) {
  const words = (side: Side | null, { content }: MarkupNode) =>
    content === null ? "" : (side?.text.slice(content.from, content.to) ?? "");
  const known = new Set(sources.map((run) => words(source, run)));
  const strange = targets.filter((run) => !known.has(words(target, run)));
  const extra = [...strange].reverse().slice(0, 2);
  const fixes = extra.map((run): Fix => {
    const inner = words(target, run);
    return { title: `Take “${inner}” out of the emphasis`, target: splice(target.text, run, inner) };
  });
  const at = extra[0] ?? targets.at(-1);
  return { range: { from: at?.from ?? 0, to: at?.to ?? 0 }, fixes };
}
