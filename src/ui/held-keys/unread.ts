/**
 * What a key asked is answered by the same key, pressed again: nobody can have read it who pressed that twice by a slip, or still holds it down. Such a press is taken
 * away here, before anything acts on it. Whoever let go of Ctrl or ⌘ in between has pressed it anew, as has who answers ahead with a bare key. All other keys go on as ever.
 */
import { afterPaint } from "#ui/when-idle.ts";
import { pressOf } from "./give-key.ts";
import { refuseKeys } from "./held-keys.ts";

/** As long as two clicks may take to count as one: a sentence is hardly read faster. */
const READ_MS = 500;
const HELD_FOR_OTHERS: ReadonlySet<string> = new Set(["Control", "Meta", "Alt", "Shift"]);
/** On the root of the page for as long. */
const UNREAD = "data-unread";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "timeStamp">;

export interface Unread {
  /** The key pressed last has asked something, which stands on the page from `shown` on, by the clock of events. */
  ask(shown: Promise<number>): void;
  /** It is answered otherwise, or speaks of what is no longer there. */
  end(): void;
  /** Ctrl, ⌘ or another key of its kind came up: what is pressed with it from now on is another press. */
  letGo(): void;
  /** Whether the press answers what nobody can have read. A press that was held is asked about again as the same object. */
  isUnread(pressed: Pressed): boolean;
}

interface Press {
  readonly chord: string | null;
  readonly hold: number;
}

export function createUnread(): Unread {
  /** Its chord is null where it types: what is typed is never an answer. */
  let last: Press = { chord: null, hold: 0 };
  let asking: Press | null = null;
  /** How often a key that is held for others was let go. */
  let hold = 0;
  const holds = new WeakMap<Pressed, number>();
  let readFrom = 0;
  return {
    ask: (shown) => {
      asking = last;
      readFrom = Number.POSITIVE_INFINITY;
      void shown.then((at) => {
        readFrom = at + READ_MS;
      });
    },
    end: () => {
      asking = null;
    },
    letGo: () => {
      hold++;
    },
    isUnread: (pressed) => {
      const chord = chordOf(pressed);
      const isSame = chord !== null && chord === asking?.chord;
      const own = holds.get(pressed) ?? hold;
      holds.set(pressed, own);
      const isHeld = asking?.hold === own && (pressed.ctrlKey || pressed.metaKey || pressed.altKey);
      if (isSame && (pressed.repeat || (isHeld && pressed.timeStamp < readFrom))) return true;
      if (isSame) asking = null;
      last = { chord, hold: own };
      return false;
    },
  };
}

function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (key.length === 1 && !ctrlKey && !metaKey) return null;
  return [ctrlKey, metaKey, altKey, shiftKey, key.toLowerCase()].join();
}

const unread = createUnread();

/** Begins to take such presses away, and the second of two clicks, which may fall on the answer as well. */
export function keepUnread(): void {
  refuseKeys((event) => unread.isUnread(pressOf(event)));
  window.addEventListener("keyup", ({ key }) => HELD_FOR_OTHERS.has(key) && unread.letGo(), true);
  const onClick = (event: MouseEvent) => {
    if (event.detail < 2 || !document.documentElement.hasAttribute(UNREAD)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("click", onClick, true);
}

/** A question is about to stand on the page that the key which put it also answers. To be called before keys that were held for it are given. Returns what is to be called once it is over. */
export function noteAsked(): () => void {
  unread.ask(new Promise((resolve) => afterPaint(() => resolve(performance.now()))));
  showUnread();
  return unread.end;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keys that do not answer yet are not shown. */
function showUnread(): void {
  const root = document.documentElement;
  clearTimeout(timer);
  root.toggleAttribute(UNREAD, true);
  afterPaint(() => {
    clearTimeout(timer);
    timer = setTimeout(() => root.removeAttribute(UNREAD), READ_MS);
  });
}
