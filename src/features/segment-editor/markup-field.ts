/**
 * The editor's markup: read once a change, and from it what is shown (looks, chips), what the caret passes whole, and what is isolated left to right.
 */
import { type EditorState, type Extension, Facet, Prec, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, Direction, EditorView } from "@codemirror/view";
import { readInlineTags } from "#core/document/inline-html.ts";
import { cachedMarkup } from "#core/markup/cached-markup.ts";
import { flattenNodes, isGuarded, type Mark, type MarkupNode } from "#core/markup/markup-node.ts";
import type { Syntax } from "#core/markup/read-markup.ts";
import { ChipWidget } from "./chip-widget.ts";

/** Nodes that the next edit, if it is the very same as the last one tried, takes away. */
export interface Armed {
  readonly nodes: readonly MarkupNode[];
  /** The edit that was tried, as text to be compared. */
  readonly edit: string;
}

export interface MarkupValue {
  readonly text: string;
  /** All nodes, an outer one before those inside it. */
  readonly nodes: readonly MarkupNode[];
  readonly armed: Armed | null;
  readonly looks: DecorationSet;
  readonly chips: DecorationSet;
  /** What the caret passes in one step and nothing halves. */
  readonly atoms: DecorationSet;
  readonly isolates: DecorationSet;
}

/** What kind of text the editor holds. */
export const markupSyntax = Facet.define<Syntax, Syntax>({ combine: ([syntax = "markdown"]) => syntax });

export const arm = StateEffect.define<Armed>();

/** All nodes of a text in this editor. */
export function nodesOf(state: EditorState, text: string): readonly MarkupNode[] {
  return flattenNodes(cachedMarkup(text, state.facet(markupSyntax), readInlineTags));
}

export const markupField = StateField.define<MarkupValue>({
  create: (state) => readValue(state, null),
  update(value, transaction) {
    const armed = transaction.effects.find((effect) => effect.is(arm))?.value ?? null;
    if (transaction.docChanged) return readValue(transaction.state, null);
    const isKept = armed === null && transaction.selection === undefined;
    return isKept || armed === value.armed ? value : readValue(transaction.state, armed);
  },
});

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

function readValue(state: EditorState, armed: Armed | null): MarkupValue {
  const text = state.doc.sliceString(0, state.doc.length, "\n");
  const nodes = nodesOf(state, text);
  const ranges: Ranges = { looks: [], chips: [], atoms: [], isolates: [] };
  for (const [number, node] of nodes.entries()) {
    const isArmed = armed?.nodes.includes(node) ?? false;
    addContent(ranges, node, number);
    for (const mark of node.marks) addMark(ranges, text, { node, number, mark, isArmed });
  }
  return {
    text,
    nodes,
    armed,
    looks: Decoration.set(ranges.looks, true),
    chips: Decoration.set(ranges.chips, true),
    atoms: Decoration.set(ranges.atoms, true),
    isolates: Decoration.set(ranges.isolates, true),
  };
}

type Ranges = Record<"looks" | "chips" | "atoms" | "isolates", Range<Decoration>[]>;

function addContent({ looks, isolates }: Ranges, node: MarkupNode, number: number) {
  const { content } = node;
  if (content === null || content.from === content.to) return;
  looks.push(contentLook(node, number).range(content.from, content.to));
  if (node.kind === "code") isolates.push(isolate.range(content.from, content.to));
}

interface PlacedMark {
  readonly node: MarkupNode;
  readonly number: number;
  readonly mark: Mark;
  readonly isArmed: boolean;
}

function addMark({ looks, chips, atoms, isolates }: Ranges, text: string, { node, number, mark, isArmed }: PlacedMark) {
  const { from, to, label } = mark;
  looks.push(markLook(node, mark, number, isArmed).range(from, to));
  if (isGuarded(node)) atoms.push(atom.range(from, to));
  if (label !== null) isolates.push(isolate.range(from, to));
  if (!isChip(text, mark)) return;
  chips.push(Decoration.replace({ widget: new ChipWidget(text, node, mark, number, isArmed) }).range(from, to));
}

/** What runs over a line's end cannot be one box. */
function isChip(text: string, { from, to, label }: Mark): boolean {
  return label !== null && !text.slice(from, to).includes("\n");
}

const isolate = Decoration.mark({ bidiIsolate: Direction.LTR });
const atom = Decoration.mark({});

function contentLook({ kind }: MarkupNode, number: number): Decoration {
  const attributes = { "data-node": String(number) };
  if (kind !== "code") return Decoration.mark({ class: `markup-${kind}`, attributes });
  return Decoration.mark({ class: "markup-code", tagName: "bdi", attributes: { ...attributes, dir: "ltr" } });
}

function markLook(node: MarkupNode, mark: Mark, number: number, isArmed: boolean): Decoration {
  const classes = ["markup-mark", `mark-${node.kind}`, ...(isArmed ? ["armed"] : [])].join(" ");
  const attributes = { "data-node": String(number) };
  if (mark.label === null) return Decoration.mark({ class: classes, attributes });
  // Seen in raw mode only: there a chip stands over it.
  return Decoration.mark({ class: "markup-chip-place", tagName: "bdi", attributes: { dir: "ltr" } });
}
