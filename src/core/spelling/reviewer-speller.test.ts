import { describe, expect, it } from "vitest";
import { ReviewerSpeller } from "./reviewer-speller.ts";

/** A dictionary of one word that counts what it is asked. */
function counting() {
  const asked: string[] = [];
  const speller = new ReviewerSpeller({
    isKnown: (word) => {
      asked.push(word);
      return word === "māja";
    },
    suggest: (word) => {
      asked.push(`${word}?`);
      return ["māja"];
    },
  });
  return { asked, speller };
}

describe("a dictionary with the reviewer's own words", () => {
  it("SP6 knows words of both, the reviewer's in any case of letters, for as long as they are there", () => {
    const { speller } = counting();
    expect(speller.takeWords(["Kontoso", "d’Arc"])).toBe(false);
    const words = ["māja", "Kontoso", "kontoso", "d'arc", "māj"];
    expect(words.map((word) => speller.isKnown(word))).toEqual([true, true, true, true, false]);
    expect(speller.takeWords([])).toBe(true);
    expect(words.map((word) => speller.isKnown(word))).toEqual([true, false, false, false, false]);
  });

  it("SP3 asks the dictionary once for each word", () => {
    const { speller, asked } = counting();
    for (let time = 0; time < 3; time++) speller.isKnown("māja");
    expect(asked).toEqual(["māja"]);
  });

  it("SP3 works out suggestions only while they are asked for, and remembers them", () => {
    const { speller, asked } = counting();
    expect(speller.suggest("maja")).toEqual([]);
    speller.isAsked = true;
    expect(speller.suggest("maja")).toEqual(["māja"]);
    speller.isAsked = false;
    expect(speller.suggest("maja")).toEqual(["māja"]);
    expect(asked).toEqual(["maja?"]);
  });
});
