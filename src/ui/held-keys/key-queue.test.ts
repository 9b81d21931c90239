import fc from "fast-check";
import { expect, test } from "vitest";
import { type Held, type KeyQueue, keyQueue, textOf, textsOf } from "./key-queue.ts";

/** A key that types nothing. Of its event the queue knows nothing. */
function press(name: string): Held {
  return { kind: "key", event: Object.assign(new Event("keydown"), { key: name }) as KeyboardEvent };
}

const nameOf = (one: Held): string =>
  "text" in one ? one.text : one.kind === "key" ? `<${one.event.key}>` : "<click>";
const namesIn = (queue: KeyQueue): readonly string[] => queue.all().map(nameOf);

test("K17 a key that is held again while it is given stays in front of those pressed behind it", () => {
  const queue = keyQueue();
  queue.add(press("Control+Enter"), press("Escape"));
  queue.give((one) => {
    queue.add(one);
    return "";
  });
  expect(namesIn(queue)).toEqual(["<Control+Enter>", "<Escape>"]);
});

test("K17 a letter that is held again while it is given stays in front of the rest of its text", () => {
  const queue = keyQueue();
  queue.add(...textOf("abc"), press("Escape"));
  queue.give(() => {
    queue.add(...textOf("a"));
    return "bc";
  });
  expect(namesIn(queue)).toEqual(["abc", "<Escape>"]);
});

test("K17 none is given while another is: what a key does may end a hold before it is done", () => {
  const queue = keyQueue();
  queue.add(press("Tab"), press("Enter"));
  queue.give(() => {
    expect(queue.give(nameOf)).toBe(false);
    return "";
  });
  expect(namesIn(queue)).toEqual(["<Enter>"]);
});

test("K17 what is dropped while a key is given is gone, that key too", () => {
  const queue = keyQueue();
  queue.add(press("Tab"), press("Enter"));
  queue.give((one) => {
    queue.add(one);
    queue.clear();
    return "";
  });
  expect(namesIn(queue)).toEqual([]);
  queue.add(...textOf("a"));
  expect(namesIn(queue)).toEqual(["a"]);
});

test("K17 however often each is held again, all are taken in the order they were pressed", () => {
  const pressed = fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 3 }).map(textOf), fc.string().map(keyAlone)));
  fc.assert(
    fc.property(pressed, fc.infiniteStream(fc.nat({ max: 3 })), (some, delays) => {
      const queue = keyQueue();
      queue.add(...some.flat());
      expect(takenFrom(queue, delays)).toBe(some.flat().map(nameOf).join(""));
    }),
  );
});

function keyAlone(name: string): readonly Held[] {
  return [press(name)];
}

/** What comes to one that takes a key, or a text letter by letter, only once it was given as often more as the next of `delays` says. */
function takenFrom(queue: KeyQueue, delays: Iterator<number>): string {
  let taken = "";
  let wait = delays.next().value ?? 0;
  const by = (one: Held) => {
    const [first = "", ...rest] = one.kind === "text" ? one.text : [nameOf(one)];
    if (wait-- > 0) queue.add(...(one.kind === "text" ? textOf(first) : [one]));
    else {
      taken += first;
      wait = delays.next().value ?? 0;
    }
    return rest.join("");
  };
  while (queue.give(by));
  return taken;
}

test("K38 text is one piece for each place it was meant for", () => {
  const paste: Held = { kind: "paste", text: "zvaigznes\n" };
  expect(textsOf([])).toEqual([""]);
  expect(textsOf([...textOf("next"), press("Enter"), press("End"), ...textOf("Mēness "), paste])).toEqual([
    "next",
    "",
    "Mēness zvaigznes\n",
  ]);
});

test("K73 where the caret stands in a text typed ahead is no part of the text, and stays between what is typed around it", () => {
  const queue = keyQueue();
  queue.add(...textOf("ab"), { kind: "caret", anchor: 1, head: 1 }, ...textOf("c"));
  expect(queue.all().map(({ kind }) => kind)).toEqual(["text", "caret", "text"]);
  expect(textsOf(queue.all())).toEqual(["abc"]);
});

test("K39 what is pasted is not typed letter by letter: it stays apart from the text around it", () => {
  const queue = keyQueue();
  queue.add(...textOf("a"), { kind: "paste", text: "b" }, ...textOf("c"));
  expect(queue.all().map(({ kind }) => kind)).toEqual(["text", "paste", "text"]);
});
