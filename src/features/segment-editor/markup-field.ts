/**
 * The editor's markup: read once a change, and from it what is shown (looks, chips), what the caret passes whole, and what is isolated left to right.
 */
import {
  type EditorState,
  type Extension,
  Facet,
  Prec,
  type Range,
  StateEffect,
  StateField,
  type Text,
} from "@codemirror/state";
import { Decoration, type DecorationSet, Direction, EditorView } from "@codemirror/view";
import type { Range as TextRange } from "#core/document/article.ts";
import { flattenNodes, isGuarded, type Mark, type MarkupNode } from "#core/markup/markup-node.ts";
import { shortAddresses } from "#core/markup/short-address.ts";
import { ChipWidget, type NodeState, type PlacedMark } from "./chip-widget.ts";
import { type FragmentReader, readFragment } from "./fragment-reader.ts";

/** Text typed over a selection. */
export interface TypedOver {
  readonly from: number;
  readonly to: number;
  readonly insert: Text;
  /** By an input method. */
  readonly isComposed: boolean;
}

/** Nodes that the next edit, if it is the very same as the last one tried, or goes on typing over the same selection, takes away. */
export interface Armed {
  readonly nodes: readonly MarkupNode[];
  /** The edit that was tried, as text to be compared. */
  readonly edit: string;
  /** What was typed and held back; it comes with what is typed next. */
  readonly held: TypedOver | null;
}

export interface MarkupValue {
  readonly text: string;
  /** All nodes, an outer one before those inside it. */
  readonly nodes: readonly MarkupNode[];
  readonly armed: Armed | null;
  /** The number of a node to light up because its counterpart is touched; null where none is. */
  readonly touched: number | null;
  /** The number of the node that is lit up. */
  readonly lit: number | null;
  readonly looks: DecorationSet;
  readonly chips: DecorationSet;
  /** What the caret passes in one step and nothing halves. */
  readonly atoms: DecorationSet;
  readonly isolates: DecorationSet;
}

/** How the texts of the editor's unit are read. */
export const reading = Facet.define<FragmentReader, FragmentReader>({ combine: ([read = readFragment]) => read });

export const arm = StateEffect.define<Armed>();

/** Nodes that were taken away deliberately. */
export const takenAway = StateEffect.define<readonly MarkupNode[]>();

/** Nodes that were left around nothing. */
export const hollowed = StateEffect.define<readonly MarkupNode[]>();

/** Nodes whose characters are all there, and that something beside them makes mere text. */
export const undoneBeside = StateEffect.define<readonly MarkupNode[]>();

/** All nodes of a text in this editor. */
export function nodesOf(state: EditorState, text: string): readonly MarkupNode[] {
  return flattenNodes(state.facet(reading)(text));
}

/** Says which node's counterpart is touched. */
export const touch = StateEffect.define<number | null>();

export const markupField = StateField.define<MarkupValue>({
  create: (state) => readValue(state, null, null),
  update(value, { docChanged, selection, effects, state }) {
    if (docChanged) return readValue(state, null, null);
    let armed = selection === undefined ? value.armed : null;
    let { touched } = value;
    for (const effect of effects) {
      if (effect.is(arm)) armed = effect.value;
      else if (effect.is(touch)) touched = effect.value;
    }
    const lit = touched ?? caretNumber(value.nodes, state);
    const isSame = armed === value.armed && touched === value.touched && lit === value.lit;
    return isSame ? value : readValue(state, armed, touched);
  },
});

/** Number of the innermost node that the caret touches or stands in, or that is selected; null where there is none. */
export function caretNumber(nodes: readonly MarkupNode[], { selection }: EditorState): number | null {
  const { from, to } = selection.main;
  const number = nodes.findLastIndex((node) => isGuarded(node) && node.from <= from && to <= node.to);
  return number < 0 ? null : number;
}

/** Chips and looks; without chips (raw mode) looks alone. */
export function markupLooks(hasChips: boolean): Extension {
  return [
    markupField,
    Prec.lowest([
      EditorView.decorations.from(markupField, ({ looks }) => looks),
      EditorView.bidiIsolatedRanges.from(markupField, ({ isolates }) => isolates),
    ]),
    hasChips
      ? [
          EditorView.decorations.from(markupField, ({ chips }) => chips),
          EditorView.atomicRanges.of((view) => view.state.field(markupField).atoms),
        ]
      : [],
  ];
}

function readValue(state: EditorState, armed: Armed | null, touched: number | null): MarkupValue {
  const text = state.doc.sliceString(0, state.doc.length, "\n");
  const nodes = nodesOf(state, text);
  const lit = touched ?? caretNumber(nodes, state);
  const ranges: Ranges = { looks: [], chips: [], atoms: [], isolates: [] };
  const addresses = shortAddresses(text, nodes);
  for (const [number, node] of nodes.entries()) {
    const state = armed?.nodes.includes(node) ? "armed" : number === lit ? "lit" : "";
    addContent(ranges, node, number, state);
    for (const mark of node.marks) addMark(ranges, text, { node, number, mark, state }, addresses.get(mark));
  }
  return {
    text,
    nodes,
    armed,
    touched,
    lit,
    looks: Decoration.set(ranges.looks, true),
    chips: Decoration.set(ranges.chips, true),
    atoms: Decoration.set(ranges.atoms, true),
    isolates: Decoration.set(ranges.isolates, true),
  };
}

type Ranges = Record<"looks" | "chips" | "atoms" | "isolates", Range<Decoration>[]>;

function addContent({ looks, isolates }: Ranges, node: MarkupNode, number: number, state: NodeState) {
  const { content } = node;
  if (content === null || content.from === content.to) return;
  looks.push(contentLook(node, number, state).range(content.from, content.to));
  if (node.kind === "code") isolates.push(isolate.range(content.from, content.to));
}

function addMark(
  { looks, chips, atoms, isolates }: Ranges,
  text: string,
  placed: PlacedMark,
  shown: TextRange | undefined,
) {
  const { node, mark } = placed;
  const { from, to, label } = mark;
  looks.push(markLook(placed).range(from, to));
  if (isGuarded(node)) atoms.push(atom.range(from, to));
  if (label !== null) isolates.push(isolate.range(from, to));
  if (!isChip(text, mark)) return;
  chips.push(Decoration.replace({ widget: new ChipWidget(text, placed, shown) }).range(from, to));
}

/** What runs over a line's end cannot be one box. */
function isChip(text: string, { from, to, label }: Mark): boolean {
  return label !== null && !text.slice(from, to).includes("\n");
}

const isolate = Decoration.mark({ bidiIsolate: Direction.LTR });
const atom = Decoration.mark({});

function contentLook({ kind }: MarkupNode, number: number, state: NodeState): Decoration {
  const attributes = { "data-node": String(number) };
  // Formatting is not lit: what is lit are chips, code and marks.
  if (kind !== "code") return Decoration.mark({ class: `markup-${kind}`, attributes });
  const classes = state === "lit" ? "markup-code lit" : "markup-code";
  return Decoration.mark({ class: classes, tagName: "bdi", attributes: { ...attributes, dir: "ltr" } });
}

function markLook({ node, number, mark, state }: PlacedMark): Decoration {
  // Seen in raw mode only: else a chip stands over it.
  if (mark.label !== null) return Decoration.mark({ class: "raw-chip", tagName: "bdi", attributes: { dir: "ltr" } });
  const classes = `markup-mark mark-${node.kind} ${state}`.trim();
  return Decoration.mark({ class: classes, attributes: { "data-node": String(number) } });
}
