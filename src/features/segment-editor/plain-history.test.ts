import fc from "fast-check";
import { expect, test } from "vitest";
import { PlainHistory, type Snapshot } from "./plain-history.ts";

const at = (value: string): Snapshot => ({ value, from: value.length, to: value.length });

test("K52 typing without a pause is one step, a pause or another kind of change begins a new one", () => {
  const history = new PlainHistory();
  history.record(at(""), "insertText", 0);
  history.record(at("a"), "insertText", 100);
  history.record(at("ab"), "insertText", 700);
  history.record(at("abc"), "deleteContentBackward", 750);
  expect(history.undo(at("ab"))?.value).toBe("abc");
  expect(history.undo(at("abc"))?.value).toBe("ab");
  expect(history.undo(at("ab"))?.value).toBe("");
  expect(history.undo(at(""))).toBeNull();
});

test("K52 what is inserted by a command is a step of its own", () => {
  const history = new PlainHistory();
  history.record(at(""), null, 0);
  history.record(at("\u00a0"), null, 1);
  expect(history.undo(at("\u00a0\u200f"))?.value).toBe("\u00a0");
});

test("K52 undoing all and redoing all passes the same texts; something new ends what could be redone", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (values) => {
      const history = new PlainHistory();
      const shown = [at("start"), ...values.map(at)];
      for (const before of shown.slice(0, -1)) history.record(before, null, 0);
      for (let index = shown.length - 1; index > 0; index--) {
        expect(history.undo(shown[index] ?? at(""))).toEqual(shown[index - 1]);
      }
      for (let index = 0; index < shown.length - 1; index++) {
        expect(history.redo(shown[index] ?? at(""))).toEqual(shown[index + 1]);
      }
      history.undo(at(""));
      history.record(at(""), null, 0);
      expect(history.redo(at(""))).toBeNull();
    }),
  );
});
