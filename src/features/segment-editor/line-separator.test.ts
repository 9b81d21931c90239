import { EditorState } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lineSeparatorOf } from "./line-separator.ts";

const awkward = fc.string({
  unit: fc.constantFrom("a", "\r", "\n", "\r\n", "\u2028", "\u2029", "\u0085", "\t", "\v", "\0", "é", "😀"),
});
const ending = fc.constantFrom("\n" as const, "\r\n" as const);

test("a text goes into the editor and comes out the same", () => {
  fc.assert(
    fc.property(awkward, ending, (text, lineEnding) => {
      const separator = EditorState.lineSeparator.of(lineSeparatorOf(text, lineEnding));
      expect(EditorState.create({ doc: text, extensions: separator }).sliceDoc()).toBe(text);
    }),
  );
});

test("a line added to a text without lines ends as the file's lines do", () => {
  const state = EditorState.create({
    doc: "one",
    extensions: EditorState.lineSeparator.of(lineSeparatorOf("one", "\r\n")),
  });
  const { state: next } = state.update(state.replaceSelection(state.toText(`two${state.lineBreak}`)));
  expect(next.sliceDoc()).toBe("two\r\none");
});
