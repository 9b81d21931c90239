import { isolateHistory } from "@codemirror/commands";
import { EditorState, Transaction } from "@codemirror/state";
import { expect, test } from "vitest";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { deliberate } from "./deliberate.ts";
import { lineShape } from "./line-shape.ts";

const article = parseArticle(`# ${pair("k1-101", "One", "Eins")}\n\n${pair("k1-102", "Two", "Zwei")}\n`, "a.md");
const [heading, paragraph] = article.units as [Unit, Unit];

function stateOf(unit: Unit): EditorState {
  const doc = "ein Ort";
  return EditorState.create({ doc, selection: { anchor: 4, head: 7 }, extensions: lineShape(unit) });
}

/** What stands there after an edit in place of the selection, the caret as `|`. */
function after(unit: Unit, insert: string, userEvent: string): string {
  const state = stateOf(unit);
  const edited = state.update({ ...state.replaceSelection(state.toText(insert)), userEvent }).state;
  const { from, to } = edited.selection.main;
  return from === to ? `${edited.sliceDoc(0, from)}|${edited.sliceDoc(from)}` : edited.sliceDoc();
}

test.each(["input.paste", "input.drop", "input.insert"])("D64 %s takes the shape of its place", (event) => {
  expect(after(heading, "zwei\ndrei\n", event)).toBe("ein zwei drei|");
  expect(after(paragraph, "zwei\n\ndrei\n", event)).toBe("ein zwei\ndrei|");
  expect(after(paragraph, "zwei\n- drei\n", event)).toBe("ein zwei - drei|");
});

test("D64 a line break alone takes nothing away", () => {
  expect(after(heading, "\n", "input.paste")).toBe("ein Ort");
  expect(after(paragraph, "\n", "input.paste")).toBe("ein Ort");
});

test("D65 no key and no voice brings a line break where none can stand", () => {
  expect(after(heading, "\n", "input")).toBe("ein Ort");
  expect(after(heading, "zwei\ndrei", "input.type")).toBe("ein zwei drei|");
  expect(after(paragraph, "\n", "input")).toBe("ein \n|");
});

test("D65 what an input method composes is not disturbed, nor what undo and the store bring", () => {
  for (const event of ["input.type.compose", "undo", "redo"])
    expect(after(heading, "zwei\ndrei", event)).toBe("ein zwei\ndrei|");
});

test("what is told of the edit stays with it", () => {
  const state = stateOf(heading);
  const { annotation, ...rest } = {
    annotation: [Transaction.userEvent.of("input.markup"), deliberate.of(true), isolateHistory.of("full")],
    ...state.replaceSelection(state.toText("a\nb")),
  };
  const edited = state.update({ ...rest, annotations: annotation });
  expect(edited.state.sliceDoc()).toBe("ein a b");
  expect(edited.isUserEvent("input.markup")).toBe(true);
  expect([edited.annotation(deliberate), edited.annotation(isolateHistory)]).toEqual([true, "full"]);
});
