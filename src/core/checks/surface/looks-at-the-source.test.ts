/** What is right in a translation though it differs: the source is wrong itself, or another language has its own way. */
import { describe, expect, test } from "vitest";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { htmlInline } from "#core/checks/markup/html-inline.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { punctuationDoubled } from "./punctuation-doubled.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";

describe("brackets of the source", () => {
  test.each([
    ["fi-FI", "The user interface (UI) is new.", "Käyttöliittymä on uusi."],
    ["ca-ES", "Fields (such as age or size) are new.", "Els camps, com l’edat o la mida, són nous."],
    ["ru-RU", "Add one file (or more).", "Добавьте один или несколько файлов."],
    ["ko-KR", "It has a value of zero (0).", "값은 0입니다."],
    ["sr-Cyrl-RS", "Chinese (Traditional)", "традиционални кинески"],
  ])("may be left out in %s: %s", (locale, source, target) => {
    silent(brackets, locale, source, target);
  });

  test.each([
    ["ca-ES", "The Data Service (DS) is new.", "El servei de dades ⟦DS⟧ és nou."],
    ["ru-RU", "(Optional) Enter a name.", "Необязательно Введите имя⟦⟧."],
    ["de-DE", "Wait a moment (about an hour).", "Warten Sie kurz etwa eine Stunde⟦⟧."],
  ])("are missed in %s: %s", (locale, source, target) => {
    fires(brackets, locale, source, target);
  });
});

describe("a final mark", () => {
  test.each([
    ["es-ES", "Repeat the steps for each entity,", "Repita los pasos para cada entidad.", "{}"],
    ["uk-UA", "How do I open it?", "Відкриття файлу", "# {}"],
    ["ko-KR", "**How do I open it?**", "**파일을 여는 방법**", "{}"],
    ["el-GR", "Account", "Λογαριασμ.", "{}"],
    ["it-IT", "Net 30", "30 gg.", "{}"],
    ["bg-BG", "[Take the survey.](x)", "[Попълнете анкетата.](x) (на английски език)", "{}"],
    ["sr-Latn-RS", "The tables look like the following.", "Tabele izgledaju ovako:", "{}"],
  ])("may differ in %s: %s", (locale, source, target, around) => {
    silent(endPunctuation, locale, source, target, { around });
  });

  test.each([
    ["lv-LV", "When is it charged?", "Kad tā ir uzlādēta⟦⟧"],
    ["de-DE", "How do I open it?", "Wie öffne ich es⟦⟧"],
    ["ko-KR", "How do I open it?", "어떻게 열 수 있나요⟦⟧"],
  ])("is missed on a heading that still asks in %s: %s", (locale, source, target) => {
    fires(endPunctuation, locale, source, target, undefined, { around: "# {}" });
  });
});

describe("two marks", () => {
  test.each([
    ["es-ES", "A rate per **US Day**.", "Una tarifa por **día de EE. UU.**."],
    ["pl-PL", "See the [plan](x).", "Zobacz [plan na 2020 r.](x)."],
    ["pt-BR", "See [its questions](x).", "Consulte [O que é isso?](x)."],
    ["es-ES", "In the **From:** field.", "En el campo **De:**."],
  ])("may end what is named and the sentence in %s: %s", (locale, source, target) => {
    silent(punctuationDoubled, locale, source, target);
  });

  test.each([
    ["pl-PL", "It is over.", "To koniec⟦..⟧", "To koniec."],
    ["de-DE", "See [the whole page](x).", "Siehe [die ganze Übersicht⟦.](x).⟧", "Siehe [die ganze Übersicht](x)."],
    ["ko-KR", "It is new.", "새 항목입니다⟦..⟧", "새 항목입니다."],
  ])("are one too many in %s: %s", (locale, source, target, fixed) => {
    fires(punctuationDoubled, locale, source, target, fixed);
  });
});

describe("a short translation", () => {
  test.each([
    ["ko-KR", "Search for **Cost Management**.", "**비용 관리** 검색"],
    [
      "ko-KR",
      "Make sure that the user meets the conditions that you have set for the group.",
      "사용자가 조건을 충족하는지 확인",
    ],
    ["es-ES", "[View the use of resources](x).", "[Ver uso de recursos](x)"],
  ])("is not cut off in %s: %s", (locale, source, target) => {
    silent(truncated, locale, source, target);
  });
});

describe("what stays as it is", () => {
  test.each([
    ["ko-KR", "Bloquer ou débloquer des expéditeurs", "Bloquer ou débloquer des expéditeurs"],
    ["el-GR", "*%Container%/Insights_%id%/name and more.csv*", "*%Container%/Insights_%id%/name and more.csv*"],
    ["vi-VN", "Set-Mailbox User -Folder value from the list", "Set-Mailbox User -Folder value from the list"],
    [
      "bg-BG",
      "Dynamics for Finance and Operations of Contoso has evolved.",
      "Dynamics for Finance and Operations of Contoso се разви.",
    ],
    ["ca-ES", "else if **type** = 1, then **Sales**", "else if **type** = 1, then **Sales**"],
  ])("is no prose in %s: %s", (locale, source, target) => {
    silent(untranslated, locale, source, target);
  });

  test("is prose where a sentence was left", () => {
    fires(untranslated, "ko-KR", "We apologize for the inconvenience.", "⟦We apologize for the inconvenience.⟧");
    fires(untranslated, "ru-RU", "Pin it to the taskbar.", "⟦Pin it to the taskbar.⟧");
    fires(untranslated, "vi-VN", "The café that you want is open.", "⟦The café that you want is open.⟧");
  });
});

describe("a tag that the source does not close", () => {
  test.each([
    ["de-DE", "<b>Note</b>: do <b>not open it.", "<b>Hinweis</b>: <b>nicht</b> öffnen."],
    ["ja-JP", "Press <kbd>F5 now.", "<kbd>F5</kbd> を押します。"],
    ["ru-RU", "See it</i> now.", "Смотрите это."],
  ])("may be mended in %s", (locale, source, target) => {
    silent(htmlInline, locale, source, target);
  });
});

describe("a sentence glued on", () => {
  test.each([
    [
      "de-DE",
      "Save it. Then close it.",
      "Sichern Sie es⟦.⟧Schließen Sie es dann.",
      "Sichern Sie es. Schließen Sie es dann.",
    ],
    ["lv-LV", "Save it. Then close it.", "Saglabājiet to⟦.⟧Pēc tam aizveriet.", "Saglabājiet to. Pēc tam aizveriet."],
    ["ru-RU", "Save it. Then close it.", "Сохраните её⟦.⟧Затем закройте.", "Сохраните её. Затем закройте."],
  ])("behind a short word is told in %s", (locale, source, target, fixed) => {
    fires(punctuationSpacing, locale, source, target, fixed);
  });

  test("may be a name", () => {
    silent(punctuationSpacing, "de-DE", "Use is.Open here.", "Verwenden Sie hier is.Open.");
    silent(punctuationSpacing, "es-ES", "See a.Close. Then go.", "Vea a.Close. Luego vaya.");
  });
});

describe("a small first letter", () => {
  const severityOf = (locale: string, source: string, target: string) => {
    const { unit, context } = subjectOf(locale, source, target);
    return checkUnit(unit, target, context, standardProfile).find(({ check }) => check === capital.id)?.severity;
  };

  test("is a warning on a sentence and worth a look on a label", () => {
    expect(severityOf("ru-RU", "Open the Settings app.", "откройте приложение «Параметры».")).toBe("warning");
    expect(severityOf("lv-LV", "Save the file now.", "saglabājiet failu tūlīt.")).toBe("warning");
    expect(severityOf("hu-HU", "Croatian", "horvát")).toBe("info");
    expect(severityOf("es-ES", "use this name", "Usar este nombre")).toBe("info");
  });
});
