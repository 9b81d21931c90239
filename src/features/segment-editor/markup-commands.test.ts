import { history, undo } from "@codemirror/commands";
import { EditorSelection, EditorState } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { deleteGuard } from "./delete-guard.ts";
import { insertMissing } from "./markup-commands.ts";
import { markupField, nodesOf } from "./markup-field.ts";
import { moveNode } from "./move-node.ts";

/** `|` is the caret; two of them enclose the selection. */
function stateOf(marked: string): EditorState {
  const [before = "", inside = "", after] = marked.split("|");
  const selection = EditorSelection.single(before.length, before.length + (after === undefined ? 0 : inside.length));
  const extensions = [markupField, history(), deleteGuard()];
  return EditorState.create({ doc: marked.replaceAll("|", ""), selection, extensions });
}

function shown(state: EditorState): string {
  const { from, to } = state.selection.main;
  const text = state.sliceDoc();
  const end = from === to ? "" : `${text.slice(from, to)}|`;
  return `${text.slice(0, from)}|${end}${text.slice(to)}`;
}

test.each([
  ["{0} and {1}", "a {0} b |c", "a {0} b {1}|c"],
  ["see [the forum](/f)", "siehe das |Forum|.", "siehe das [Forum](/f)|."],
  ["see [the forum](/f)", "siehe das |", "siehe das [|the forum|](/f)"],
  ["a **b** c", "x | y |z", "x  **y**| z"],
  ["run `a b`", "starten Sie |dies|", "starten Sie dies`a b`|"],
  ["<b>a</b>", "|x|", "<b>x</b>|"],
  ["[**a**](/x)", "|", "[**a**](/x)|"],
  ["**a** [b](/x)", "**c** |d|", "**c** [d](/x)|"],
  // Where it would break what stands there: half a bold, a link within a link, code.
  ["**a** [b](/x)", "|**c|** d", "**c[|b|](/x)** d"],
  ["[a](/x) [b](/y)", "[c|](/x) d", "[c](/x)[|b|](/y) d"],
  ["`a` **b**", "`a| b` c", "`a b`**|b|** c"],
  ["`a` {0}", "x `a|b` c", "x `ab`{0}| c"],
])("M40: of %j into %j", (source, target, after) => {
  const state = stateOf(target);
  const edit = insertMissing(state, source);
  expect(edit).not.toBeNull();
  if (edit) expect(shown(state.update(edit.spec).state)).toBe(after);
});

test("M40: nothing where nothing is missing", () => {
  expect(insertMissing(stateOf("{0} **x**|"), "**y** {0}")).toBeNull();
});

test("M42: an insertion is one step for undo, apart from what was typed before", () => {
  let state = stateOf("a|");
  state = state.update({ changes: { from: 1, insert: "b" }, selection: { anchor: 2 }, userEvent: "input.type" }).state;
  const edit = insertMissing(state, "{0}");
  if (edit) state = state.update(edit.spec).state;
  state = state.update({ changes: { from: 5, insert: "c" }, userEvent: "input.type" }).state;
  const texts = [state.sliceDoc()];
  for (let step = 0; step < 3; step++) {
    undo({ state, dispatch: (transaction) => (state = transaction.state) });
    texts.push(state.sliceDoc());
  }
  expect(texts).toEqual(["ab{0}c", "ab{0}", "ab", "a"]);
});

test.each([
  [-1, "open the {0}| now", "open |{0}| the now"],
  [1, "open |{0} now", "open now |{0}|"],
  [-1, "**a** {0}|", "**a |{0}|**"],
  [-1, "x **{0}| b**", "x |{0}| **b**"],
  [-1, "open the {0}|.", "open |{0}| the."],
  [1, "選択 |{0}を保存", "選択 を|{0}|保存"],
  [1, "{0}| `a b` c", "`a b` |{0}| c"],
  [-1, "go to [the| file](/a) now", "go |[the file](/a)| to now"],
  [1, "|{0}{1}", "{1}|{0}|"],
] as const)("M41: by %i in %j", (way, text, after) => {
  const state = stateOf(text);
  const edit = moveNode(state, way, "en");
  if (edit) expect(shown(state.update(edit.spec).state)).toBe(after);
  expect(edit).not.toBeNull();
});

test("M41: nothing to move, or nowhere to move it", () => {
  expect(moveNode(stateOf("a| {0}"), 1, "en")).toBeNull();
  expect(moveNode(stateOf("{0}| a"), -1, "en")).toBeNull();
});

test("M41: whatever is moved, every node is still there", () => {
  const unit = fc.constantFrom(
    "a",
    " ",
    "b ",
    "**",
    "*",
    "`",
    "[",
    "](/x)",
    "{0}",
    "{1} ",
    "<b>",
    "</b>",
    "**c**",
    "*d e*",
    "[f](/g)",
    "`h`",
  );
  const way = fc.constantFrom(-1 as const, 1 as const);
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), fc.nat(), way, (doc, at, direction) => {
      const anchor = at % (doc.length + 1);
      const state = EditorState.create({ doc, selection: { anchor }, extensions: markupField });
      const edit = moveNode(state, direction, "en");
      if (edit === null) return;
      const after = state.update(edit.spec).state;
      const names = (text: string) => nodesOf(state, text).map(({ kind, key }) => `${kind} ${key}`);
      const kept = names(after.sliceDoc());
      for (const name of names(doc)) {
        expect(kept.indexOf(name), name).toBeGreaterThanOrEqual(0);
        kept.splice(kept.indexOf(name), 1);
      }
      expect(after.sliceDoc().replaceAll(" ", "").length).toBe(doc.replaceAll(" ", "").length);
    }),
    { numRuns: lawRuns(3000) },
  );
});
