/** Moves a node through the text, past words, chips and marks, without ever breaking one. */
import type { EditorState } from "@codemirror/state";
import { keepsAll } from "#core/markup/lost-nodes.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { type MarkupEdit, step } from "./markup-commands.ts";
import { caretNumber, markupField, nodesOf } from "./markup-field.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Past the nearest word, chip or mark before or behind the node at the caret that leaves all markup whole; null where there is none. A blank beside
 * the node goes with it.
 */
export function moveNode(state: EditorState, way: -1 | 1, locale: string | undefined): MarkupEdit | null {
  const { text, nodes } = state.field(markupField);
  const node = nodes[caretNumber(nodes, state) ?? -1];
  if (node === undefined) return null;
  for (const place of placesFor(text, nodes, node, way, locale)) {
    const { from, to, insert, start } = moved(text, nodes, node, place);
    const after = text.slice(0, from) + insert + text.slice(to);
    if (!keepsAll(nodes, nodesOf(state, after))) continue;
    const selected = { from: from + start, to: from + start + node.to - node.from };
    return { node, spec: step(state, from, to, insert, selected) };
  }
  return null;
}

/** Offsets the node may go to, the nearest first. */
function placesFor(
  text: string,
  nodes: readonly MarkupNode[],
  node: MarkupNode,
  way: -1 | 1,
  locale: string | undefined,
): readonly number[] {
  const all = stretches(text, nodes, locale);
  if (way > 0) return all.filter(({ from }) => from >= node.to).map(({ to }) => to);
  const before = all.filter(({ to }) => to <= node.from).map(({ from }) => from);
  return before.reverse();
}

/** The text as what can be passed in one step: code and marks whole, and the words between them. */
function stretches(text: string, nodes: readonly MarkupNode[], locale: string | undefined): readonly Stretch[] {
  const whole = nodes.flatMap((node): readonly Stretch[] => (node.kind === "code" ? [node] : node.marks));
  const sorted = [...whole].sort((a, b) => a.from - b.from);
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const found: Stretch[] = [];
  let at = 0;
  for (const { from, to } of [...sorted, { from: text.length, to: text.length }]) {
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(at, from))) {
      if (isWordLike) found.push({ from: at + index, to: at + index + segment.length });
    }
    if (from < to) found.push({ from, to });
    at = Math.max(at, to);
  }
  return found;
}

interface Move extends Stretch {
  readonly insert: string;
  /** Where in `insert` the node begins. */
  readonly start: number;
}

/** One replacement that takes the node to an offset outside it. */
function moved(text: string, nodes: readonly MarkupNode[], node: MarkupNode, place: number): Move {
  const taken = withBlank(text, nodes, node);
  const hadBlank = taken.to - taken.from > node.to - node.from;
  const before = hadBlank && touchesText(text[place - 1], nodes, ({ marks }) => marks.at(-1)?.to === place) ? " " : "";
  const behind = hadBlank && touchesText(text[place], nodes, ({ marks }) => marks[0]?.from === place) ? " " : "";
  const written = before + text.slice(node.from, node.to) + behind;
  if (place <= taken.from) {
    return { from: place, to: taken.to, insert: written + text.slice(place, taken.from), start: before.length };
  }
  const passed = text.slice(taken.to, place);
  return { from: taken.from, to: place, insert: passed + written, start: passed.length + before.length };
}

/** The node with one blank beside it, where without the node there would be one too many. */
function withBlank(text: string, nodes: readonly MarkupNode[], { from, to }: MarkupNode): Stretch {
  const needsNone = (character: string | undefined, isBeside: (node: MarkupNode) => boolean) =>
    !touchesText(character, nodes, isBeside);
  if (text[to] === " " && needsNone(text[from - 1], ({ marks }) => marks.at(-1)?.to === from))
    return { from, to: to + 1 };
  if (text[from - 1] === " " && needsNone(text[to], ({ marks }) => marks[0]?.from === to))
    return { from: from - 1, to };
  return { from, to };
}

/** Whether a word, or a node as a whole, stands right there. */
function touchesText(
  character: string | undefined,
  nodes: readonly MarkupNode[],
  isBeside: (node: MarkupNode) => boolean,
): boolean {
  return /[\p{L}\p{N}]/u.test(character ?? "") || nodes.some(isBeside);
}
