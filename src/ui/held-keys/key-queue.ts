/**
 * Keys and clicks that are held, in the order they were pressed; of a paste, what the clipboard held; of the caret in a text typed ahead, so many characters
 * of that text as stand behind it.
 */
export type Held =
  | { readonly kind: "text" | "paste"; readonly text: string }
  | { readonly kind: "caret"; readonly anchor: number; readonly head: number }
  | { readonly kind: "key"; readonly event: KeyboardEvent }
  | { readonly kind: "click"; readonly event: MouseEvent };

export interface KeyQueue {
  /** In their order; one that is being given is not among them. */
  readonly all: () => readonly Held[];
  /** Behind all others; while one is being given, it is that one, which keeps its place in front of them. */
  readonly add: (...some: readonly Held[]) => void;
  /**
   * Gives the first to `by`, which answers with what of a text is still to be given. False where there is none to give, or one is being given already:
   * what a key does may end a hold before all of it is done.
   */
  readonly give: (by: (one: Held) => string) => boolean;
  readonly clear: () => void;
}

export function keyQueue(): KeyQueue {
  let line: Held[] = [];
  /** Of the one being given, what could not be taken yet. */
  let again: Held[] | null = null;
  return {
    all: () => line,
    add: (...some) => {
      for (const one of some) append(again ?? line, one);
    },
    give: (by) => {
      if (again !== null) return false;
      const next = line.shift();
      if (next === undefined) return false;
      again = [];
      for (const rest of textOf(by(next))) append(again, rest);
      line.unshift(...again);
      again = null;
      return true;
    },
    clear: () => {
      line = [];
      again &&= [];
    },
  };
}

/** Texts that follow each other are one, so that a field takes them at once. */
function append(line: Held[], one: Held): void {
  const last = line.at(-1);
  if (one.kind === "text" && last?.kind === "text")
    line[line.length - 1] = { kind: "text", text: last.text + one.text };
  else line.push(one);
}

/** What was typed and pasted, piece by piece: what stands behind a key or a click is meant for another place. At least one piece, which may be empty. */
export function textsOf(line: readonly Held[]): readonly [string, ...string[]] {
  const texts: [string, ...string[]] = [""];
  for (const one of line) {
    if ("event" in one) texts.push("");
    else if ("text" in one) texts[texts.length - 1] += one.text;
  }
  return texts;
}

/** A text as what is held of it: nothing of an empty one. */
export function textOf(text: string): readonly Held[] {
  return text === "" ? [] : [{ kind: "text", text }];
}
