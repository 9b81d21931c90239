/** What a translator may say otherwise: silence where nothing is wrong, and no more than a hint where somebody has to look. */
import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { number } from "#core/checks/facts/number.ts";
import { codeSpan } from "#core/checks/markup/code-span.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { htmlInline } from "#core/checks/markup/html-inline.ts";
import { linkDestination } from "#core/checks/markup/link-destination.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { repeatedWord } from "./repeated-word.ts";
import { seam } from "./seam.ts";

describe("nothing is said of", () => {
  test.each<[string, string, string, string, Check]>([
    ["a foreign word in italics", "pt-BR", "Several traits are new.", "Vários _traits_ são novos.", emphasis],
    ["a foreign word in italics", "es-ES", "The stack grows.", "La _stack_ crece.", emphasis],
    ["a gloss in italics", "da-DK", "They are daemon threads.", "De er dæmontråde (_daemon threads_).", emphasis],
    ["code that ends a list", "zh-TW", "Files: `a.md`", "檔案：`a.md`", endPunctuation],
    ["code that ends a list", "ja-JP", "Slices, `str`, `CStr`", "スライス、`str`、`CStr`", endPunctuation],
    ["a source that breaks off", "es-ES", "Run the code in the file with", "Ejecute el código así:", endPunctuation],
    ["a source that breaks off", "ja-JP", "Run the code in the file with", "次のように実行します。", endPunctuation],
    ["a list that goes on", "es-ES", "Languages such as C, C++, ...", "Lenguajes como C, C++, etc.", endPunctuation],
    [
      "a list that goes on",
      "vi-VN",
      "Loops, conditions, and so on.",
      "Vòng lặp, điều kiện, vân vân...",
      endPunctuation,
    ],
    ["a number of lost code", "zh-CN", "The sum ends with `0`.", "总和以“0”结尾。", number],
    ["a number of code said", "ko-KR", "`1..=5` is a range", "`1..=5`: 끝 값(5)을 포함합니다", number],
    ["a call without its code", "ja-JP", "Use `println!()` here.", "ここでは println!() を `a` で使います。", seam],
    ["commands in a row", "ja-JP", "use, super, self", "use、super、self", untranslated],
    ["a row of pictures", "de-DE", "[![Build of this](a.svg)](b)", "[![Build of this](a.svg)](b)", untranslated],
    ["tags alone", "de-DE", "</dt> <dd></dd> </dl>", "</dt> <dd></dd> </dl>", untranslated],
    [
      "another edition",
      "ko-KR",
      "The [sum](https://en.wikipedia.org/wiki/Sum) of it",
      "[합](https://ko.wikipedia.org/wiki/%ED%95%A9)",
      linkDestination,
    ],
    ["another edition", "uk-UA", "[Us](https://en.a.example/us)", "[Ми](https://uk.a.example/us)", linkDestination],
    ["a direction", "fa-IR", "Use `a+b` now.", "از <span dir=ltr>`a+b`</span> استفاده کنید.", htmlInline],
    ["an adverb said twice", "tr-TR", "It runs again and again.", "Tekrar tekrar çalışır.", repeatedWord],
    ["a counted pair", "ja-JP", "The panels are independent.", "2 つのパネルは独立しています。", number],
    ["a time", "ja-JP", "It counts every second.", "1 秒ごとに数えます。", number],
    ["a counted pair", "ko-KR", "Both of the files", "2개의 파일", number],
    ["bold where there are no italics", "ja-JP", "when it is *created*", "**作成されたとき**", emphasis],
    ["a link that is all there is", "ja-JP", "[See more below.](#a)", "[さらに例を見る](#a)", endPunctuation],
    [
      "a long dash",
      "fr-FR",
      'It is "shallow"--it only copies.',
      "C’est superficiel : la copie s’arrête là.",
      identifier,
    ],
    ["a name's other stem", "pl-PL", "Operators in JavaScript", "Operatory w JavaScripcie", identifier],
    ["a name's other stem", "pl-PL", "What rendering is in Kotlin", "Czym jest renderowanie w Kotlinie", name],
    ["an adjective of a name", "pl-PL", "JavaScript objects", "obiekty javascriptowe", name],
    ["an adjective of a name", "cs-CZ", "An Android app", "androidová aplikace", name],
    ["a plural", "zh-TW", "Many u16s here", "許多 u16", identifier],
    ["a Korean noun at the end", "ko-KR", "Modules and the visibility of them.", "모듈과 가시성", truncated],
  ])("%s in %s: %s | %s", (_name, locale, source, target, check) => {
    silent(check, locale, source, target);
  });
});

describe("no more than a hint is", () => {
  test.each<[string, string, string, string, Check]>([
    ["stress without italics", "ja-JP", "It is _very_ easy.", "非常に簡単です⟦⟧。", emphasis],
    ["stress without italics", "ar-SA", "It is _very_ easy.", "إنه سهل جدا⟦⟧.", emphasis],
    ["a term in italics", "pt-BR", "It unwinds.", "Causa a ⟦_resolução_⟧.", emphasis],
    ["brackets said as a sentence", "ko-KR", "It is called (usually once).", "보통 한 번 호출됩니다⟦⟧.", brackets],
    ["brackets said as a sentence", "fr-FR", "It is (mostly) new.", "C’est nouveau en grande partie⟦⟧.", brackets],
    ["a question that is asked besides", "vi-VN", "Compare both of them.", "Cái nào dễ hơn⟦?⟧", endPunctuation],
    [
      "a question that is stated",
      "ko-KR",
      "Why do we need it here?",
      "왜 필요한지 궁금할 수 있습니다⟦.⟧",
      endPunctuation,
    ],
    ["stress in small letters", "es-ES", "Copy *all* of them.", "Cópielos todos⟦⟧.", emphasis],
    ["another string", "fr-FR", 'It is `"tea"` now.', 'C’est ⟦`"thé"`⟧.', codeSpan],
    ["another string", "tr-TR", "Pass `['travel']` here.", "⟦`['seyahat']`⟧ geçin.", codeSpan],
    ["a product left out", "de-DE", "How to write your first Docker app today", "Ihre erste App schreiben⟦⟧", name],
    ["a label's full stop", "uk-UA", "Testing.", "Тестування⟦⟧", endPunctuation],
    ["code said once", "ro-RO", "Give up `name`; then `name` is gone.", "Nu mai deține `name`⟦⟧.", codeSpan],
  ])("%s in %s: %s | %s", (_name, locale, source, target, check) => {
    const [found] = fires(check, locale, source, target);
    expect(found?.isMinor).toBe(true);
  });
});

describe("it is a fault all the same, where", () => {
  test.each<[string, string, string, string, Check]>([
    [
      "the brackets are gone and their words are not",
      "ca-ES",
      "The service (of data) is new.",
      "El ⟦of data⟧ és nou.",
      brackets,
    ],
    ["code is gone altogether", "ro-RO", "Give up `name` and `size`.", "Renunță la `name`⟦⟧.", codeSpan],
    ["another number is counted", "ja-JP", "Use 2 of the 5 panels.", "5 つのうち 3 つを使います。⟦⟧", number],
    ["code of a string changed", "fr-FR", "It is `a = 'b'` now.", "C’est ⟦`c = 'b'`⟧.", codeSpan],
    ["a name in italics is bare", "lv-LV", "Open the *Orchard Guide* now.", "Atveriet dārza ceļvedi⟦⟧.", emphasis],
    ["another number stands there", "zh-CN", "The sum of `0` is 12.", "“0”的总和是 ⟦13⟧。", number],
    [
      "another page is linked",
      "de-DE",
      "[Us](https://en.a.example/us)",
      "[Wir](⟦https://de.a.example/x⟧)",
      linkDestination,
    ],
    ["bold is gone", "lv-LV", "Select **Save** now.", "Atlasiet Saglabāt⟦⟧.", emphasis],
  ])("%s in %s: %s | %s", (_name, locale, source, target, check) => {
    const found = fires(check, locale, source, target);
    expect(found.some(({ isMinor }) => isMinor !== true)).toBe(true);
  });
});
