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
  ])("%s: %s in “%s”", (locale, required, target, expected) => {
    expect(hasWanted(locale, required, target)).toBe(expected);
  });

  test("what is not to be translated is wanted as it stands in the source", () => {
    const one = term("Orchard", { doNotTranslate: true });
    const matcher = matchGlossary({ locale: "lv-LV", terms: [one] }, "lv-LV", "en-US");
    expect(matcher.translationsIn("Orchard pakalpojums", one, "wanted")).toEqual([{ from: 0, to: 7 }]);
    expect(matcher.translationsIn("Dārza pakalpojums", one, "wanted")).toEqual([]);
  });
});
