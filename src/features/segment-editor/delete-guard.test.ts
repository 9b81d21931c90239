import { history, undo } from "@codemirror/commands";
import { EditorSelection, EditorState, type TransactionSpec } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import { isGuarded, type MarkupNode } from "#core/markup/markup-node.ts";
import { markupReader } from "#core/markup/markup-reader.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { deleteGuard } from "./delete-guard.ts";
import { deliberate } from "./deliberate.ts";
import { markupField, nodesOf, reading, undoneBeside } from "./markup-field.ts";

/** `|` is the caret; two of them enclose the selection. */
function stateOf(marked: string): EditorState {
  const [before = "", inside, after] = marked.split("|");
  const doc = marked.replaceAll("|", "");
  const selection = EditorSelection.single(
    before.length,
    before.length + (after === undefined ? 0 : (inside ?? "").length),
  );
  return EditorState.create({ doc, selection, extensions: [markupField, history(), deleteGuard()] });
}

function shown(state: EditorState): string {
  const { from, to } = state.selection.main;
  const text = state.sliceDoc();
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

const armed = (state: EditorState) =>
  state.field(markupField).armed?.nodes.map(({ from, to }) => state.sliceDoc(from, to)) ?? null;

/** As the keys do it: a range deleted, or replaced. */
function replace(state: EditorState, insert = "", userEvent = insert ? "input.type" : "delete.selection"): EditorState {
  return state.update(state.replaceSelection(insert), { userEvent }).state;
}

function erase(state: EditorState, from: number, to: number): EditorState {
  return state.update({ changes: { from, to }, selection: { anchor: from }, userEvent: "delete.backward" }).state;
}

describe("M30: the first time arms, the second takes away", () => {
  test.each([
    // What is typed over, text before, armed, after.
    ["", "see |[the file](/a)| now", ["[the file](/a)"], "see | now"],
    ["", "see [the |file](/a) now|", ["[the file](/a)"], "see the |"],
    ["x", "a |{0}| b", ["{0}"], "a xx| b"],
    ["x", "|**a** b|", ["**a**"], "xx|"],
    ["x", "**a| b** c|", ["**a b**"], "axx|"],
    ["", "`a|`|", ["`a`"], "a|"],
    ["", "a <b>c|</b>|", ["<b>c</b>"], "a c|"],
    ["", "**a|** **|b**", ["**a**", "**b**"], "**a|b**"],
  ])("typing %j over %s", (insert, text, nodes, after) => {
    const first = replace(stateOf(text), insert);
    expect(shown(first)).toBe(text);
    expect(armed(first)).toEqual(nodes);
    const second = replace(first, insert);
    expect(shown(second)).toBe(after);
    expect(armed(second)).toBeNull();
  });

  test("half a mark deleted is the whole node's removal", () => {
    const first = erase(stateOf("a **b**|"), 6, 7);
    expect(shown(first)).toBe("a **b**|");
    expect(armed(first)).toEqual(["**b**"]);
    expect(erase(first, 6, 7).sliceDoc()).toBe("a b");
  });

  test("M44 a label that the article defines loses neither its bracket nor a letter at once; one that it does not is text", () => {
    const defined = linkDefinitions("[Drive]: /drive");
    const read = reading.of((text) => markupReader(defined, undefined)(text, "markdown"));
    const state = EditorState.create({
      doc: "a [Drive] [x]",
      extensions: [read, markupField, history(), deleteGuard()],
    });
    for (const [from, after] of [
      [8, "a Drive [x]"],
      [7, "a Driv [x]"],
    ] as const) {
      const first = erase(state, from, from + 1);
      expect(armed(first)).toEqual(["[Drive]"]);
      expect(first.sliceDoc()).toBe("a [Drive] [x]");
      expect(erase(first, from, from + 1).sliceDoc()).toBe(after);
    }
    expect(erase(state, 12, 13).sliceDoc()).toBe("a [Drive] [x");
  });

  test("a word deleted together with a mark", () => {
    const first = erase(stateOf("a **b c**|"), 6, 9);
    expect(first.sliceDoc()).toBe("a **b c**");
    expect(erase(first, 6, 9).sliceDoc()).toBe("a b ");
  });
});

test("M31: one undo brings all back", () => {
  const start = stateOf("see [the file](/a)|");
  const typed = start.update({
    changes: { from: 18, insert: "!" },
    userEvent: "input.type",
    selection: { anchor: 19 },
  }).state;
  const gone = erase(erase(typed, 13, 18), 13, 18);
  expect(gone.sliceDoc()).toBe("see the file!");
  let back = gone;
  undo({ state: gone, dispatch: (transaction) => (back = transaction.state) });
  expect(back.sliceDoc()).toBe("see [the file](/a)!");
});

describe("M36: marks around nothing go with their content", () => {
  test.each([
    ["a **|b|** c", "a | c"],
    ["a ***|b|*** c", "a | c"],
    ["a **_|b|_** c", "a | c"],
    ["a ~~|b|~~ c", "a | c"],
    ["a `|b|` c", "a | c"],
    ["**a** **|b|** **c**", "**a** | **c**"],
    ["**a** *|b|*", "**a** |"],
    ["*|b|* b *c*", "| b *c*"],
    ["a **[|b|](/x)** c", "a **[|](/x)** c"],
    ["a [**|b|**](/x) c", "a [|](/x) c"],
    ["a <b>|b|</b> c", "a <b>|</b> c"],
    ["a **b |c|** d", "a **b |** d"],
  ])("%s", (text, after) => {
    for (const userEvent of ["delete.backward", "delete.forward", "delete.cut", "delete.group", "delete.selection"]) {
      const state = replace(stateOf(text), "", userEvent);
      expect(shown(state)).toBe(after);
      expect(armed(state)).toBeNull();
    }
  });

  test("one undo brings both back, and what is typed instead keeps the marks", () => {
    const gone = replace(stateOf("a **|b|** c"));
    let back = gone;
    undo({ state: gone, dispatch: (transaction) => (back = transaction.state) });
    expect(back.sliceDoc()).toBe("a **b** c");
    expect(shown(replace(stateOf("a **|b|** c"), "x"))).toBe("a **x|** c");
  });

  test("what goes deliberately takes along the marks around it", () => {
    const first = replace(stateOf("a **|{0}|** c"));
    expect(armed(first)).toEqual(["{0}"]);
    expect(shown(replace(first))).toBe("a | c");
  });

  test("an input method's text is let alone until it has ended", () => {
    expect(shown(replace(stateOf("a **|b|** c"), "", "input.type.compose"))).toBe("a **|** c");
  });
});

describe("M32: what takes no node away passes", () => {
  test.each([
    ["x", "a| {0}", "ax| {0}"],
    ["x", "**|a|**", "**x|**"],
    ["[b](/x) [a](/y)", "|[a](/y)|", "[b](/x) [a](/y)|"],
    ["", "a|\\|*b*", "a|*b*"],
  ])("%j into %s", (insert, text, after) => {
    expect(shown(replace(stateOf(text), insert))).toBe(after);
  });

  test("a node that moves", () => {
    const changes = [
      { from: 0, to: 4 },
      { from: 5, insert: "{0} " },
    ];
    expect(stateOf("{0} a b|").update({ changes, userEvent: "move.drop" }).state.sliceDoc()).toBe("a{0}  b");
  });

  test("a text from the store, and what is meant", () => {
    const state = stateOf("{0}|");
    expect(state.update({ changes: { from: 0, to: 3 } }).state.sliceDoc()).toBe("");
    const meant: TransactionSpec = {
      changes: { from: 0, to: 3 },
      userEvent: "input",
      annotations: deliberate.of(true),
    };
    expect(state.update(meant).state.sliceDoc()).toBe("");
  });
});

test("M33: another edit, or a caret elsewhere, disarms", () => {
  const first = replace(stateOf("a |{0}|"), "x");
  expect(armed(first)).toEqual(["{0}"]);
  expect(armed(first.update({ selection: { anchor: 0 } }).state)).toBeNull();
  expect(armed(first.update({ changes: { from: 0, insert: "b" }, userEvent: "input.type" }).state)).toBeNull();
  const other = replace(first, "", "delete.selection");
  expect(other.sliceDoc()).toBe("a {0}");
  expect(replace(other, "", "delete.selection").sliceDoc()).toBe("a ");
});

describe("M35: typing over a selection", () => {
  test("goes on with the next key, and loses none of those typed", () => {
    let state = stateOf("see |[the file](/a) now|");
    for (const key of "Jauns") state = replace(state, key);
    expect(shown(state)).toBe("see Jauns|");
    expect(armed(state)).toBeNull();
  });

  test("begins anew over another selection", () => {
    const first = replace(stateOf("a |{0}| {1}"), "x");
    const moved = first.update({ selection: { anchor: 6, head: 9 } }).state;
    const second = replace(moved, "y");
    expect(second.sliceDoc()).toBe("a {0} {1}");
    expect(replace(second, "z").sliceDoc()).toBe("a {0} yz");
  });

  test("with more than a character at once passes, as a program or a voice writes", () => {
    expect(shown(replace(stateOf("|see [the file](/a)|"), "Pilnīgi jauns"))).toBe("Pilnīgi jauns|");
  });

  test("by pasting, or with an input method, does not", () => {
    for (const userEvent of ["input.paste", "input.type.compose"])
      expect(replace(stateOf("|see {0}|"), "Pilnīgi jauns", userEvent).sliceDoc()).toBe("see {0}");
  });

  test("with one character that is several code points does not", () => {
    for (const one of ["👨‍👩‍👧", "e\u0301\u0323", "🇱🇻"])
      expect(replace(stateOf("|see {0}|"), one).sliceDoc()).toBe("see {0}");
  });

  test("of an input method never goes on by itself, in however many pieces it comes; Delete confirms it", () => {
    const event = "input.type.compose";
    let state = replace(stateOf("a |[b](/x) {0}| c"), "か", event);
    for (const insert of ["かん", "漢"]) state = replace(state, insert, event);
    for (const insert of ["漢", "漢字"]) state = replace(state, insert, "input.type");
    expect(shown(state)).toBe("a |[b](/x) {0}| c");
    expect(shown(replace(state, "", "delete.selection"))).toBe("a | c");
  });

  test("what an input method has composed may change though something beside it becomes mere text", () => {
    const start = stateOf("x(**(b)** y|");
    const composed = start.update({
      changes: { from: 1, to: 2, insert: "か" },
      userEvent: "input.type.compose",
    });
    expect(composed.state.sliceDoc()).toBe("xか**(b)** y");
  });
});

describe("M30: what a deletion undoes beside it is held back as well", () => {
  test.each([
    ["a bold that only a blank lets begin", "x |", "**(b)** y", "x", "(b) y"],
    ["a link that only an escape holds together", "[a\\|", "](/x)](/y)", "[a", "](/x)"],
    ["an address that takes in the next word", "https://a.example |", "b", "", "b"],
  ])("%s", (_name, before, behind, textBefore, textBehind) => {
    const first = erase(stateOf(before + behind), before.length - 2, before.length - 1);
    expect(first.sliceDoc()).toBe((before + behind).replaceAll("|", ""));
    expect(armed(first)).toHaveLength(1);
    expect(erase(first, before.length - 2, before.length - 1).sliceDoc()).toBe(textBefore + textBehind);
  });
});

test.each([
  ["]", "[a|b](/x)", ["[ab](/x)"]],
  ["z", "20 %d|", ["%d"]],
  ["`", "|a {0} `b`", ["{0}"]],
  ["`", "a `b|", []],
  ["a", "https://a.example/|", []],
  ["</b>", "<b>a|", []],
  ["x", "x **(a)**|", ["**(a)**"]],
  [" ", "**a|**", []],
  ["*", "**b*|", []],
  ["*", "**|a* b", []],
  ["~", "~~**a**~|", []],
])("M32: typing %j into %s passes, and says which markup it undoes", (insert, text, undone) => {
  const start = stateOf(text);
  const typed = start.update(start.replaceSelection(insert), { userEvent: "input.type" });
  expect(shown(typed.state)).toBe(text.replace("|", `${insert}|`));
  const told = typed.effects.flatMap((effect) => (effect.is(undoneBeside) ? effect.value : []));
  expect(told.map(({ from, to }) => start.sliceDoc(from, to))).toEqual(undone);
});

test.each(["**b**", "***b***", "__b__", "~~b~~", "`b`", "``b``", "*a **b** c*"])(
  "M32: %s typed to its end tells of no markup that is gone on the way",
  (markup) => {
    let state = stateOf("a |");
    for (const character of markup) {
      const typed = state.update(state.replaceSelection(character), { userEvent: "input.type" });
      expect(typed.effects.filter((effect) => effect.is(undoneBeside))).toEqual([]);
      state = typed.state;
    }
    expect(state.sliceDoc()).toBe(`a ${markup}`);
  },
);

test("M30, M32: no single edit of a user lessens the nodes, and none that only inserts is held back", () => {
  const unit = fc.constantFrom("a", " ", "**", "*", "`", "[", "](/x)", "{0}", "<b>", "</b>", "~~", "\n");
  const text = fc.string({ unit, maxLength: 16 });
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (doc, insert, a, b) => {
      const [from = 0, to = 0] = [a % (doc.length + 1), b % (doc.length + 1)].sort((x, y) => x - y);
      const state = EditorState.create({ doc, extensions: [markupField, deleteGuard()] });
      const tried = state.update({ changes: { from, to, insert }, userEvent: "input.paste" }).state;
      const meant = doc.slice(0, from) + insert + doc.slice(to);
      if (from === to) expect(tried.sliceDoc()).toBe(meant);
      expect([doc, meant]).toContain(tried.sliceDoc());
      const before = nodesOf(state, doc).filter(isGuarded);
      const after = nodesOf(state, meant);
      const isWithin = ({ content }: MarkupNode) =>
        content !== null && ((from <= content.from && content.to <= to) || (content.from <= from && to <= content.to));
      const isFewer = (isLike: (a: MarkupNode, b: MarkupNode) => boolean) => (node: MarkupNode) =>
        after.filter((one) => isLike(one, node)).length < before.filter((one) => isLike(one, node)).length;
      const isOfKind = (one: MarkupNode, other: MarkupNode) => one.kind === other.kind;
      const isSame = (one: MarkupNode, other: MarkupNode) =>
        isOfKind(one, other) && one.key === other.key && (one.content === null) === (other.content === null);
      const isHeld = tried.sliceDoc() === doc && meant !== doc;
      if (isHeld) expect(before.filter(isFewer(isSame))).not.toEqual([]);
      else if (from < to && !before.some(isWithin)) expect(before.filter(isFewer(isOfKind))).toEqual([]);
    }),
    { numRuns: lawRuns(2000) },
  );
});
