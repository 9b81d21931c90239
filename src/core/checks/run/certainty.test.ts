import { expect, test } from "vitest";
import type { Fix } from "#core/checks/finding.ts";
import { withCertainty } from "./certainty.ts";

const fix = (target: string, more: Partial<Fix> = {}): Fix => ({ title: "x", target, ...more });
const marks = (text: string, ...fixes: readonly Fix[]) =>
  withCertainty(fixes, text).map(({ isProposal }) => isProposal);

test.each([
  ["puts right what is there", "Datei APP_MAISON", "Datei APP_HOME", undefined],
  ["adds a letter to a word", "PowrShell", "PowerShell", undefined],
  ["takes something away", "die die Datei", "die Datei", undefined],
  ["adds a mark", "Ende", "Ende.", undefined],
  ["puts in a word", "Öffnen Sie jetzt.", "Öffnen Sie `a` jetzt.", true],
  ["puts in a word without blanks", "现在查看。", "现在查看[x](y)。", true],
  ["puts in a tag", "F5", "F5</kbd>", true],
])("C15 a fix that %s is certain, or a proposal", (_what, text, target, wanted) => {
  expect(marks(text, fix(target))).toEqual([wanted]);
});

test("C15 of several ways each is a proposal, unless the check knows better", () => {
  expect(marks("a  b", fix("a b"), fix("ab"))).toEqual([true, true]);
  expect(marks("a  b", fix("a b", { isProposal: false }), fix("ab"))).toEqual([undefined, true]);
  expect(marks("a  b", fix("a b", { isProposal: true }))).toEqual([true]);
});
