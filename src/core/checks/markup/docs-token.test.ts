import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { docsToken } from "./docs-token.ts";

const INCLUDE = "[!INCLUDE [preview](../includes/preview.md)]";

describe("tokens of the documentation", () => {
  test.each([
    ["lv-LV", "[!TIP] Save.", "⟦[!PADOMI]⟧ Saglabājiet.", "[!TIP] Saglabājiet."],
    ["de-DE", "[!NOTE] Save.", "⟦[! NOTE]⟧ Speichern.", "[!NOTE] Speichern."],
    ["fr-FR", "[!NOTE] Save.", "⟦\\[!NOTE\\]⟧ Enregistrez.", "[!NOTE] Enregistrez."],
    ["ja-JP", "[!NOTE] Save.", "⟦［！注］⟧ 保存します。", "[!NOTE] 保存します。"],
    ["zh-CN", "[!WARNING] Save.", "⟦【!警告】⟧保存。", "[!WARNING]保存。"],
    ["ar-SA", "[!NOTE] Save.", "⟦⟧احفظ.", undefined],
    ["he-IL", INCLUDE, "⟦[!כלול [preview](../includes/preview.md)]⟧", INCLUDE],
    ["ru-RU", INCLUDE, "⟦[! INCLUDE [предварительная] (../includes/preview.md)]⟧", INCLUDE],
    ["tr-TR", INCLUDE, "⟦[!INCLUDE [preview](../includes/onizleme.md)]⟧", INCLUDE],
    ["de-DE", '::: zone pivot="a"', '⟦:: : zone pivot="a"⟧', '::: zone pivot="a"'],
    ["th-TH", "See <xref:System.String>.", "ดู ⟦<xref: System.String>⟧", "ดู <xref:System.String>"],
    ["ko-KR", "See <xref:System.String>.", "⟦<xref:System.문자열>⟧ 참조.", "<xref:System.String> 참조."],
    ["hi-IN", "See @System.String now.", "अब ⟦@ System.String⟧ देखें।", "अब @System.String देखें।"],
    [
      "de-DE",
      'See @"fabrikam.book.cite" now.',
      "Siehe ⟦fabrikam. book.cite⟧ jetzt.",
      'Siehe @"fabrikam.book.cite" jetzt.',
    ],
    ["fr-FR", 'See @"fabrikam.book.cite" now.', "Voir ⟦@«fabrikam.book.cite»⟧.", 'Voir @"fabrikam.book.cite".'],
    ["es-ES", "Version {{version}}.", "Versión ⟦{{versión}}⟧.", "Versión {{version}}."],
    ["es-ES", "Version {{ version }}.", "Versión ⟦{ { versión } }⟧.", "Versión {{ version }}."],
    ["de-DE", '[!div class="nextstep"]', '⟦[!div class="naechster"]⟧', '[!div class="nextstep"]'],
    ["de-DE", "Save.", "⟦[!NOTE]⟧ Speichern.", "Speichern."],
  ])("that differ are found and restored in %s: %s | %s", (locale, source, marked, fixed) => {
    fires(docsToken, locale, source, marked, fixed);
  });

  test.each([
    ["lv-LV", "[!NOTE] Save.", "[!NOTE] Saglabājiet."],
    ["lv-LV", "[!NOTE] Save.", "[!Note] Saglabājiet."],
    ["lv-LV", INCLUDE, "[!INCLUDE [priekšskatījums](../includes/preview.md)]"],
    ["de-DE", ':::image source="a.png" alt-text="A menu":::', ':::image source="a.png" alt-text="Ein Menü":::'],
    ["ja-JP", "Use <xref:A.B> and @C.D here", "@C.Dと<xref:A.B>をここで使用"],
    ["fr-FR", "See <xref:A.B?text=the class>", "Voir <xref:A.B?text=the class>"],
    ["fr-FR", "Mail a@b.example", "Écrivez à a@b.example"],
    ["he-IL", "Use @odata.type.", "השתמש ב-`@odata.type`."],
    ["ko-KR", "[!NOTE]", ""],
  ])("are right, or another check's, in %s: %s | %s", (locale, source, target) => {
    silent(docsToken, locale, source, target);
  });
});
