/** What commands do to the markup of the text being edited, each as one transaction that undo takes back in one step. */
import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, type EditorState, Transaction, type TransactionSpec } from "@codemirror/state";
import { readInlineTags } from "#core/document/inline-html.ts";
import { alignMarkup } from "#core/markup/align-markup.ts";
import { cachedMarkup } from "#core/markup/cached-markup.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { deliberate } from "./delete-guard.ts";
import { markupField, markupSyntax } from "./markup-field.ts";

export interface MarkupEdit {
  readonly node: MarkupNode;
  readonly spec: TransactionSpec;
}

/** The first node of the source that the text lacks, put around the selection or at the caret; null where it lacks none. */
export function insertMissing(state: EditorState, source: string): MarkupEdit | null {
  const syntax = state.facet(markupSyntax);
  const { text } = state.field(markupField);
  const read = (fragment: string) => cachedMarkup(fragment, syntax, readInlineTags);
  const [node] = alignMarkup(read(source), read(text)).missing;
  return node === undefined ? null : { node, spec: insertion(state, source, node) };
}

function insertion(state: EditorState, source: string, node: MarkupNode): TransactionSpec {
  const { from, to } = trimmedSelection(state);
  const { content } = node;
  if (content === null) return step(state, to, to, source.slice(node.from, node.to), null);
  const open = source.slice(node.from, content.from);
  const close = source.slice(content.to, node.to);
  const isWrapped = from < to && node.kind !== "code";
  const inside = isWrapped ? state.doc.sliceString(from, to, "\n") : source.slice(content.from, content.to);
  const start = (isWrapped ? from : to) + open.length;
  // What came along from the source is to be typed over; code stays as it is.
  const selected =
    isWrapped || node.kind === "code" || node.children.length > 0 ? null : { from: start, to: start + inside.length };
  return step(state, isWrapped ? from : to, to, open + inside + close, selected);
}

/** Bold around a blank is no bold. */
function trimmedSelection(state: EditorState): { readonly from: number; readonly to: number } {
  const { from, to } = state.selection.main;
  const text = state.doc.sliceString(from, to, "\n");
  if (text.trim() === "") return { from: to, to };
  return { from: from + text.length - text.trimStart().length, to: to - text.length + text.trimEnd().length };
}

/** Moves the node at the caret past the word, chip or mark before or behind it; null where there is none. */
export function moveNode(state: EditorState, way: -1 | 1, locale: string | undefined): MarkupEdit | null {
  const node = nodeAtCaret(state);
  if (node === null) return null;
  const passed = way < 0 ? stretchBefore(state, node.from, locale) : stretchBehind(state, node.to, locale);
  if (passed === null) return null;
  const { text } = state.field(markupField);
  const [from, to] = way < 0 ? [passed.from, node.to] : [node.from, passed.to];
  const gap = way < 0 ? text.slice(passed.to, node.from) : text.slice(node.to, passed.from);
  const [moved, other] = [text.slice(node.from, node.to), text.slice(passed.from, passed.to)];
  const insert = way < 0 ? moved + gap + other : other + gap + moved;
  const start = way < 0 ? from : to - moved.length;
  return { node, spec: step(state, from, to, insert, { from: start, to: start + moved.length }) };
}

/** The innermost node that the caret touches or stands in, or that is selected. */
export function nodeAtCaret(state: EditorState): MarkupNode | null {
  const { nodes } = state.field(markupField);
  const { from, to } = state.selection.main;
  return (
    nodes.findLast((node) => node.kind !== "escape" && node.kind !== "break" && node.from <= from && to <= node.to) ??
    null
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchBefore(state: EditorState, end: number, locale: string | undefined): Stretch | null {
  return stretches(state, locale).findLast(({ to }) => to <= end) ?? null;
}

function stretchBehind(state: EditorState, start: number, locale: string | undefined): Stretch | null {
  return stretches(state, locale).find(({ from }) => from >= start) ?? null;
}

/** The text as what can be passed in one step: code and marks whole, and the words between them. */
function stretches(state: EditorState, locale: string | undefined): readonly Stretch[] {
  const { text, nodes } = state.field(markupField);
  const whole: Stretch[] = nodes.flatMap((node): Stretch[] => (node.kind === "code" ? [node] : [...node.marks]));
  whole.sort((a, b) => a.from - b.from);
  const found: Stretch[] = [];
  let at = 0;
  for (const { from, to } of [...whole, { from: text.length, to: text.length }]) {
    for (const { segment, index, isWordLike } of words(text.slice(at, from), locale)) {
      if (isWordLike) found.push({ from: at + index, to: at + index + segment.length });
    }
    if (from < to) found.push({ from, to });
    at = Math.max(at, to);
  }
  return found;
}

function words(text: string, locale: string | undefined): Iterable<Intl.SegmentData> {
  return new Intl.Segmenter(locale, { granularity: "word" }).segment(text);
}

function step(state: EditorState, from: number, to: number, insert: string, selected: Stretch | null): TransactionSpec {
  const end = from + insert.length;
  return {
    changes: { from, to, insert: state.toText(insert.replaceAll("\n", state.lineBreak)) },
    selection: selected ? EditorSelection.single(selected.from, selected.to) : EditorSelection.single(end),
    annotations: [deliberate.of(true), isolateHistory.of("full"), Transaction.userEvent.of("input.markup")],
    scrollIntoView: true,
  };
}
