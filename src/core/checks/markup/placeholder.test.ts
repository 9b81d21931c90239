import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { placeholder } from "./placeholder.ts";

describe("placeholders", () => {
  test.each([
    ["de-DE", "Removed /teams/{id}.", "/teams/⟦{Id}⟧ entfernt.", "/teams/{id} entfernt."],
    ["lv-LV", "Hello {name}!", "Sveiki, ⟦{vārds}⟧!", "Sveiki, {name}!"],
    ["ja-JP", "{0} files", "⟦｛0｝⟧個のファイル", "{0}個のファイル"],
    ["zh-CN", "{0} of {1}", "⟦{ 1 }⟧ / {0}", "{1} / {0}"],
    ["ru-RU", "Open %s now.", "Откройте ⟦% s⟧ сейчас.", "Откройте %s сейчас."],
    ["ar-SA", "Open %1$s now.", "افتح ⟦%2$s⟧ الآن.", "افتح %1$s الآن."],
    ["fr-FR", "Set $\u007bpath} now.", "Définissez ⟦$ {path}⟧.", "Définissez $\u007bpath}."],
    ["ko-KR", "Set $(path) now.", "⟦$(경로)⟧를 설정합니다.", "$(path)를 설정합니다."],
    ["th-TH", "https://<tenant>.example", "https://⟦<ผู้เช่า>⟧.example", "https://<tenant>.example"],
    ["hi-IN", "Open {0} now.", "अभी खोलें⟦⟧।", "अभी खोलें {0}।"],
    ["es-ES", "Open it.", "Abra ⟦{0}⟧ ahora.", "Abra ahora."],
    ["de-DE", "x = {0}", "y = ⟦{1}⟧", "y = {0}", "```\n{}\n```"],
    ["lv-LV", "In %(path)s now.", "Tagad ⟦%(ceļš)s⟧.", "Tagad %(path)s."],
    ["ko-KR", "Open %(path)s.", "⟦% (path)s⟧를 엽니다.", "%(path)s를 엽니다."],
    ["tr-TR", "Set it to {0}.", "{0} ⟦{0}⟧ olarak ayarlayın.", "{0} olarak ayarlayın."],
    ["ja-JP", "It returns %s.", "%s と ⟦%s⟧を返します。", "%s と を返します。"],
  ])("that differ are found and restored in %s: %s | %s", (locale, source, marked, fixed, around?: string) => {
    fires(placeholder, locale, source, marked, fixed, around === undefined ? {} : { around });
  });

  test.each([
    ["lv-LV", "{0} of {1} by <name>", "<name>: {1} no {0}"],
    ["fr-FR", "50% of it", "50 %d’entre eux"],
    ["fr-FR", "100% in use", "100%i"],
    ["ko-KR", "It returns %s.", "%s를 반환합니다."],
    ["ja-JP", "It returns %d.", "%dを返します。"],
    ["de-DE", "Sign in as {name}.", "Melden Sie sich als {name} an; {name} bleibt angemeldet."],
    ["de-DE", "Type <name> here", "Geben Sie \\<name> ein"],
    ["ja-JP", "Type <name> here", "&lt;name&gt;を入力"],
    ["ru-RU", "Use `{0}` here", "Используйте `{0}`"],
    ["de-DE", "For {period value} see", "Für {Zeitraum} siehe"],
    ["ar-SA", "{0}", ""],
  ])("are right, or another check's, in %s: %s | %s", (locale, source, target) => {
    silent(placeholder, locale, source, target);
  });

  test.each([
    [
      "de-DE",
      "Use &lt;account-name&gt; here.",
      "Hier ⟦&lt;Kontoname&gt;⟧ verwenden.",
      "Hier &lt;account-name&gt; verwenden.",
      undefined,
    ],
    [
      "ja-JP",
      "Use &lt;user_id&gt; here.",
      "⟦&lt;ユーザー&gt;⟧を使用します。",
      "&lt;user_id&gt;を使用します。",
      undefined,
    ],
    ["ar-SA", "Use \\<appName> here.", "استخدم ⟦\\<اسم>⟧ هنا.", "استخدم \\<appName> هنا.", undefined],
    ["lv-LV", "Use &lt;name&gt; here.", "Lietojiet ⟦&lt;vārds&gt;⟧ šeit.", "Lietojiet &lt;name&gt; šeit.", true],
  ])(
    "C55 that a reader sees are told where they were translated, plain words as a hint, in %s: %s",
    (locale, source, target, fixed, isMinor) => {
      const [found] = fires(placeholder, locale, source, target, fixed);
      expect(found?.isMinor).toBe(isMinor);
    },
  );

  test.each([
    ["kept", "tr-TR", "Use &lt;name&gt; here.", "Burada &lt;name&gt; kullanın."],
    ["of another number", "ko-KR", "Use &lt;a-b&gt; here.", "여기서 사용하세요."],
    ["code", "ru-RU", "Use `&lt;a-b&gt;` here.", "Используйте `&lt;имя&gt;` здесь."],
    ["a comparison", "pl-PL", "a &lt; b and c &gt; d", "a &lt; b oraz c &gt; d"],
  ])("C55 that a reader sees may be %s in %s", (_name, locale, source, target) => {
    silent(placeholder, locale, source, target);
  });
});

describe("V101 what a text says that its reader puts in may be in the reader's language where people translated", () => {
  test.each([
    ["de-DE", "Add a *grove.{PROFILE}.config* file.", "Fügen Sie eine *grove.⟦{PROFIL}⟧.config*-Datei hinzu."],
    ["ru-RU", "Add a *grove.{PROFILE}.config* file.", "Добавьте файл *grove.⟦{ПРОФИЛЬ}⟧.config*."],
    ["fr-FR", "Open *orchard/{Environment}*.", "Ouvrez *orchard/⟦{Contexte}⟧*."],
    ["ja-JP", "Go to \\<folder_name> first.", "最初に⟦\\<フォルダー名>⟧に移動します。"],
  ])("in %s: %s", (locale, source, target) => {
    const said = (frontMatter: string) =>
      fires(placeholder, locale, source, target, undefined, { frontMatter })[0]?.isMinor;
    expect(said("ms.translationtype: HT")).toBe(true);
    expect(said("ms.translationtype: MT")).toBeUndefined();
  });

  test.each([
    ["a number", "de-DE", "Delete {0} files.", "⟦{o}⟧ Dateien löschen."],
    ["a slip of the pen", "it-IT", "Open {profile} now.", "Aprire ora ⟦{pofile}⟧."],
    ["other case", "ko-KR", "Open {Profile} now.", "지금 ⟦{profile}⟧을 엽니다."],
  ])("but not %s in %s", (_name, locale, source, target) => {
    const found = fires(placeholder, locale, source, target, undefined, { frontMatter: "ms.translationtype: HT" });
    expect(found[0]?.isMinor).toBeUndefined();
  });
});
