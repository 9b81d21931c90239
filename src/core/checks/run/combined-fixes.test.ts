import fc from "fast-check";
import { expect, test } from "vitest";
import { combineFixes, fixChange, wholeChange } from "./combined-fixes.ts";

test("C78 one fix alone gives what it says", () => {
  const text = fc.string({ maxLength: 10, unit: fc.constantFrom("a", "b", " ") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(combineFixes(before, [fixChange(before, after)]).text).toBe(after);
    }),
  );
});

test("C78 several of one text are done together, but for those that overlap", () => {
  const text = "a  b  c";
  const changes = ["a b  c", "a  b c"].map((target) => fixChange(text, target));
  expect(combineFixes(text, changes)).toEqual({ text: "a b c", count: 2 });
  const [first] = changes;
  expect(combineFixes(text, [...changes, ...(first === undefined ? [] : [first])]).text).toBe("a b c");
  expect(combineFixes("abc", [fixChange("abc", "xc"), fixChange("abc", "ay")])).toEqual({ text: "xc", count: 1 });
});

/** `before [removed|put in] behind`. */
function shown(text: string, target: string): string {
  const { from, to, insert } = wholeChange(text, target);
  return `${text.slice(0, from)}[${text.slice(from, to)}|${insert}]${text.slice(to)}`;
}

test.each([
  ["Setzen Sie APP_MAISON.", "Setzen Sie APP_HOME.", "Setzen Sie [APP_MAISON|APP_HOME]."],
  ["Pingen Sie 10,0,0,1.", "Pingen Sie 10.0.0.1.", "Pingen Sie [10,0,0,1|10.0.0.1]."],
  ["Откройте cистему.", "Откройте систему.", "Откройте [cистему|систему]."],
  ["C:\\Daten\\a.txt jetzt", "C:\\Data\\a.txt jetzt", "[C:\\Daten\\a.txt|C:\\Data\\a.txt] jetzt"],
  ["a   b", "a b", "a[   | ]b"],
  ["Ende .", "Ende.", "Ende[ |]."],
  ["「保存」を選ぶ", "「保管」を選ぶ", "「保[存|管]」を選ぶ"],
  ["Öffnen", "Öffnen.", "Öffnen[|.]"],
  ["का खाता", "की खाता", "[का|की] खाता"],
])("C78 a change is shown in whole words: %s → %s", (text, target, wanted) => {
  expect(shown(text, target)).toBe(wanted);
});

test("C78 a change in whole words is the same change", () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "1", ".", "_", " ", "あ", "😀") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(combineFixes(before, [wholeChange(before, after)]).text).toBe(after);
    }),
  );
});
