import { describe, expect, test } from "vitest";
import { Subject } from "#core/checks/reading/subject.ts";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { frame } from "./frame.ts";

/** The texts as they would be with a target that no article can be read with. */
function run(locale: string, source: string, target: string, around = "{}") {
  const { unit, context } = subjectOf(locale, source, "x", { around });
  return frame.run(new Subject(unit, target, context));
}

describe("the pair's frame", () => {
  test.each([
    ["fr-FR", "Save it.", "Enregistrez⟦</span>⟧ ceci.", "Enregistrez ceci."],
    ["ja-JP", "Save it.", "⟦<span>⟧保存します。", "保存します。"],
    ["ar-SA", "Save it.", "احفظ ⟦<!--⟧ هذا", "احفظ &lt;!-- هذا"],
    ["de-DE", "Save it.", "Speichern ⟦<b⟧", "Speichern &lt;b"],
    ["ru-RU", "Save it.", "Сохраните⟦\\⟧", "Сохраните"],
  ])("is broken in %s: %s | %s", (locale, source, marked, fixed) => {
    const target = marked.replace(/[⟦⟧]/gu, "");
    const found = run(locale, source, target);
    expect(found.map(({ range }) => range)).toEqual([{ from: marked.indexOf("⟦"), to: marked.indexOf("⟧") - 1 }]);
    expect(found[0]?.fixes?.[0]?.target).toBe(fixed);
  });

  test("is broken by tags of the frame itself", () => {
    const [found] = run("lv-LV", "Save it.", 'Saglabāt <span data-ttu-id="a-1">to</span>.');
    expect(found?.range).toEqual({ from: 9, to: 33 });
  });

  test("is broken by a bracket in a link's text", () => {
    fires(frame, "de-DE", "Save", "Speichern⟦]⟧ jetzt", "Speichern\\] jetzt", { around: "[{}](x.md)" });
  });

  test.each([
    ["de-DE", '<span class="a">x</span>', '<span class="a">y</span>'],
    ["ja-JP", "Use `</span>`", "`</span>`を使用"],
    ["fr-FR", "a < b", "a < b"],
    ["ru-RU", "C:\\", "C:\\\\"],
    ["ko-KR", "a </span> b", "a </span> b"],
  ])("is whole in %s: %s", (locale, source, target) => {
    expect(run(locale, source, target)).toEqual([]);
  });

  test("is whole with a bracket outside links", () => {
    silent(frame, "de-DE", "Save", "Speichern] jetzt");
  });
});
