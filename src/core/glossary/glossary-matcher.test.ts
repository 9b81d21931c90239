import { describe, expect, test } from "vitest";
import { matchGlossary } from "./glossary-matcher.ts";
import { bareTerm, type Term } from "./term.ts";

const term = (source: string, part: Partial<Term> = {}): Term => ({ ...bareTerm(source), ...part });

function found(locale: string, terms: readonly Term[], source: string) {
  const matcher = matchGlossary({ locale, terms }, locale, "en-US");
  return matcher.termsIn(source).map(({ range }) => source.slice(range.from, range.to));
}

function hasWanted(locale: string, required: string, target: string): boolean {
  const one = term("x", { required: [required] });
  return matchGlossary({ locale, terms: [one] }, locale, "en-US").translationsIn(target, one, "wanted").length > 0;
}

describe("terms of a source", () => {
  const terms = [
    term("agent"),
    term("sync agent"),
    term("Teams", { caseSensitive: true }),
    term("sign in"),
    term("API"),
  ];

  test.each([
    ["the longest speaks first", "A sync agent and an agent.", ["sync agent", "agent"]],
    ["plurals are forms", "Sync agents", ["Sync agents"]],
    ["a plural is a form", "Two APIs", ["APIs"]],
    ["case tells where it is said to", "Teams has teams", ["Teams"]],
    ["a mark divides a phrase", "sync, agent", ["agent"]],
    ["a part of a word is none", "reagent and APIary, but the API", ["API"]],
    ["nothing", "No such word.", []],
  ])("%s", (_name, source, expected) => {
    expect(found("lv-LV", terms, source)).toEqual(expected);
  });

  test("a wildcard stands for any ending", () => {
    expect(found("lv-LV", [term("configur*")], "Configure, configuration, config")).toEqual([
      "Configure",
      "configuration",
    ]);
  });
});

describe("translations in a target", () => {
  test.each([
    ["lv-LV", "lietotājs", "Pievienojiet lietotājam lomu.", true],
    ["lv-LV", "sinhronizācijas aģents", "Apturiet sinhronizācijas aģentu.", true],
    ["lv-LV", "lietotājs", "Pievienojiet klientam lomu.", false],
    ["de-DE", "Benutzer", "Die Rollen des Benutzers", true],
    ["ru-RU", "пользователь", "для всех пользователей", true],
    ["tr-TR", "kullanıcı", "kullanıcılarınızdan biri", true],
    ["ko-KR", "사용자", "사용자에게 역할을 추가합니다.", true],
    ["ja-JP", "ユーザー", "すべてのユーザーに表示されます。", true],
    ["ja-JP", "API", "このAPIPAを使用します。", false],
    ["th-TH", "ผู้ใช้", "เพิ่มบทบาทให้ผู้ใช้", true],
    ["ar-SA", "مستخدم", "للمستخدمين الجدد", true],
    ["he-IL", "משתמש", "ולמשתמשים חדשים", true],
    ["hi-IN", "उपयोगकर्ता", "उपयोगकर्ताओं को जोड़ें।", true],
    ["fr-FR", "utilisateur", "des utilisateurs", true],
    ["lv-LV", "fails", "Neizdevās", false],
    ["de-DE", "Knoten", "Verwenden Sie den Serverknoten.", true],
    ["de-DE", "Knoten", "Geben Sie den Knotennamen ein.", true],
    ["de-DE", "Knoten", "Verwenden Sie knotenbasierte Listen.", true],
    ["de-DE", "Wort", "Suchen Sie nach Kennwörtern.", true],
    ["de-DE", "Knoten", "Verwenden Sie den Server.", false],
    ["nl-NL", "bestand", "Open het logboekbestand.", true],
    ["fi-FI", "tiedosto", "Avaa lokitiedosto.", true],
    ["sv-SE", "fil", "Öppna filerna.", true],
    ["sv-SE", "fil", "Öppna profilen.", false],
    ["nb-NO", "fil", "Åpne filene.", true],
    ["ru-RU", "узел", "Узлы запускаются.", true],
    ["ru-RU", "день", "Подождите 5 дней.", true],
    ["ru-RU", "окно", "Закройте пять окон.", true],
    ["ru-RU", "узел", "Узкие места", false],
    ["cs-CZ", "okno", "Pět oken", true],
    ["cs-CZ", "dům", "V domech", true],
    ["pl-PL", "pies", "Cztery psy", true],
    ["uk-UA", "день", "Зачекайте 5 днів.", true],
    ["hu-HU", "kérelem", "A kérelmek listája", true],
    ["tr-TR", "istemci", "İstemci açık.", true],
    ["tr-TR", "istemci", "İSTEMCİYİ aç.", true],
    ["tr-TR", "ışık", "IŞIK açık.", true],
    ["tr-TR", "istemci", "Sunucu açık.", false],
  ])("%s: %s in “%s”", (locale, required, target, expected) => {
    expect(hasWanted(locale, required, target)).toBe(expected);
  });

  test.each([
    ["de-DE", "Knoten", "Verwenden Sie den Serverknoten."],
    ["ru-RU", "узел", "Узлы запускаются."],
    ["sv-SE", "fil", "Öppna filerna."],
  ])(
    "of those that are forbidden, a compound or another stem is not found: %s: %s in “%s”",
    (locale, forbidden, target) => {
      const one = term("x", { forbidden: [forbidden] });
      const matcher = matchGlossary({ locale, terms: [one] }, locale, "en-US");
      expect(matcher.translationsIn(target, one, "forbidden")).toEqual([]);
      expect(matcher.translationsIn(forbidden, one, "forbidden")).toHaveLength(1);
    },
  );

  test("what is not to be translated is wanted as it stands in the source", () => {
    const one = term("Orchard", { doNotTranslate: true });
    const matcher = matchGlossary({ locale: "lv-LV", terms: [one] }, "lv-LV", "en-US");
    expect(matcher.translationsIn("Orchard pakalpojums", one, "wanted")).toEqual([{ from: 0, to: 7 }]);
    expect(matcher.translationsIn("Dārza pakalpojums", one, "wanted")).toEqual([]);
  });
});
