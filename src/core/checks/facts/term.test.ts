import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { glossaryOf } from "#core/checks/testing/glossary-of.ts";
import { term } from "./term.ts";
import { termForbidden } from "./term-forbidden.ts";

const user = { source: "user" };
const using = (locale: string, ...terms: Parameters<typeof glossaryOf>[1]) => ({
  context: { glossary: glossaryOf(locale, terms) },
});

describe("a term of the glossary", () => {
  test.each([
    ["lv-LV", "Add the user.", "Pievienojiet personu.⟦⟧", "lietotājs"],
    ["de-DE", "Add the users.", "Fügen Sie die Personen hinzu.⟦⟧", "Benutzer"],
    ["ja-JP", "Add the user.", "人を追加します。⟦⟧", "ユーザー"],
    ["ru-RU", "The user's role", "Роль человека⟦⟧", "пользователь"],
  ])("is missing in %s", (locale, source, target, required) => {
    const found = fires(term, locale, source, target, undefined, using(locale, { ...user, required: [required] }));
    expect(found[0]?.message).toBe(`The glossary wants “${required}” for “user”`);
  });

  test.each([
    ["lv-LV", "Add the user.", "Pievienojiet lietotāju.", "lietotājs"],
    ["de-DE", "Add the users.", "Die **Benutzern** zugewiesenen Rollen", "Benutzer"],
    ["ja-JP", "Add the user.", "ユーザーを追加します。", "ユーザー"],
    ["ar-SA", "Add the user.", "أضف المستخدم.", "مستخدم"],
  ])("is there in %s", (locale, source, target, required) => {
    silent(term, locale, source, target, using(locale, { ...user, required: [required] }));
  });

  test("is not asked for where the source has it only in code, or not at all, or the target is empty", () => {
    const options = using("lv-LV", { ...user, required: ["lietotājs"] });
    silent(term, "lv-LV", "Set `user`.", "Iestatiet `user`.", options);
    silent(term, "lv-LV", "Userland", "Kaut kas", options);
    silent(term, "lv-LV", "The user", "", options);
  });

  test("an allowed one will do, and a wanted one that has a forbidden one in it", () => {
    silent(
      term,
      "lv-LV",
      "A file",
      "Datne",
      using("lv-LV", { source: "file", required: ["fails"], allowed: ["datne"] }),
    );
    const agent = { source: "sync agent", required: ["sinhronizācijas aģents"], forbidden: ["aģents"] };
    silent(termForbidden, "lv-LV", "The sync agent", "Sinhronizācijas aģents", using("lv-LV", agent));
  });

  test("without any wanted one only what is forbidden is told", () => {
    const options = using("lv-LV", { ...user, forbidden: ["klients"] });
    silent(term, "lv-LV", "The user", "Persona", options);
    fires(termForbidden, "lv-LV", "The user", "⟦Klients⟧", undefined, options);
  });
});

describe("a forbidden translation", () => {
  test.each([
    ["lv-LV", "Add the user.", "Pievienojiet ⟦klientu⟧.", "lietotājs", "klients", "Pievienojiet lietotājs."],
    ["de-DE", "**User**", "**⟦Anwender⟧**", "Benutzer", "Anwender", "**Benutzer**"],
    ["ja-JP", "Add the user.", "⟦利用者⟧を追加します。", "ユーザー", "利用者", "ユーザーを追加します。"],
  ])("stands in %s and is replaced", (locale, source, target, required, forbidden, fixed) => {
    const options = using(locale, { ...user, required: [required], forbidden: [forbidden] });
    fires(termForbidden, locale, source, target, fixed, options);
    silent(term, locale, source, target.replaceAll(/[⟦⟧]/gu, ""), options);
  });

  test.each([
    ["lv-LV", "Klients", "klients"],
    ["de-DE", "Ein Anwender", "Anwender"],
    ["ja-JP", "利用者", "利用者"],
  ])("is nothing in %s where the source has not the term", (locale, target, forbidden) => {
    silent(termForbidden, locale, "A customer", target, using(locale, { ...user, forbidden: [forbidden] }));
  });
});
