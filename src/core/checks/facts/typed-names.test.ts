import { describe, expect, test } from "vitest";
import { docsToken } from "#core/checks/markup/docs-token.ts";
import { placeholder } from "#core/checks/markup/placeholder.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { identifier } from "./identifier.ts";

describe("what is typed", () => {
  test.each([
    [
      "a parameter",
      "es-ES",
      "Use -Recurse to list all.",
      "Use ⟦-Recursivo⟧ para enumerar todo.",
      "Use -Recurse para enumerar todo.",
    ],
    ["a parameter in bold", "ru-RU", "The **-Path** parameter", "Параметр **⟦-Путь⟧**", "Параметр **-Path**"],
    [
      "a switch",
      "it-IT",
      "Run it with /silent and /log.",
      "Eseguire con ⟦/silenzioso⟧ e /log.",
      "Eseguire con /silent e /log.",
    ],
    [
      "a small flag",
      "pl-PL",
      "Run it with -verbose here.",
      "Uruchom tutaj z ⟦-szczegółowe⟧.",
      "Uruchom tutaj z -verbose.",
    ],
    [
      "a variable",
      "fr-FR",
      "Set $env:HOME first.",
      "Définissez d’abord ⟦$env:MAISON⟧.",
      "Définissez d’abord $env:HOME.",
    ],
    [
      "a cmdlet",
      "de-DE",
      "Run Set-Content first.",
      "Führen Sie zuerst ⟦Set-Inhalt⟧ aus.",
      "Führen Sie zuerst Set-Content aus.",
    ],
    [
      "a cmdlet with a blank",
      "pt-BR",
      "Run Set-Content first.",
      "Execute ⟦Set- Content⟧ primeiro.",
      "Execute Set-Content primeiro.",
    ],
    ["a cmdlet of which nothing is left", "ko-KR", "Run Start-Job first.", "먼저 작업 시작을 실행합니다⟦⟧.", undefined],
    ["a cmdlet alone", "vi-VN", "Remove-Item", "⟦Loại bỏ-Item⟧", "Remove-Item"],
    [
      "a registry path",
      "it-IT",
      "Open HKEY_CURRENT_USER\\Software.",
      "Apri ⟦HKEY_CURRENT_USER\\Programmi⟧.",
      "Apri HKEY_CURRENT_USER\\Software.",
    ],
    [
      "a registry drive",
      "pl-PL",
      "Go to HKCU:\\Console\\Fonts.",
      "Przejdź do ⟦HKCU:\\Konsola\\Fonts⟧.",
      "Przejdź do HKCU:\\Console\\Fonts.",
    ],
    [
      "an error's code",
      "de-DE",
      "Error 0x800f0922 occurred.",
      "Fehler ⟦0x 800f0922⟧ ist aufgetreten.",
      "Fehler 0x800f0922 ist aufgetreten.",
    ],
    [
      "a hyphen of another kind in a file",
      "de-DE",
      "Open web-site.config now.",
      "Öffnen Sie jetzt ⟦web\u2011site.config⟧.",
      "Öffnen Sie jetzt web-site.config.",
    ],
    [
      "a dash for a hyphen in a flag",
      "fr-FR",
      "Use --no-build here.",
      "Utilisez ici ⟦--no\u2013build⟧.",
      "Utilisez ici --no-build.",
    ],
    [
      "capitals of Turkish",
      "tr-TR",
      "Use the LIST command of CLI.",
      "⟦CLİ⟧'nin ⟦LİST⟧ komutunu kullanın.",
      "CLI'nin LİST komutunu kullanın.",
    ],
  ])("%s is told where it changed (%s)", (_name, locale, source, target, fixed) => {
    fires(identifier, locale, source, target, fixed);
  });

  test.each([
    ["kept", "de-DE", "Use -Force and /quiet.", "Verwenden Sie -Force und /quiet."],
    ["a dash of prose", "fr-FR", "Two files - Open both", "Deux fichiers – Ouvrez les deux"],
    ["a remark", "de-DE", "Error -The file is gone.", "Fehler -Die Datei ist weg."],
    ["read-only", "es-ES", "A Read-Only file", "Un archivo de solo lectura"],
    ["a title", "de-DE", "Open-Source Tools and Sign-In", "Open-Source-Tools und Anmeldung"],
    ["and or", "ru-RU", "Files and /or folders", "Файлы и (или) папки"],
    ["money", "pl-PL", "It costs US$ more.", "Kosztuje więcej."],
    ["server- and client-side", "sv-SE", "The pre- and post-steps", "Steg före och efter"],
    ["a hyphen of UTF-8", "fr-FR", "Save it as UTF-8.", "Enregistrez-le en UTF\u20118."],
    [
      "at the end of a sentence",
      "ja-JP",
      "Go to HKEY_LOCAL_MACHINE\\SOFTWARE.",
      "HKEY_LOCAL_MACHINE\\SOFTWARE に移動します。",
    ],
    ["a word of Turkish", "tr-TR", "A new LIST", "YENİ LIST"],
    ["an adjective of a name", "cs-CZ", "On a SharePoint site", "Na sharepointovém webu"],
    ["as code", "lv-LV", "Use -Force here.", "Šeit izmantojiet `-Force`."],
  ])("may be %s (%s)", (_name, locale, source, target) => {
    silent(identifier, locale, source, target);
  });
});

describe("what a program fills in", () => {
  test.each([
    ["de-DE", "Step %1 of %2", "Schritt ⟦1 %⟧ von %2", "Schritt %1 von %2"],
    ["ja-JP", "Open %TEMP% now.", "今すぐ ⟦%一時%⟧ を開きます。", "今すぐ %TEMP% を開きます。"],
    ["ko-KR", "Open %TEMP% now.", "지금 ⟦% TEMP%⟧를 엽니다.", "지금 %TEMP%를 엽니다."],
    ["fr-FR", "Open %TEMP% now.", "Ouvrez maintenant⟦⟧.", undefined],
  ])("is told in %s: %s", (locale, source, target, fixed) => {
    fires(placeholder, locale, source, target, fixed);
  });

  test("an engine's own mark is told, and nobody knows what it stands for", () => {
    const [found] = fires(placeholder, "fr-FR", "Sync the library.", "Synchronisez la ⟦#A1⟧.");
    expect(found?.fixes).toEqual([]);
    fires(placeholder, "zh-CN", "Open the library.", "打开 ⟦#B12⟧。");
    fires(placeholder, "ru-RU", "Open the library.", "Откройте ⟦#A0⟧.");
  });

  test.each([
    ["tr-TR", "About 50% of them", "Yaklaşık %50'si"],
    ["de-DE", "Page %1 of %2", "Seite %1 von %2"],
    ["fr-FR", "Use C# and #A0.", "Utilisez C# et #A0."],
    ["es-ES", "10% or 20% of it", "Un 10 % o un 20 %"],
    ["de-DE", "Use color #F00.", "Verwenden Sie die Farbe #F00."],
  ])("may stay in %s: %s", (locale, source, target) => {
    silent(placeholder, locale, source, target);
  });
});

describe("a tag of a template", () => {
  test.each([
    ["ja-JP", "Use {% if x %} here.", "ここで ⟦{% もし x %}⟧ を使います。", "ここで {% if x %} を使います。"],
    ["de-DE", "See {% data a.b %} now.", "Siehe jetzt ⟦{% Daten a.b %}⟧.", "Siehe jetzt {% data a.b %}."],
    ["ru-RU", "See {% data a.b %} now.", "См. ⟦{ % data a.b % }⟧ сейчас.", "См. {% data a.b %} сейчас."],
  ])("is told in %s: %s", (locale, source, target, fixed) => {
    fires(docsToken, locale, source, target, fixed);
  });

  test("may have other blanks", () => {
    silent(docsToken, "fr-FR", "See {% data  a.b %} now.", "Voir {% data a.b %} maintenant.");
    silent(docsToken, "ko-KR", "Run `{% raw %}` now.", "지금 `{% raw %}`를 실행합니다.");
    silent(docsToken, "es-ES", "See {%- endraw -%} now.", "Vea ahora {%- endraw -%}.");
  });
});
