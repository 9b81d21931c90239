import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { number } from "#core/checks/facts/number.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { emptyEmphasis } from "#core/checks/markup/empty-emphasis.ts";
import { linkExtra } from "#core/checks/markup/link-extra.ts";
import { type CaseOptions, fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { quotes } from "./quotes.ts";

type Case = [name: string, check: Check, locale: string, source: string, target: string, options?: CaseOptions];

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

function messagesOf(check: Check, locale: string, source: string, target: string) {
  return check.run(subjectOf(locale, source, target)).map(({ message }) => message);
}

function isSilent(_name: string, check: Check, locale: string, source: string, target: string, options?: CaseOptions) {
  silent(check, locale, source, target, options);
}

function isTold(_name: string, check: Check, locale: string, source: string, marked: string, options?: CaseOptions) {
  expect(fires(check, locale, source, marked, undefined, options)[0]?.isMinor).toBeUndefined();
}

function isHint(_name: string, check: Check, locale: string, source: string, marked: string, options?: CaseOptions) {
  expect(fires(check, locale, source, marked, undefined, options)[0]?.isMinor).toBe(true);
}

describe("C160 what is short for the words before it may stand in their place", () => {
  test.each<Case>([
    ["of people", brackets, "cs-CZ", "A delivery network (CDN)", "Síť ⟦CDN⟧", HT],
    ["of an engine", brackets, "cs-CZ", "A delivery network (CDN)", "Síť ⟦CDN⟧", MT],
    ["of an engine", brackets, "ru-RU", "The point of sale (POS) app", "Приложение ⟦POS⟧", MT],
    ["of an engine", brackets, "is-IS", "The tax deducted (TDS)", "Útreikningur á ⟦TDS⟧", MT],
    ["of an engine", brackets, "it-IT", "They are just-in-time (JIT) compiled.", "Sono compilati con ⟦JIT⟧.", MT],
  ])("in the work %s, case %#", isHint);

  test.each<Case>([
    ["words", brackets, "cs-CZ", "The list (Orchard report) is shown.", "Seznam ⟦Orchard report⟧ se zobrazí.", MT],
    ["words", brackets, "ru-RU", "The list (Orchard report) is shown.", "Список ⟦Orchard report⟧ показан.", MT],
    ["words", brackets, "hu-HU", "The list (Orchard report) is shown.", "A lista ⟦Orchard report⟧ megjelenik.", MT],
  ])("but %s that stand bare are told, case %#", isTold);
});

describe("C161 names of code beside which the source has more", () => {
  const LICENSES = "Licenses.orchard.org fulfills that role.";
  const COPY = "The name of the list with the **-copy** appended.";
  const PATTERN = "A number in the form Major.Minor[-Suffix] where -Suffix names the release.";
  test.each<Case>([
    ["the capital of a sentence", identifier, "ru-RU", LICENSES, "Эту роль играет licenses.orchard.org."],
    ["the capital of a sentence", identifier, "fi-FI", LICENSES, "Tämän tekee licenses.orchard.org."],
    ["the capital of a sentence", identifier, "ko-KR", LICENSES, "licenses.orchard.org 이 그 일을 합니다."],
    ["what is put behind a name", identifier, "et-EE", COPY, "Loendi nimi, mille lõpus on **-koopia**."],
    ["what is put behind a name", identifier, "he-IL", COPY, "שם הרשימה עם **-עותק** בסופו."],
    ["what is put behind a name", identifier, "ja-JP", COPY, "一覧の名前の後ろに **-コピー** が付きます。"],
    [
      "a part of a pattern",
      identifier,
      "ru-RU",
      PATTERN,
      "Номер вида Major.Minor[-суффикс], где -суффикс называет выпуск.",
    ],
    [
      "a part of a pattern",
      identifier,
      "de-DE",
      PATTERN,
      "Eine Nummer wie Major.Minor[-Endung], worin -Endung die Version nennt.",
    ],
    [
      "a part of a pattern",
      identifier,
      "tr-TR",
      PATTERN,
      "Major.Minor[-Sonek] biçiminde; burada -Sonek sürümü belirtir.",
    ],
    [
      "a quotation mark behind a path",
      identifier,
      "zh-CN",
      "Found at 'C:\\Orchard\\sdk\\'.",
      "位于 C:\\Orchard\\sdk\\ 中。",
    ],
    [
      "a quotation mark behind a path",
      identifier,
      "pl-PL",
      "Found at 'C:\\Orchard\\sdk\\'.",
      "Znaleziono w C:\\Orchard\\sdk\\ teraz.",
    ],
    [
      "a quotation mark behind a path",
      identifier,
      "hu-HU",
      "Found at 'C:\\Orchard\\sdk\\'.",
      "Itt van: C:\\Orchard\\sdk\\ most.",
    ],
  ])("%s, case %#", isSilent);

  test.each<Case>([
    ["a name with its own capitals", identifier, "ru-RU", "See Docs.Orchard.Api.", "См. ⟦docs.Orchard.Api⟧."],
    ["capitals in the middle of a sentence", identifier, "fi-FI", "Open Docs.orchard.org.", "Avaa ⟦docs.orchard.org⟧."],
    ["another host", identifier, "ko-KR", LICENSES, "⟦Licenses.orchard.com⟧ 이 그 일을 합니다."],
    ["a flag", identifier, "et-EE", "Run it with -copy.", "Käivitage see valikuga ⟦-koopia⟧."],
    ["a flag", identifier, "de-DE", "The -Suffix parameter", "Der Parameter ⟦-Endung⟧"],
    ["a path", identifier, "zh-CN", "Found at 'C:\\Orchard\\sdk\\'.", "位于 ⟦C:\\果园\\sdk⟧ 中。"],
  ])("but %s is told, case %#", isTold);
});

describe("C162 a name within a word of capitals does not run into it", () => {
  const YARD = "An ER source of the number sequence";
  test.each<Case>([
    ["another word", name, "pl-PL", YARD, "Źródło typu NUMERACJA"],
    ["another word", name, "de-DE", YARD, "Eine Quelle vom Typ NUMMERIERUNG"],
    [
      "another name",
      name,
      "ko-KR",
      "The costs of Orchard USA are on the US list.",
      "Orchard USA의 비용은 미국 목록에 있습니다.",
    ],
  ])("%s, case %#", (...[, check, locale, source, target]) => {
    const text = messagesOf(check, locale, source, target);
    expect(text.filter((message) => message.includes("runs into"))).toEqual([]);
  });

  test.each<Case>([
    ["a word with one capital", name, "de-DE", "Azure sample", "AzureBeispiel"],
    ["a word before it", name, "pl-PL", "Open GitHub now.", "OtwórzGitHub teraz."],
    ["a word with one capital", name, "cs-CZ", "The HTTPS and Azure page", "AzureStránka HTTPS"],
  ])("but %s does, case %#", (...[, check, locale, source, target]) => {
    expect(messagesOf(check, locale, source, target).some((message) => message.includes("runs into"))).toBe(true);
  });
});

describe("C163 a backslash that is shown itself escapes no asterisk", () => {
  const PATH = "For example, *bin\\publish\\\\*.";
  test.each<Case>([
    ["in italics", emptyEmphasis, "ja-JP", PATH, "たとえば、*bin\\publish\\\\* です。"],
    ["in italics", emptyEmphasis, "fr-FR", PATH, "Par exemple *bin\\publish\\\\* ici."],
    ["in italics", emptyEmphasis, "he-IL", PATH, "לדוגמה, *bin\\publish\\\\* כאן."],
  ])("%s, case %#", isSilent);

  test.each<Case>([
    ["one", emptyEmphasis, "ja-JP", "Select it.", "選択⟦\\*\\*\\*\\*⟧します。"],
    ["three", emptyEmphasis, "fr-FR", "Select it.", "Sélectionnez\\\\⟦\\*\\*\\*\\*⟧ici."],
    ["one", emptyEmphasis, "he-IL", "Select it.", "בחר ⟦\\*\\*\\*\\*⟧ אותו."],
  ])("but %s does, case %#", isTold);
});

describe("C164 three dots are part of what a button is called", () => {
  const SWITCH = "Right-click the icon and choose **Switch to orchards...**.";
  test.each<Case>([
    [
      "left out",
      endPunctuation,
      "ko-KR",
      SWITCH,
      "아이콘을 마우스 오른쪽 단추로 클릭하고 **과수원으로 전환**을 선택합니다.",
    ],
    ["left out", endPunctuation, "de-DE", SWITCH, "Klicken Sie auf das Symbol und wählen Sie **Zum Garten wechseln**."],
    ["left out", endPunctuation, "ru-RU", SWITCH, "Щелкните значок и выберите **Перейти к садам**."],
    ["at another place", endPunctuation, "ko-KR", "Tap **More...**", "**더 보기...** 를 탭하고"],
    ["at another place", endPunctuation, "tr-TR", "Tap **More...**", "**Daha fazla...** öğesine dokunun"],
    ["at another place", endPunctuation, "hi-IN", "Tap **More...**", "**और...** पर टैप करें"],
  ])("%s, case %#", isSilent);

  test.each<Case>([
    ["the sentence's own dots", endPunctuation, "ko-KR", "Please wait for the list...", "목록을 기다려 주세요⟦⟧", MT],
    [
      "the full stop behind them",
      endPunctuation,
      "de-DE",
      SWITCH,
      "Klicken Sie auf das Symbol und wählen Sie **Zum Garten wechseln**⟦⟧",
      MT,
    ],
    [
      "the full stop behind them",
      endPunctuation,
      "ru-RU",
      SWITCH,
      "Щелкните значок и выберите **Перейти к садам**⟦⟧",
      MT,
    ],
  ])("but %s is told, case %#", isTold);
});

describe("C165 a quotation in single marks that goes on in the next segment", () => {
  const OPEN = "The page shows a disclaimer saying 'This list requires a license.";
  const CLOSE = "By clicking OK, you accept the license terms.'";
  test.each<Case>([
    ["opens", quotes, "fr-FR", OPEN, "La page affiche : « Cette liste exige une licence."],
    ["opens", quotes, "cs-CZ", OPEN, "Stránka zobrazí: „Tento seznam vyžaduje licenci."],
    ["opens", quotes, "zh-CN", OPEN, "该页显示：“此列表需要许可证。"],
    ["closes", quotes, "fr-FR", CLOSE, "En cliquant sur OK, vous acceptez les termes du contrat. »"],
    ["closes", quotes, "pl-PL", CLOSE, "Klikając OK, akceptujesz warunki licencji.”"],
    ["closes", quotes, "ja-JP", CLOSE, "[OK] をクリックすると、ライセンス条項に同意したことになります。」"],
  ])("%s there as well, case %#", isSilent);

  test.each<Case>([
    ["an apostrophe", quotes, "fr-FR", "It doesn't show the list.", "Elle n’affiche pas ⟦«⟧ la liste."],
    ["a genitive", quotes, "cs-CZ", "The users' lists are shown.", "Zobrazí se ⟦„⟧seznamy uživatelů."],
    ["a whole quotation", quotes, "zh-CN", "It shows 'the list' now.", "现在显示⟦“⟧列表。"],
  ])("but %s opens none, case %#", isTold);
});

describe("C166 what stays in the source's language on purpose", () => {
  const ERROR = "Unable to bind to https://orchard.example on the loopback interface: 'It is not supported here'.";
  test.each<Case>([
    [
      "a message with its translation behind",
      untranslated,
      "ja-JP",
      ERROR,
      `${ERROR} (ループバック インターフェイスで https://orchard.example にバインドできません。サポートされていません。)`,
    ],
    [
      "a message with its translation behind",
      untranslated,
      "es-ES",
      ERROR,
      `${ERROR} (No se puede enlazar a https://orchard.example en la interfaz de bucle: no se admite aquí).`,
    ],
    [
      "a message with its translation behind",
      untranslated,
      "ru-RU",
      ERROR,
      `${ERROR} (Не удалось привязаться к https://orchard.example в интерфейсе: это здесь не поддерживается).`,
    ],
    [
      "its address again",
      linkExtra,
      "ja-JP",
      ERROR,
      `${ERROR} (ループバック インターフェイスで https://orchard.example にバインドできません。サポートされていません。)`,
    ],
    [
      "its address again",
      linkExtra,
      "es-ES",
      ERROR,
      `${ERROR} (No se puede enlazar a https://orchard.example en la interfaz de bucle: no se admite aquí).`,
    ],
    [
      "its address again",
      linkExtra,
      "ru-RU",
      ERROR,
      `${ERROR} (Не удалось привязаться к https://orchard.example в интерфейсе: это здесь не поддерживается).`,
    ],
    [
      "a person and what they are called on a site",
      untranslated,
      "ko-KR",
      "Maria Berg (maria-berg)",
      "Maria Berg (maria-berg)",
    ],
    [
      "a person and what they are called on a site",
      untranslated,
      "ar-SA",
      "Maria Berg (mariaberg)",
      "Maria Berg (mariaberg)",
    ],
    [
      "a person and what they are called on a site",
      untranslated,
      "el-GR",
      "Maria Berg (@maria_berg)",
      "Maria Berg (@maria_berg)",
    ],
    ["a command", untranslated, "ru-RU", "dotnet orchard-generator", "dotnet orchard-generator"],
    ["a command", untranslated, "zh-CN", "git fetch origin", "git fetch origin"],
    ["a command", untranslated, "de-DE", "npm run build-all", "npm run build-all"],
    [
      "a message that goes on in the next segment",
      untranslated,
      "zh-CN",
      'It says: "No type was given for the column of the list.',
      "它显示：“No type was given for the column of the list.",
    ],
    [
      "a message that goes on in the next segment",
      untranslated,
      "ru-RU",
      'It says: "No type was given for the column of the list.',
      "Сообщение: «No type was given for the column of the list.",
    ],
    [
      "a message that goes on in the next segment",
      untranslated,
      "th-TH",
      'It says: "No type was given for the column of the list.',
      "ข้อความคือ “No type was given for the column of the list.",
    ],
  ])("%s, case %#", isSilent);

  test.each<Case>([
    ["a message without it", untranslated, "ja-JP", ERROR, `⟦${ERROR}⟧`],
    ["a remark in brackets", untranslated, "es-ES", ERROR, `⟦${ERROR} (sí)⟧`],
    ["a sentence", untranslated, "ru-RU", "Open the list (all of it) now.", "⟦Open the list (all of it) now.⟧"],
    [
      "a sentence with a command",
      untranslated,
      "de-DE",
      "npm run builds all of the lists.",
      "⟦npm run builds all of the lists.⟧",
    ],
  ])("but %s is told, case %#", isTold);
});

describe("V96 a course that is held in English", () => {
  const COURSE = "[Get started with the reports of an orchard](https://orchard.example/training/paths/start)";
  const PAGE = "[Get started with the reports of an orchard](https://orchard.example/guide/start)";
  const LOCALES = ["lt-LT", "ja-JP", "pt-BR"];
  test.each(LOCALES)("keeps its title in the work of people as a hint, in %s", (locale) => {
    isHint("", untranslated, locale, COURSE, `⟦${COURSE}⟧`, HT);
  });
  test.each(LOCALES)("but not in an engine's, in %s", (locale) => {
    isTold("", untranslated, locale, COURSE, `⟦${COURSE}⟧`, MT);
  });
  test.each(LOCALES)("and a page is no course, in %s", (locale) => {
    isTold("", untranslated, locale, PAGE, `⟦${PAGE}⟧`, HT);
  });
});

describe("V97 quotation marks in place of bold type", () => {
  const SAVE = "Select **Save** and then **Close**.";
  test.each<Case>([
    ["of people", emphasis, "zh-CN", SAVE, "选择“保存”，然后选择“关闭”⟦⟧。", HT],
    ["of people", emphasis, "ru-RU", SAVE, "Выберите «Сохранить», а затем «Закрыть»⟦⟧.", HT],
    ["of people", emphasis, "de-DE", SAVE, "Wählen Sie „Speichern“ und dann „Schließen“⟦⟧.", HT],
  ])("are a hint in the work %s, case %#", isHint);
  test.each<Case>([
    ["an engine's", emphasis, "zh-CN", SAVE, "选择“保存”，然后选择“关闭”⟦⟧。", MT],
    ["where a bold name is lost without them", emphasis, "zh-CN", SAVE, "选择“保存”，然后选择关闭⟦⟧。", HT],
    ["where a bold name is lost without them", emphasis, "ru-RU", SAVE, "Выберите «Сохранить», а затем Закрыть⟦⟧.", HT],
    [
      "where a bold name is lost without them",
      emphasis,
      "de-DE",
      SAVE,
      "Wählen Sie Speichern und dann Schließen⟦⟧.",
      HT,
    ],
  ])("but not %s, case %#", isTold);
});

describe("C167 tens and teens in the cases of their languages", () => {
  test.each<Case>([
    ["Lithuanian", number, "lt-LT", "For 20 lists", "Dvidešimčiai sąrašų"],
    ["Lithuanian", number, "lt-LT", "After 30 days", "Po trisdešimčių dienų"],
    ["Lithuanian", number, "lt-LT", "With 1000 rows", "Su tūkstančiais eilučių"],
    ["Estonian", number, "et-EE", "In 30 days", "Kolmekümne päeva jooksul"],
    ["Estonian", number, "et-EE", "In 15 files", "Viieteistkümnes failis"],
    ["Estonian", number, "et-EE", "In 100 files", "Sajas failis"],
    ["Hungarian", number, "hu-HU", "In 20 files", "Huszadikként a fájlokban"],
    ["Czech", number, "cs-CZ", "The 20th file", "Dvacátý soubor"],
    ["Slovak", number, "sk-SK", "In 30 files", "V tridsiatich súboroch"],
    ["Slovak", number, "sk-SK", "In 15 files", "V pätnástich súboroch"],
    ["Slovenian", number, "sl-SI", "In 20 days", "V dvajsetih dneh"],
    ["Ukrainian", number, "uk-UA", "In 20 files", "У двадцяти файлах"],
    ["Ukrainian", number, "uk-UA", "In 15 files", "У п’ятнадцяти файлах"],
  ])("of %s, case %#", isSilent);

  test.each<Case>([
    ["Lithuanian", number, "lt-LT", "For 30 lists", "Dvidešimčiai sąrašų⟦⟧"],
    ["Estonian", number, "et-EE", "In 40 days", "Kolmekümne päeva jooksul⟦⟧"],
    ["Slovak", number, "sk-SK", "In 40 files", "V tridsiatich súboroch⟦⟧"],
    ["Ukrainian", number, "uk-UA", "In 30 files", "У двадцяти файлах⟦⟧"],
  ])("but of %s another number is told, case %#", (...[, check, locale, source, target]) => {
    fires(check, locale, source, target);
  });
});
