import fc from "fast-check";
import { expect, it } from "vitest";
import { countSegments, countWords } from "./count-words.ts";

it.each([
  ["", 0],
  ["Select **Save** to go on.", 5],
  ["It isn't 3.5 MB, but 1,000 KB", 7],
  ['See [safe passwords](/konto/sicherheit#neu "Title") and ![a picture](x(1).png).', 6],
  ["A <br/> tag and <https://example.org/a-b>", 3],
  ["snake_case_name _emphasis_ __", 2],
  ["日本語のテキスト", 3],
  ["Übergrößenträger", 1],
])("W5 %j has %i words", (source, words) => expect(countWords(source)).toBe(words));

it("W5 English is counted as the segmenter counts it", () => {
  const letters = fc.constantFrom(..."aZ9_'.,;:-\" \n()*");
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (source) => {
      expect(countWords(source)).toBe(countSegments(source));
    }),
    { numRuns: 2000 },
  );
});

it("W5 a long line of signs takes no time", () => {
  for (const sign of ["_", "](", "<", "a.", "1,", "[", "("]) countWords(sign.repeat(200_000));
}, 2_000);
