import { describe, expect, test } from "vitest";
import { name } from "#core/checks/facts/name.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { capital } from "./capital.ts";
import { hangulSpacing } from "./hangul-spacing.ts";
import { seam } from "./seam.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

type Case = [locale: string, source: string, target: string, fixed: string];

describe("C92 하다 and 되다 are written on to any noun of two syllables or more", () => {
  test.each([
    ["파일을 압축⟦ ⟧합니다.", "파일을 압축합니다."],
    ["모듈을 로드⟦ ⟧하는 방법", "모듈을 로드하는 방법"],
    ["쉼표로 구분⟦ ⟧된 값", "쉼표로 구분된 값"],
    ["값이 암호화⟦ ⟧됩니다.", "값이 암호화됩니다."],
    ["버전 3.0에서 도입⟦ ⟧되었습니다.", "버전 3.0에서 도입되었습니다."],
  ])("%s", (target, fixed) => {
    fires(hangulSpacing, "ko-KR", "It is a sentence.", target, fixed);
  });

  test.each([
    "파일을 다시 하는 방법",
    "설정을 하는 경우",
    "작업을 함께 하면",
    "그대로 하십시오.",
    "자동으로 되는 경우",
    "파일 한 개",
    "입력해야 하는 값",
    "모두 하나의 파일",
    "읽기 하나",
  ])("but not behind a particle, an adverb or an ending: %s", (target) => {
    silent(hangulSpacing, "ko-KR", "It is a sentence.", target);
  });
});

describe("C93 a parameter or property that the source names in bold keeps its name", () => {
  test.each<Case>([
    [
      "fr-FR",
      "Use the **Path** parameter here.",
      "Utilisez ici le paramètre **⟦chemin⟧**.",
      "Utilisez ici le paramètre **Path**.",
    ],
    [
      "ko-KR",
      "The **Filter** parameter is set.",
      "**⟦필터⟧** 매개 변수가 설정됩니다.",
      "**Filter** 매개 변수가 설정됩니다.",
    ],
    [
      "de-DE",
      "Set the *Value* property.",
      "Legen Sie die Eigenschaft *⟦Wert⟧* fest.",
      "Legen Sie die Eigenschaft *Value* fest.",
    ],
  ])("%s", (locale, source, target, fixed) => {
    fires(name, locale, source, target, fixed, MT);
    const plain = target.replace(/[⟦⟧]/gu, "");
    silent(name, locale, source, fixed, MT);
    // What a window shows as a property is translated by people, and what is no property by everybody.
    silent(name, locale, source, plain, HT);
    silent(name, locale, source.replace(/parameter|property/, "button"), plain, MT);
  });
});

describe("C94 a name in code and its noun are one word with a hyphen in Germanic languages", () => {
  test.each<Case>([
    [
      "de-DE",
      "Set the `size` property.",
      "Legen Sie die `size`⟦ ⟧Eigenschaft fest.",
      "Legen Sie die `size`-Eigenschaft fest.",
    ],
    ["nl-NL", "Set the `size` property.", "Stel de `size`⟦ ⟧eigenschap in.", "Stel de `size`-eigenschap in."],
    ["sv-SE", "Set the `size` property.", "Ange `size`⟦ ⟧egenskapen.", "Ange `size`-egenskapen."],
    ["nb-NO", "Set the `size` parameter.", "Angi `size`⟦ ⟧parameteren.", "Angi `size`-parameteren."],
    ["da-DK", "Set the `size` parameter.", "Angiv `size`⟦ ⟧parameteren.", "Angiv `size`-parameteren."],
  ])("%s", (locale, source, target, fixed) => {
    expect(fires(seam, locale, source, target, fixed, MT)[0]?.isMinor).toBeUndefined();
    expect(fires(seam, locale, source, target, fixed, HT)[0]?.isMinor).toBe(true);
    silent(seam, locale, source, fixed, MT);
  });

  test.each([
    ["de-DE", "With `size` you set values.", "Mit `size` Werte festlegen."],
    ["de-DE", "It gives `size` the values of it.", "Das gibt der `size` Werte davon."],
    ["nl-NL", "The property `size` is set.", "De eigenschap `size` is ingesteld."],
    ["fr-FR", "Set the `size` property.", "Définissez la propriété `size`."],
    ["sv-SE", "Run `size`, the command.", "Kör `size`, kommandot."],
  ])("but not where they are none: %s", (locale, source, target) => silent(seam, locale, source, target, MT));
});

describe("C95 an English noun that German has as well begins with a capital there", () => {
  test.each([
    ["de-DE", "Open your app here.", "Öffnen Sie Ihre ⟦a⟧pp hier.", "Öffnen Sie Ihre App hier."],
    ["de-AT", "The bot answers.", "Der ⟦b⟧ot antwortet.", "Der Bot antwortet."],
    ["lb-LU", "With the token it works.", "Mat dem ⟦t⟧oken geet et.", "Mat dem Token geet et."],
  ])("%s", (...texts) => {
    fires(capital, ...texts);
  });

  test.each([
    ["de-DE", "Open your app here.", "Öffnen Sie Ihre App hier."],
    ["de-DE", "Open your app here.", "Öffnen Sie die app.config hier."],
    ["de-DE", "Open your app.", "Go to the app here."],
    ["de-DE", "Read [the bot events](a.md).", "Lesen Sie [Handle the bot events](a.md)."],
    ["de-DE", "Added it to the [user](user.md) resource.", "Der Ressource [user](user.md) hinzugefügt."],
    ["nl-NL", "Open your app here.", "Open uw app hier."],
    ["da-DK", "The bot answers.", "Den bot svarer."],
  ])("but not in other languages, in names and what was not translated: %s %s", (...texts) =>
    silent(capital, ...texts),
  );
});
