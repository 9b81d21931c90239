import { type EditorState, type Extension, RangeSetBuilder, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { readSpaceMarks, type SpaceKind } from "#core/document/space-marks.ts";
import { markupField } from "./markup-field.ts";

const looks = new Map<SpaceKind, Decoration>();

/** Spaces and marks that are not seen stand in elements of their own, as in the cells, and so do long words; the setting makes spaces visible. */
export function spaceMarks(): Extension {
  return StateField.define<DecorationSet>({
    create: decorate,
    update: (value, { docChanged, state }) => (docChanged ? decorate(state) : value),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorate(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { text, nodes } = state.field(markupField);
  const edges = nodes.flatMap(({ marks }) => marks.flatMap(({ from, to }) => [from, to])).sort((a, b) => a - b);
  let at = 0;
  for (const edge of [...edges, text.length]) {
    for (const { from, to, kind } of readSpaceMarks(text.slice(at, edge))) {
      builder.add(at + from, at + to, lookOf(kind));
    }
    at = edge;
  }
  return builder.finish();
}

function lookOf(kind: SpaceKind): Decoration {
  const look = looks.get(kind) ?? Decoration.mark({ class: "space-mark", attributes: { "data-space": kind } });
  looks.set(kind, look);
  return look;
}
