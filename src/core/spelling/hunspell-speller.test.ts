import { describe, expect, it } from "vitest";
import { createHunspellSpeller } from "./hunspell-speller.ts";

/** Endings of a noun, in an encoding of before Unicode: `ā` is 0xE2, `ķ` is 0xED. */
const aff = Uint8Array.from(
  "SET ISO8859-13\nTRY aiesk\nSFX \u00c2 Y 2\nSFX \u00c2 is i is\nSFX \u00c2 is \u00e2 is\n",
  (letter) => letter.charCodeAt(0),
);
const dic = Uint8Array.from("2\nka\u00edis/\u00c2\nsuns\n", (letter) => letter.charCodeAt(0));

describe("Hunspell with a dictionary in an old encoding", () => {
  it("SP4 knows words, their endings by the rules of the .aff, and what may have been meant", async () => {
    const speller = await createHunspellSpeller({ aff, dic });
    const known = ["kaķis", "kaķi", "kaķā", "Suns", "kakis", "suni"].map((word) => speller?.isKnown(word));
    expect(known).toEqual([true, true, true, true, false, false]);
    expect(speller?.suggest("kakis")[0]).toBe("kaķis");
  });

  it("SP4 is none in an encoding that nobody knows", async () => {
    expect(await createHunspellSpeller({ aff: new TextEncoder().encode("SET WRONG\n"), dic })).toBeNull();
  });
});
