import { beforeEach, describe, expect, it } from "vitest";
import { createUnread, type Unread } from "./unread.ts";

let unread: Unread;
let show: (at: number) => Promise<void>;

/** @returns whether the press goes on to what acts on it */
function press(line: string, timeStamp: number, repeat = false): boolean {
  const parts = line.split("+");
  const has = (name: string) => parts.includes(name);
  const pressed = { ctrlKey: has("Control"), metaKey: has("Meta"), altKey: has("Alt"), shiftKey: has("Shift"), repeat };
  return !unread.isUnread({ ...pressed, key: parts.at(-1) ?? "", timeStamp });
}

function ask(): void {
  const shown = new Promise<number>((resolve) => {
    show = async (at) => {
      resolve(at);
      await shown;
    };
  });
  unread.ask(shown);
}

beforeEach(() => {
  unread = createUnread();
});

describe.each(["Control+Enter", "Meta+Enter", "Control+z", "Control+Shift+z", "Alt+PageDown"])(
  "MM121 of a question that %s has put",
  (key) => {
    beforeEach(() => {
      expect(press(key, 1_000)).toBe(true);
      ask();
    });

    it("a second press before it is shown is no answer, however late it comes in", async () => {
      expect(press(key, 1_150)).toBe(false);
      await show(1_900);
      expect(press(key, 1_150)).toBe(false);
    });

    it("nor is one that comes before anybody can have read it; a later one is", async () => {
      await show(1_030);
      expect(press(key, 1_200)).toBe(false);
      expect(press(key, 1_529)).toBe(false);
      expect(press(key, 1_530)).toBe(true);
      expect(press(key, 1_531)).toBe(true);
    });

    it("nor is the same key held, for as long as it is", async () => {
      await show(1_030);
      for (let at = 1_100; at < 9_000; at += 30) expect(press(key, at, true)).toBe(false);
      expect(press(key, 9_100)).toBe(true);
    });

    it("all other keys go on, Escape first of all", async () => {
      for (const other of ["Escape", "ArrowDown", "Control+ArrowDown", "x", "Control+Shift+Enter"])
        expect(press(other, 1_040), other).toBe(true);
      expect(press(key, 1_060)).toBe(false);
      await show(1_050);
      expect(press(key, 1_100)).toBe(false);
    });
  },
);

describe.each(["Control+Enter", "Meta+Enter", "Control+z", "Enter", "F2"])(
  "MM121 of a question that %s has put",
  (key) => {
    it("a press that Ctrl or ⌘ was let go for, or that has none, answers, typed ahead too; the key held does not", async () => {
      expect(press(key, 1_000)).toBe(true);
      unread.letGo();
      ask();
      expect(press(key, 1_150, true)).toBe(false);
      await show(1_320);
      expect(press(key, 1_330, true)).toBe(false);
      expect(press(key, 1_160)).toBe(true);
    });
  },
);

it("MM121 what is let go after a press that was none is a press of its own", async () => {
  expect(press("Control+Enter", 1_000)).toBe(true);
  ask();
  await show(1_020);
  expect(press("Control+Enter", 1_100)).toBe(false);
  unread.letGo();
  expect(press("Control+Enter", 1_200)).toBe(true);
});

it("MM121 a press that waited for the question, with Ctrl held since the one that put it, is no answer, though Ctrl is let go by then", async () => {
  const second = { key: "Enter", ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, repeat: false };
  const waiting = { ...second, timeStamp: 1_060 };
  expect(press("Control+Enter", 1_000)).toBe(true);
  expect(unread.isUnread(waiting)).toBe(false);
  unread.letGo();
  ask();
  expect(unread.isUnread(waiting)).toBe(true);
  await show(1_400);
  expect(unread.isUnread(waiting)).toBe(true);
});

it.each(["e", "E", "ä", "1", " "])("MM121 “%s” that is typed is never taken away", async (key) => {
  expect(press(key, 1_000)).toBe(true);
  ask();
  await show(1_010);
  expect(press(key, 1_020)).toBe(true);
  expect(press(key, 1_030, true)).toBe(true);
});

it("MM121 once the question is over the key means what it does", async () => {
  expect(press("Control+Enter", 1_000)).toBe(true);
  ask();
  await show(1_010);
  expect(press("Control+Enter", 1_020)).toBe(false);
  unread.end();
  expect(press("Control+Enter", 1_030)).toBe(true);
});

it("MM121 where nothing is asked a key acts as often as it is pressed", () => {
  for (let at = 0; at < 500; at += 50) expect(press("Control+Enter", at)).toBe(true);
});
