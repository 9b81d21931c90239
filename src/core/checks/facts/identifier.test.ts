import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { identifier } from "./identifier.ts";
import { name } from "./name.ts";

describe("an identifier", () => {
  test.each([
    ["translated in part", "lv-LV", "Set APP_HOME now.", "Iestatiet ⟦APP_MAJAS⟧ tagad.", "Iestatiet APP_HOME tagad."],
    ["in pieces", "de-DE", "Set APP\\_HOME now.", "⟦App \\_ Home⟧ setzen.", "APP_HOME setzen."],
    ["two words", "ja-JP", "Use OneDrive.", "⟦One Drive⟧を使用します。", "OneDriveを使用します。"],
    ["small letters", "de-DE", "Set `a` in glPopName.", "`a` in ⟦glpopname⟧ setzen.", "`a` in glPopName setzen."],
    ["a letter less", "ru-RU", "Use PowerShell.", "Используйте ⟦PowrShell⟧.", "Используйте PowerShell."],
    ["a mailbox", "fr-FR", "Write to help@a.example.", "Écrivez à ⟦aide@a.example⟧.", "Écrivez à help@a.example."],
    ["a version", "ar-SA", "Version 2.4.1 is new.", "الإصدار ⟦2.4.2⟧ جديد.", "الإصدار 2.4.1 جديد."],
    ["a flag", "es-ES", "Use --dry-run here.", "Use aquí ⟦--dry-correr⟧.", undefined],
    ["a file", "tr-TR", "Open app.config now.", "Şimdi ⟦app.yapılandırma⟧ açın.", undefined],
    ["an address", "lv-LV", "Go to www.a.example/help now.", "Dodieties uz ⟦www.a.example/palīgs⟧.", undefined],
    ["an address", "zh-CN", "Go to www.a.example/help/x now.", "立即转到 ⟦www.b.example/help/x⟧。", undefined],
    ["an address", "es-ES", "Go to www.a.example/help now.", "Vaya a ⟦www.a.example/ayuda⟧ ahora.", undefined],
    [
      "a path that holds a kept term",
      "de-DE",
      "Open C:\\Garden\\data now.",
      "⟦C:\\Garden\\Daten⟧ jetzt öffnen.",
      undefined,
    ],
    ["bold", "hi-IN", "Set **max_size** here.", "यहाँ **⟦max_sise⟧** सेट करें।", "यहाँ **max_size** सेट करें।"],
  ])("that became %s is restored", (_name, locale, source, target, fixed) => {
    fires(identifier, locale, source, target, fixed, { frontMatter: "no-loc: [Garden]" });
  });

  test.each([
    ["a GUID", "de-DE", "Use 0fa1b2c3-0000-4000-8000-0123456789ab.", "Verwenden Sie diese⟦⟧."],
    ["a path", "zh-CN", "Open C:\\Temp\\x.log now.", "立即打开⟦⟧。"],
    ["a path of Unix", "ko-KR", "See /etc/hosts first.", "먼저 보세요⟦⟧."],
    ["a name", "th-TH", "Open OrchardHub.", "เปิด⟦⟧"],
  ])("that is gone is put in: %s", (_name, locale, source, target) => {
    fires(identifier, locale, source, target);
  });

  test.each([
    ["an ending", "lv-LV", "Save it in SharePoint.", "Saglabājiet SharePointā."],
    ["a version in words", "de-DE", "Use the v1.0 endpoint.", "Verwenden Sie den Endpunkt der Version 1.0."],
    ["a capital where a sentence begins", "de-DE", "Delete wiFiPolicy", "WiFiPolicy löschen"],
    ["an ending for a vowel", "lv-LV", "Save it in OneDrive.", "Saglabājiet OneDrivā."],
    ["an ending of Finnish", "fi-FI", "In SharePoint", "SharePointissa"],
    ["an ending behind a hyphen", "hu-HU", "In OneDrive", "A OneDrive-ban"],
    ["a compound", "de-DE", "The PowerShell script", "Das PowerShell-Skript"],
    ["a genitive", "de-DE", "the files of SharePoint", "die Dateien SharePoints"],
    ["a prefix", "he-IL", "In SharePoint", "בSharePoint"],
    ["a particle", "ko-KR", "Use PowerShell.", "PowerShell을 사용합니다."],
    ["letters beside it", "ja-JP", "Use PowerShell 7.4.1 now", "今すぐPowerShell 7.4.1を使う"],
    ["digits of its script", "ar-SA", "Version 2.4.1", "الإصدار ٢.٤.١"],
    ["code", "fr-FR", "Use app_home.", "Utilisez `app_home`."],
    ["one instead of two", "es-ES", "ViewModels", "el ViewModel"],
    ["said once", "de-DE", "GitHub is GitHub.", "GitHub bleibt es."],
    ["a translated feature", "fr-FR", "A PivotTable", "Un tableau croisé dynamique"],
    [
      "abbreviations",
      "de-DE",
      "APIs, an eBook, 5 GHz and SaaS e.g. in FY20",
      "Schnittstellen, ein E-Book und Software",
    ],
    ["a step", "lv-LV", "Step1: open it", "1. darbība: atveriet"],
    ["a missing blank in the source", "de-DE", "At the end.Next, go.", "Am Ende. Dann weiter."],
    ["a non-breaking hyphen", "fr-FR", "In UTF-8", "En UTF‑8"],
    ["an address", "de-DE", "https://a.example/SharePoint_x", "https://a.example/b"],
    ["another locale in an address", "ru-RU", "See www.a.example/en-us/b.", "См. www.a.example/ru-ru/b."],
    ["an address before a full stop", "de-DE", "See www.a.example/b/.", "Siehe www.a.example/b/."],
    ["an invisible character", "de-DE", "Open SharePoint.", "SharePo\u200bint öffnen."],
    ["a look-alike letter", "lv-LV", "Open SharePoint.", "Atveriet ShаrePoint."],
    ["an ending in Cyrillic", "ru-RU", "The files of SharePoint", "Файлы SharePointа"],
    ["a mark beside it", "de-DE", "The **maxSize** property", "Die **maxSize**Eigenschaft"],
    ["a mark that is none", "de-DE", "_maxSize_ is new.", "_maxSize _ ist neu."],
    ["marks that hold it to a word", "de-DE", "The _maxSizes_ property", "Die_maxSizes_-Eigenschaft"],
    ["nothing translated", "de-DE", "Open SharePoint.", ""],
  ])("may have %s", (_name, locale, source, target) => {
    silent(identifier, locale, source, target);
  });

  test("is left to the names that are known, where nothing of it is there", () => {
    silent(identifier, "th-TH", "Open SharePoint.", "เปิด");
    fires(name, "th-TH", "Open SharePoint.", "เปิด⟦⟧");
  });

  test("is left to the list of terms where it is one of them", () => {
    silent(identifier, "de-DE", "Use GitHub.", "Verwenden Sie Gitknoten.", { frontMatter: "no-loc: [GitHub]" });
  });

  test("may be longer than anything that anybody writes", () => {
    fires(identifier, "de-DE", `Open ${"/a".repeat(4000)} now.`, "Jetzt öffnen⟦⟧.");
  });
});

describe("C118 names apart from what stands beside them", () => {
  test.each([
    [
      "cells",
      "de-DE",
      "<tr><td><code>url</code></td><td>An address</td></tr>",
      "<tr><td><code>url</code></td><td>Eine Adresse</td></tr>",
    ],
    ["items", "ja-JP", "<ul><li>the first</li><li>The next</li></ul>", "<ul><li>最初</li><li>次</li></ul>"],
    ["terms", "ru-RU", "<dl><dt>key</dt><dd>The key</dd></dl>", "<dl><dt>ключ</dt><dd>Это ключ</dd></dl>"],
    [
      "a path of the site in its locale's folder",
      "es-ES",
      "See /en/guides/setup for it.",
      "Consulte /es/guides/setup.",
    ],
    ["a path of the site in its locale's folder", "pl-PL", "See /en-us/guides/setup.", "Zobacz /pl-pl/guides/setup."],
    ["a path of the site in no folder", "ko-KR", "See /en/guides/setup.", "/guides/setup를 참조하세요."],
    ["a time to be filled in", "lt-LT", "Enter it as HH.hh here.", "Čia įveskite kaip VV.vv."],
    ["a time to be filled in", "uk-UA", "Enter it as HH.mm here.", "Введіть тут як ГГ.хх."],
    ["a date to be filled in", "de-DE", "Enter it as dd.mm.yyyy.", "Geben Sie es als TT.MM.JJJJ ein."],
    ["a title with a participle", "da-DK", "Open the Where-Used lines.", "Åbn linjerne for indgår i."],
    ["a word by its length", "ar-SA", "Help with i18n and a11y", "ساعد في التدويل وإمكانية الوصول"],
    ["a word by its length", "fr-FR", "The l10n guide", "Le guide de localisation"],
  ])("%s in %s: %s", (_name, locale, source, target) => silent(identifier, locale, source, target));

  test.each([
    [
      "a name in a cell",
      "de-DE",
      "<tr><td>maxValue</td><td>A limit</td></tr>",
      "<tr><td>⟦max. Wert⟧</td><td>Eine Grenze</td></tr>",
    ],
    ["another path", "es-ES", "See /en/guides/setup now.", "Consulte ⟦/es/guides/ajustes⟧ ahora."],
    ["a folder that is no locale's", "pl-PL", "Open /db/guides/setup now.", "Otwórz teraz ⟦/bd/guides/setup⟧."],
    ["what two deal in", "fr-FR", "Set up Azure AD B2C there.", "Configurez Azure AD ⟦B2 C⟧ là-bas."],
  ])("but %s is told in %s", (_name, locale, source, target) => {
    fires(identifier, locale, source, target);
  });
});
