import { describe, expect, test } from "vitest";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { endPunctuation } from "./end-punctuation.ts";

describe("the final mark", () => {
  test.each([
    ["lost", "de-DE", "Save the file.", "Speichern Sie die Datei⟦⟧", "Speichern Sie die Datei."],
    ["lost behind bold", "de-DE", "Select **Save**.", "Wählen Sie **Speichern**⟦⟧", "Wählen Sie **Speichern**."],
    ["lost inside bold", "lv-LV", "**Note:**", "**Piezīme**⟦⟧", "**Piezīme:**"],
    ["lost inside a link", "es-ES", "[See the page.](x)", "[Vea la página](x)⟦⟧", "[Vea la página.](x)"],
    ["lost behind code", "ru-RU", "Run `npm`.", "Выполните `npm`⟦⟧", "Выполните `npm`."],
    ["lost in brackets", "de-DE", "(Save it.)", "(Speichern)⟦⟧", "(Speichern.)"],
    ["Japanese", "ja-JP", "Save the file.", "ファイルを保存します⟦⟧", "ファイルを保存します。"],
    ["Chinese", "zh-CN", "Is it saved?", "已保存⟦。⟧", "已保存？"],
    ["Arabic", "ar-SA", "Is it saved?", "هل تم حفظه⟦.⟧", "هل تم حفظه؟"],
    ["Urdu", "ur-PK", "Save the file.", "فائل محفوظ کریں⟦⟧", "فائل محفوظ کریں۔"],
    ["Hindi", "hi-IN", "Save the file.", "फ़ाइल सहेजें⟦⟧", "फ़ाइल सहेजें।"],
    ["Greek", "el-GR", "Is it saved?", "Αποθηκεύτηκε⟦.⟧", "Αποθηκεύτηκε;"],
    ["Burmese", "my-MM", "Save the file.", "ဖိုင်ကို သိမ်းပါ⟦⟧", "ဖိုင်ကို သိမ်းပါ။"],
    ["Khmer", "km-KH", "Save the file.", "រក្សាទុកឯកសារ⟦⟧", "រក្សាទុកឯកសារ។"],
    ["Amharic", "am-ET", "Save the file.", "ፋይሉን አስቀምጥ⟦⟧", "ፋይሉን አስቀምጥ።"],
    ["Armenian", "hy-AM", "Save the file.", "Պահպանեք ֆայլը⟦⟧", "Պահպանեք ֆայլը։"],
    ["French with its space", "fr-FR", "Why?", "Pourquoi⟦.⟧", "Pourquoi\u202f?"],
    ["French without it", "fr-FR", "Save the file.", "Enregistrez le fichier ⟦:⟧", "Enregistrez le fichier."],
    ["behind an address", "de-DE", "Write to a@b.com.", "Schreiben Sie an a@b.com⟦⟧", "Schreiben Sie an a@b.com."],
    ["of another class", "tr-TR", "Save the file.", "Dosyayı kaydedin⟦,⟧", "Dosyayı kaydedin."],
    ["a question for a statement", "ko-KR", "Save the file.", "파일을 저장합니까⟦?⟧", "파일을 저장합니까."],
    ["a full stop for a colon", "he-IL", "Do this:", "עשה זאת⟦.⟧", "עשה זאת:"],
    ["a colon for a full stop", "ja-JP", "Save the file.", "ファイルを保存します⟦:⟧", "ファイルを保存します。"],
    ["a colon for a full stop", "zh-CN", "Save the file.", "保存文件⟦：⟧", "保存文件。"],
    ["a colon for a full stop", "ko-KR", "Save the file.", "파일을 저장합니다⟦:⟧", "파일을 저장합니다."],
    ["Chinese with a narrow stop", "zh-CN", "Save the file.", "保存文件⟦.⟧", "保存文件。"],
    ["an Arabic question with a Latin mark", "ar-SA", "Is it open?", "هل هو مفتوح⟦?⟧", "هل هو مفتوح؟"],
    ["a Persian question with a Latin mark", "fa-IR", "Is it open?", "آیا باز است⟦?⟧", "آیا باز است؟"],
    ["a Greek question with a Latin mark", "el-GR", "Is it open?", "Άνοιξε⟦?⟧", "Άνοιξε;"],
    ["Urdu with a Latin stop", "ur-PK", "Save it.", "محفوظ کریں⟦.⟧", "محفوظ کریں۔"],
    ["Burmese with a Latin stop", "my-MM", "Save it.", "သိမ်းပါ⟦.⟧", "သိမ်းပါ။"],
    ["Amharic with a Latin stop", "am-ET", "Save it.", "አስቀምጥ⟦.⟧", "አስቀምጥ።"],
    ["Armenian with a Latin stop", "hy-AM", "Save it.", "Պահպանեք⟦.⟧", "Պահպանեք։"],
    ["Taiwanese with a narrow stop", "zh-TW", "Save the file.", "儲存檔案⟦.⟧", "儲存檔案。"],
    ["Japanese with a narrow stop", "ja-JP", "Save the file.", "ファイルを保存します⟦.⟧", "ファイルを保存します。"],
    ["Spanish that asks without opening", "es-ES", "Save it?", "Espere. Guardar ahora⟦?⟧", "Espere. ¿Guardar ahora?"],
    ["Spanish that calls without opening", "es-MX", "Done!", "Listo⟦!⟧", "¡Listo!"],
    ["added to a label", "de-DE", "Name", "Name⟦.⟧", "Name"],
    ["an ellipsis lost", "cs-CZ", "Loading...", "Načítání⟦⟧", "Načítání…"],
  ])("%s", (_name, locale, source, target, fixed) => {
    fires(endPunctuation, locale, source, target, fixed);
  });

  test("is too much on a heading", () => {
    fires(endPunctuation, "de-DE", "Save the file now", "Datei jetzt speichern⟦.⟧", "Datei jetzt speichern", {
      around: "# {}",
    });
  });

  test.each([
    ["the language's own", "ja-JP", "Save the file.", "ファイルを保存します。"],
    ["half-width in Japanese", "ja-JP", "Is it saved?", "保存されましたか?"],
    ["Hindi with a full stop", "hi-IN", "Save the file.", "फ़ाइल सहेजें."],
    ["Greek question", "el-GR", "Is it saved?", "Αποθηκεύτηκε;"],
    ["Thai has none", "th-TH", "Save the file.", "บันทึกไฟล์"],
    ["Thai asks without", "th-TH", "Is it saved?", "บันทึกแล้วหรือยัง"],
    ["Lao has none", "lo-LA", "Save the file.", "ບັນທຶກໄຟລ໌"],
    ["outside the quotation marks", "de-DE", "Select “Save.”", "Wählen Sie „Speichern“."],
    ["behind the link", "fr-FR", "[See the page.](x)", "[Voir la page](x)."],
    ["a shout made calm", "de-DE", "You are done!", "Sie sind fertig."],
    ["an abbreviation", "de-DE", "Files, folders etc.", "Dateien, Ordner und anderes"],
    ["an abbreviation of the target", "lv-LV", "Files and others", "Faili u.c."],
    ["Japanese colon", "ja-JP", "Do this:", "次の操作を行います。"],
    ["an exclamation inside brackets", "de-DE", "The time (p.m.)", "Die Zeit (nachmittags)"],
    ["a heading that asks", "de-DE", "What is Azure", "Was ist Azure?"],
    ["a question's title", "ja-JP", "See [What is it?](x)", "[それについて](x)を参照してください。"],
    ["a sentence without its full stop", "de-DE", "See the list of names", "Siehe Liste der Namen."],
    ["a footnote", "zh-CN", "Save it.[^1]", "保存[^1]。"],
    ["polite Japanese", "ja-JP", "Is it saved?", "保存されましたか。"],
    ["a heading for what is new", "fr-FR", "What's new?", "Nouveautés"],
    [
      "cut off, which is told elsewhere",
      "de-DE",
      "If you forgot your password, go to the reset page.",
      "Wenn Sie Ihr Kennwort vergessen haben, wechseln Sie zur",
    ],
    ["no words", "de-DE", "1.", "1"],
    ["a narrow stop behind Latin", "zh-CN", "Use Word.", "使用 Word."],
    ["a Korean stop", "ko-KR", "Save it.", "저장합니다."],
    ["a Spanish brand", "es-ES", "Open Yahoo!", "Abra Yahoo!"],
    ["Portuguese asks without opening", "pt-BR", "Save it?", "Salvar?"],
    ["in a code span", "de-DE", "Use `a.`", "Verwenden Sie `a.`"],
  ])("may differ: %s", (_name, locale, source, target) => {
    silent(endPunctuation, locale, source, target);
  });

  test("is missed on an item that is a whole sentence", () => {
    fires(endPunctuation, "ja-JP", "Save it.", "保存します⟦⟧", "保存します。", { around: "- {}" });
    fires(endPunctuation, "ko-KR", "Save it.", "저장합니다⟦⟧", "저장합니다.", { around: "- {}" });
  });

  test.each([
    ["a Japanese item", "ja-JP", "The name.", "名前", "- {}"],
    ["a Chinese cell", "zh-CN", "The name.", "名称", "| a |\n| - |\n| {} |"],
    ["a French item", "fr-FR", "The name.", "le nom ;", "- {}"],
  ])("may differ: %s", (_name, locale, source, target, around) => {
    silent(endPunctuation, locale, source, target, { around });
  });

  test("may be left out where an article leaves it out throughout", () => {
    const pair = (id: number) =>
      `<span data-ttu-id="b0000-${id}">Ein Ding</span><span class="sxs-lookup"><span data-stu-id="b0000-${id}">A thing.</span></span>`;
    const around = `| a |\n| - |\n| {} |\n| ${pair(1)} |\n| ${pair(2)} |`;
    silent(endPunctuation, "de-DE", "A thing.", "Ein Ding", { around });
    expect(
      endPunctuation.run(subjectOf("de-DE", "A thing.", "Ein Ding", { around: "| a |\n| - |\n| {} |" })),
    ).toHaveLength(1);
  });
});
