import { describe, expect, test } from "vitest";
import { Subject } from "#core/checks/reading/subject.ts";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { blockInjection } from "./block-injection.ts";

const HEADING = { around: '# <a name="x"></a>{}' };
const CELL = { around: "| a | b |\n|---|---|\n| {} | x |" };
const LATER = { around: "Text before. {}" };
const ITEM = { around: "- {}" };

describe("text that becomes a block", () => {
  test.each([
    ["lv-LV", "In 2019, it moved.", "⟦2019.⟧ gadā tas tika pārvietots.", "2019\\. gadā tas tika pārvietots."],
    ["de-DE", "January 1 is the day.", "⟦1.⟧ Januar ist der Tag.", "1\\. Januar ist der Tag."],
    ["ja-JP", "Save it.", "⟦#⟧ 保存します。", "保存します。"],
    ["ar-SA", "Save it.", "⟦>⟧ احفظ.", "احفظ."],
    ["hi-IN", "Save it.", "⟦-⟧ सहेजें।", "सहेजें।"],
    ["th-TH", "*Optional*: save", "⟦-⟧ *ไม่บังคับ*: บันทึก", "*ไม่บังคับ*: บันทึก"],
    ["tr-TR", "**Save** it.", "⟦+⟧ **Kaydedin**.", "**Kaydedin**."],
    ["ru-RU", "&gt; 5 files", "⟦>⟧ 5 файлов", "\\> 5 файлов"],
  ])("at the start is found in %s: %s | %s", (locale, source, marked, fixed) => {
    fires(blockInjection, locale, source, marked, fixed);
  });

  test("is found in list items, headings and cells", () => {
    fires(blockInjection, "de-DE", "Save", "⟦-⟧ Speichern", "Speichern", ITEM);
    fires(blockInjection, "de-DE", "Save", "⟦#⟧ Speichern", "Speichern", HEADING);
    fires(blockInjection, "de-DE", "Save", "⟦-⟧ Speichern", "Speichern", CELL);
  });

  test("a pipe in a cell and a line break in a heading are mended", () => {
    const run = (options: { around: string }, target: string) => {
      const { unit, context } = subjectOf("de-DE", "a or b", "x", options);
      return blockInjection.run(new Subject(unit, target, context))[0];
    };
    expect(run(CELL, "a | b")?.fixes?.[0]?.target).toBe("a \\| b");
    expect(run(HEADING, "a oder\nb")?.fixes?.[0]?.target).toBe("a oder b");
    expect(run({ around: "{}" }, "a oder\n\nb")?.fixes?.[0]?.target).toBe("a oder b");
    expect(run({ around: "{}" }, "a oder\n- b")?.fixes?.[0]?.target).toBe("a oder\n\\- b");
    expect(run({ around: "{}" }, "a oder\nb")).toBeUndefined();
  });

  test("marks are seen behind other text in a line too", () => {
    fires(blockInjection, "lv-LV", "Open the file.", "⟦#⟧ Atveriet failu.", "Atveriet failu.", LATER);
    fires(blockInjection, "ja-JP", "Open the file.", "⟦>⟧ ファイルを開きます。", "ファイルを開きます。", LATER);
    fires(blockInjection, "de-DE", "Open the file.", "⟦-⟧ Öffnen Sie die Datei.", "Öffnen Sie die Datei.", LATER);
  });

  test("lines are joined without a space where the language has none", () => {
    const { unit, context } = subjectOf("ja-JP", "a", "x", HEADING);
    const [found] = blockInjection.run(new Subject(unit, "設定を\n開く", context));
    expect(found?.fixes?.[0]?.target).toBe("設定を開く");
  });

  test.each([
    ["es-ES", "Save the file.", "⟦1.⟧ Guarde el archivo.", "1\\. Guarde el archivo."],
    ["ko-KR", "Save the file.", "⟦1.⟧ 파일을 저장합니다.", "1\\. 파일을 저장합니다."],
    ["tr-TR", "Save the file.", "⟦1)⟧ Dosyayı kaydedin.", "1\\) Dosyayı kaydedin."],
  ])("is a number that the source has not, behind other text too, in %s", (locale, source, target, fixed) => {
    fires(blockInjection, locale, source, target, fixed, LATER);
  });

  test.each([
    ["de-DE", "January 1 is the day.", "1. Januar ist der Tag.", LATER],
    ["lv-LV", "The first item", "1. vienums", LATER],
    ["hi-IN", "Step one of it", "1. चरण", LATER],
    ["de-DE", "1. Save", "1. Speichern", undefined],
    ["lv-LV", "- one", "- viens", undefined],
    ["fr-FR", "– 5 °C", "- 5 °C", undefined],
    ["ru-RU", "More than 5", "> 5", CELL],
    ["ar-SA", "More > less", ">أقل", LATER],
    ["ja-JP", "#hashtag", "#ハッシュタグ", undefined],
    ["de-DE", "a \\| b", "a \\| b", CELL],
    ["de-DE", "a | b", "a | b", undefined],
    ["ko-KR", "1.5 GB", "1.5GB", undefined],
    ["es-ES", "Use *this* now.", "* Esto* ahora.", undefined],
    ["de-DE", "a", "# a", { around: "```\n{}\n```" }],
  ])("is not found in %s: %s | %s", (locale, source, target, options) => {
    silent(blockInjection, locale, source, target, options);
  });

  test("within a paragraph only 1 begins a list", () => {
    const pair = (id: number, target: string, source: string) =>
      `<span data-ttu-id="b-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="b-${id}">${source}</span></span>`;
    const text = `${pair(1, "Teksts.", "Text.")}\n${pair(2, "2019. gadā.", "In 2019.")}\n${pair(3, "1. janvārī.", "On January 1.")}\n`;
    const article = parseArticle(text, "docs.lv-LV/a.md");
    const { context } = subjectOf("lv-LV", "a", "b");
    const counts = article.units.map(
      (unit) => blockInjection.run(new Subject(unit, unit.target, { ...context, article })).length,
    );
    expect(counts).toEqual([0, 0, 1]);
  });
});
