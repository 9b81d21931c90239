import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { entityText } from "./entity-text.ts";

/** What another reader makes of it; null where it stays as written. */
function theirs(entity: string): string | null {
  const [paragraph] = fromMarkdown(`a${entity}b`).children;
  const [text] = paragraph?.type === "paragraph" ? paragraph.children : [];
  const shown = text?.type === "text" ? text.value.slice(1, -1) : "";
  return shown === entity ? null : shown;
}

it.each(
  "amp lt gt quot nbsp ndash bull bullet dagger Dagger divide minus asymp period colon comma semi bsol sol check micro frac12 eacute Uuml ccedil ntilde agrave Ecirc scaron".split(
    " ",
  ),
)("PG132 &%s; is the character that HTML says", (name) => {
  expect(entityText(`&${name};`)).toBe(theirs(`&${name};`));
});

it("PG132 no letter with an accent is made up that HTML does not name so", () => {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => [letter, letter.toUpperCase()]).flat();
  const accents = ["acute", "grave", "circ", "uml", "tilde", "cedil", "caron"];
  const known = letters
    .flatMap((letter) => accents.map((accent) => `&${letter}${accent};`))
    .filter((name) => entityText(name) !== null);
  expect(known.length).toBeGreaterThan(80);
  expect(known.map((name) => [name, entityText(name)])).toEqual(known.map((name) => [name, theirs(name)]));
});
