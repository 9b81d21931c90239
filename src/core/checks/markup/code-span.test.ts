import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { codeSpan } from "./code-span.ts";

describe("code", () => {
  test.each([
    ["translated", "lv-LV", "Run `npm test`.", "Palaidiet ⟦`npm pārbaude`⟧.", "Palaidiet `npm test`."],
    ["cut", "ja-JP", "Run `npm test`.", "⟦`npm tes`⟧を実行します。", "`npm test`を実行します。"],
    ["with a space", "de-DE", "Run `npm test`.", "⟦` npm test`⟧ ausführen.", "`npm test` ausführen."],
    ["with spaces", "tr-TR", "Run `npm`.", "⟦` npm `⟧ çalıştırın.", "`npm` çalıştırın."],
    ["one of two", "fr-FR", "`a.b` or `c.d`", "⟦`c.e`⟧ ou `a.b`", "`c.d` ou `a.b`"],
    ["longer fences", "ar-SA", "Use `` a`b ``.", "استخدم ⟦`a`⟧.", "استخدم `` a`b ``."],
    ["run together", "ja-JP", "`a` or `b`", "⟦`a``b`⟧または", "`a` `b`または"],
    ["the one most like it", "de-DE", "`one` `two` `three`", "⟦⟧⟦`twoo`⟧ `three`", undefined],
  ])("is restored: %s", (_name, locale, source, target, fixed) => {
    fires(codeSpan, locale, source, target, fixed);
  });

  test.each([
    ["bare", "lv-LV", "Run `npm test` now.", "Palaidiet ⟦npm test⟧ tagad.", "Palaidiet `npm test` tagad."],
    ["in quotes", "ru-RU", "Run `npm test` now.", "Запустите ⟦«npm test»⟧.", "Запустите `npm test`."],
    ["escaped", "zh-CN", "Set `a_b` now.", "设置⟦a\\_b⟧。", "设置`a_b`。"],
    ["in bold", "es-ES", "Set `ab` now.", "Establezca **⟦ab⟧**.", "Establezca **`ab`**."],
  ])("is set as code again: %s", (_name, locale, source, target, fixed) => {
    fires(codeSpan, locale, source, target, fixed);
  });

  test.each([
    ["at the end", "tr-TR", "Run `npm test` now.", "Şimdi çalıştırın⟦⟧.", "Şimdi çalıştırın `npm test`."],
    ["at the end without blanks", "th-TH", "Run `npm test` now.", "เรียกใช้ตอนนี้⟦⟧", "เรียกใช้ตอนนี้`npm test`"],
    ["beside other code", "zh-CN", "Use `a` or `b` here.", "使用`a`⟦⟧。", "使用`a` `b`。"],
    ["behind its neighbour", "ko-KR", "Use `a` or `b` here.", "여기서 `a`⟦⟧ 사용.", "여기서 `a` `b` 사용."],
  ])("is put in %s", (_name, locale, source, target, fixed) => {
    fires(codeSpan, locale, source, target, fixed);
  });

  test.each([
    ["its first", "de-DE", "Run `npm test` now.", "Jetzt npm test⟦`⟧ ausführen.", "Jetzt `npm test` ausführen."],
    ["its last", "hi-IN", "Run `npm test` now.", "अब ⟦`⟧npm test चलाएँ।", "अब `npm test` चलाएँ।"],
    ["one of three", "fr-FR", "`a`, `b` and `c`", "`a`, `b et `c⟦`⟧", "`a`, `b` et `c`"],
    ["one too many", "he-IL", "Run `ab` now.", "הפעל `ab` עכשיו⟦`⟧.", "הפעל `ab` עכשיו."],
  ])("gets back a backtick: %s", (_name, locale, source, target, fixed) => {
    fires(codeSpan, locale, source, target, fixed);
  });

  test.each([
    ["moved", "ja-JP", "Use `a` in `b`.", "`b`で`a`を使います。"],
    ["said twice", "de-DE", "Use `a`.", "`a` verwenden, denn `a` ist gut."],
    ["a term set as code", "de-DE", "Use the name.", "Den `Namen` verwenden."],
    ["a line break in it", "fr-FR", "Run `a\nb`.", "Exécutez `a b`."],
    ["a backtick of the source", "es-ES", "The ` sign", "El signo `"],
    ["an escaped backtick", "es-ES", "The \\` sign", "El signo \\`"],
    ["nothing translated", "es-ES", "Run `a`.", ""],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(codeSpan, locale, source, target);
  });

  test("is plain text in HTML and code blocks", () => {
    silent(codeSpan, "de-DE", "`a`", "`b`", { around: "```\n{}\n```" });
    silent(codeSpan, "de-DE", "`a`", "`b`", { around: "<p>{}</p>" });
  });

  test("changed twice in one way can be told apart", () => {
    const found = fires(codeSpan, "de-DE", "`a` `a`", "⟦`b`⟧ ⟦`b`⟧");
    expect(new Set(found.map(({ detail }) => detail)).size).toBe(2);
  });
});

describe("V85 what people put into words within code", () => {
  const by = (type: string) => ({ frontMatter: `ms.translationtype: ${type}` });

  test.each([
    ["what is filled in", "ja-JP", "Run `prune --tree <your tree>`.", "⟦`prune --tree <あなたの木>`⟧ を実行します。"],
    ["what is filled in", "es-ES", "Run `prune [tree-name]`.", "Ejecute ⟦`prune [nombre-del-árbol]`⟧."],
    ["text between tags", "ru-RU", "Use `<h1>My trees</h1>`.", "Используйте ⟦`<h1>Мои деревья</h1>`⟧."],
    ["a message", "pt-BR", "It shows `404 Not found`.", "Mostra ⟦`404 Não encontrado`⟧."],
    ["a label", "zh-CN", "Choose `Save tree as...`.", "选择⟦`将树另存为...`⟧。"],
    ["blanks", "fr-FR", "Set `prune: true`.", "Définissez ⟦`prune : true`⟧."],
  ])("%s is a hint, in %s", (_name, locale, source, target) => {
    expect(fires(codeSpan, locale, source, target, undefined, by("HT"))[0]?.isMinor).toBe(true);
    expect(fires(codeSpan, locale, source, target, undefined, by("MT"))[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["a name", "pt-BR", "Use `cartItem`.", "Use ⟦`itemCarrinho`⟧."],
    ["a command", "ja-JP", "Run `prune tree`.", "⟦`prune 木`⟧ を実行します。"],
    ["what stands around what is filled in", "es-ES", "Run `prune <tree>`.", "Ejecute ⟦`podar <árbol>`⟧."],
    ["a blank at its edge", "fr-FR", "Use `prune`.", "Utilisez ⟦` prune`⟧."],
  ])("%s is a fault of theirs, in %s", (_name, locale, source, target) => {
    expect(fires(codeSpan, locale, source, target, undefined, by("HT"))[0]?.isMinor).toBeUndefined();
  });
});

describe("C121 code that is the same", () => {
  test.each([
    ["a path in its locale's folder", "it-IT", "See `/en/guides/trees`.", "Vedere `/it/guides/trees`."],
    ["a path in no folder", "ko-KR", "See `/en-us/guides/trees`.", "`/guides/trees`를 참조하세요."],
    ["with the plural that the source has behind it", "pt-BR", "Use your `Tree`s here.", "Use suas `Trees` aqui."],
    ["with the plural that the source has behind it", "de-DE", "Use your `Box`es here.", "Hier `Boxes` verwenden."],
  ])("%s: %s", (_name, locale, source, target) => silent(codeSpan, locale, source, target));

  test.each([
    ["another path", "it-IT", "See `/en/guides/trees`.", "Vedere ⟦`/it/guide/alberi`⟧."],
    ["a plural of its own", "pt-BR", "Use your `Tree` here.", "Use suas ⟦`Trees`⟧ aqui."],
    ["another ending", "de-DE", "Use your `Box`es here.", "Hier ⟦`Boxen`⟧ verwenden."],
  ])("but not %s: %s", (_name, locale, source, target) => {
    fires(codeSpan, locale, source, target);
  });
});
