import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { composedText } from "./composed-text.ts";

const marked = fc.string({
  unit: fc.constantFrom(
    ...("aeàệ가갈각팔क़क्िבّ\u0300\u0302\u0323\u05b0\u05bc\u064b \u00a0\n\u200c\u200d👩🏽\u212b\ufb2a\u0958\ud800".match(
      /[\s\S]/gu,
    ) ?? []),
  ),
  maxLength: 24,
});

test("a text composed letter by letter is the text composed at once, and every part of it leads back to what it came from", () => {
  fc.assert(
    fc.property(marked, (text) => {
      const { text: composed, fromOf, toOf } = composedText(text);
      expect(composed).toBe(text.normalize("NFC"));
      expect([fromOf(0), toOf(composed.length), fromOf(composed.length)]).toEqual([0, text.length, text.length]);
      for (let at = 0; at < composed.length; at++) {
        const part = text.slice(fromOf(at), toOf(at + 1)).normalize("NFC");
        expect(part).toContain(composed[at]);
      }
    }),
    { numRuns: lawRuns(3000) },
  );
});
