import { type Extension, RangeSetBuilder, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { readSpaceMarks, type SpaceKind } from "#core/document/space-marks.ts";

const looks = new Map<SpaceKind, Decoration>();

/** Spaces and marks that are not seen stand in elements of their own, as in the cells; the setting makes them visible. */
export function spaceMarks(): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => decorate(state.doc),
    update: (value, transaction) => (transaction.docChanged ? decorate(transaction.newDoc) : value),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorate(doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, kind } of readSpaceMarks(doc.sliceString(0, doc.length, "\n"))) {
    builder.add(from, to, lookOf(kind));
  }
  return builder.finish();
}

function lookOf(kind: SpaceKind): Decoration {
  const look = looks.get(kind) ?? Decoration.mark({ class: "space-mark", attributes: { "data-space": kind } });
  looks.set(kind, look);
  return look;
}
