import { expect, it } from "vitest";
import { madeInWords } from "./origin-in-words.ts";

const NOW = Date.UTC(2026, 10, 12, 12);

it("MM131 says by whom and when a match was made, with the year where that is another one", () => {
  expect(madeInWords({ by: null, at: null }, NOW)).toBe("");
  expect(madeInWords({ by: "Anna", at: null }, NOW)).toBe("Anna");
  expect(madeInWords({ by: "Anna", at: Date.UTC(2026, 5, 7, 12) }, NOW)).toMatch(/^Anna · [^0-9]*7[^0-9]*$/);
  expect(madeInWords({ by: null, at: Date.UTC(2005, 5, 7, 12) }, NOW)).toMatch(/2005/);
});
