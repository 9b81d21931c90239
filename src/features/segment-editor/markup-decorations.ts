import { type Extension, Prec, RangeSetBuilder, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, Direction, EditorView } from "@codemirror/view";
import { readInlineTags } from "#core/document/inline-html.ts";
import { type MarkupPiece, readMarkupPieces } from "#core/document/markup-pieces.ts";

interface MarkupState {
  readonly looks: DecorationSet;
  readonly isolates: DecorationSet;
}

const looks = new Map<string, Decoration>();

/** Markup looks in the editor as it does in the cells; code, addresses and tokens are isolated within right-to-left text. */
export function markupDecorations(): Extension {
  return StateField.define<MarkupState>({
    create: (state) => decorate(state.doc),
    update: (value, transaction) => (transaction.docChanged ? decorate(transaction.newDoc) : value),
    provide: (field) =>
      Prec.lowest([
        EditorView.decorations.from(field, (value) => value.looks),
        EditorView.bidiIsolatedRanges.from(field, (value) => value.isolates),
      ]),
  });
}

function decorate(doc: Text): MarkupState {
  const pieces = readMarkupPieces(doc.sliceString(0, doc.length, "\n"), readInlineTags);
  return { looks: toSet(pieces), isolates: toSet(pieces.filter((piece) => piece.isolate)) };
}

function toSet(pieces: readonly MarkupPiece[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const piece of pieces) builder.add(piece.from, piece.to, lookOf(piece));
  return builder.finish();
}

function lookOf({ kind, isolate }: MarkupPiece): Decoration {
  const known = looks.get(kind);
  if (known) return known;
  const spec = { class: `markup-${kind}` };
  const look = Decoration.mark(
    isolate ? { ...spec, tagName: "bdi", attributes: { dir: "ltr" }, bidiIsolate: Direction.LTR } : spec,
  );
  looks.set(kind, look);
  return look;
}
