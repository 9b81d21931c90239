import { describe, expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { CheckQueue } from "#core/checks/run/check-queue.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { glossaryOf } from "#core/checks/testing/glossary-of.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { name } from "./name.ts";

describe("C56 a name that is known to stay", () => {
  test.each([
    ["a blank", "fr-FR", "Write it in C#.", "Écrivez-le en ⟦C #⟧.", "Écrivez-le en C#."],
    ["blanks", "ru-RU", "Use F# and C++ here.", "Используйте F# и ⟦C + +⟧.", "Используйте F# и C++."],
    ["a wide sign", "ja-JP", "Write it in C# now.", "⟦C＃⟧で記述します。", "C#で記述します。"],
    ["a blank", "ko-KR", "Install .NET first.", "먼저 ⟦. NET⟧을 설치합니다.", "먼저 .NET을 설치합니다."],
    ["other capitals", "de-DE", "Open Yammer now.", "Öffnen Sie ⟦yammer⟧.", "Öffnen Sie Yammer."],
    ["other capitals", "lv-LV", "The Intune license", "⟦InTune⟧ licence", "Intune licence"],
    [
      "other capitals in bold",
      "uk-UA",
      "Open **Azure** now.",
      "Відкрийте **⟦AZURE⟧** зараз.",
      "Відкрийте **Azure** зараз.",
    ],
  ])("is told with %s in %s: %s", (_how, locale, source, target, fixed) => {
    fires(name, locale, source, target, fixed);
  });

  test.each([
    ["lv-LV", "Plans for Office 365", "Biroja 365 plāni⟦⟧"],
    ["es-ES", "Enable Microsoft Teams.", "Habilite los equipos de Microsoft⟦⟧."],
    ["tr-TR", "Connect to Exchange Online.", "Çevrimiçi değişime bağlanın⟦⟧."],
  ])("is told where it was translated, in %s: %s", (locale, source, target) => {
    const [found] = fires(name, locale, source, target);
    expect([found?.fixes, found?.isMinor]).toEqual([undefined, undefined]);
  });

  test.each([
    ["in another script, which may write it so", "uk-UA", "Open Yammer now.", "Відкрийте Яммер⟦⟧."],
    [
      "in a long sentence, which may do without it",
      "de-DE",
      "You can keep all of the files of your team in Azure so that others find them there.",
      "Sie können alle Dateien Ihres Teams aufbewahren, damit andere sie dort finden⟦⟧.",
    ],
  ])("is a hint where it is lost %s", (_why, locale, source, target) => {
    expect(fires(name, locale, source, target)[0]?.isMinor).toBe(true);
  });

  test.each([
    ["an ending", "pl-PL", "Much of it is from Java.", "Większość pochodzi z Javy."],
    ["another stem", "pl-PL", "The program in Kotlin", "Program w Kotlinie"],
    ["an ending", "fi-FI", "Files in Azure", "Tiedostot Azuressa"],
    ["an ending behind a hyphen", "hu-HU", "Open it in Intune.", "Nyissa meg az Intune-ban."],
    ["a compound", "de-DE", "The Azure account", "Das Azure-Konto"],
    ["another order", "es-ES", "The Azure portal and Visual Studio", "Portal de Azure y Studio Visual"],
    ["a no-break space", "fr-FR", "Use Visual Studio.", "Utilisez Visual\u00a0Studio."],
    ["letters of its language", "ko-KR", "A Java program", "자바 프로그램"],
    ["letters of its language", "zh-CN", "A Microsoft account", "微软帐户"],
    ["letters of its language", "fa-IR", "In Python", "در پایتون"],
    ["its signs as they are shown", "fa-IR", "A bridge for C++", "پل ++C"],
    ["a letter beside it", "ja-JP", "Files in Azure", "Azureのファイル"],
    ["a prefix", "he-IL", "Files in Azure", "קבצים בAzure"],
    ["code", "it-IT", "Use Docker here.", "Usa `Docker` qui."],
    ["capitals throughout", "cs-CZ", "Azure overview", "PŘEHLED AZURE"],
    [
      "none where it is a word",
      "de-DE",
      "Access the page. Word it well.",
      "Öffnen Sie die Seite. Formulieren Sie gut.",
    ],
  ])("may have %s in %s: %s", (_name, locale, source, target) => {
    silent(name, locale, source, target);
  });

  test("is left to the terms that say what becomes of it", () => {
    const terms = [{ source: "Azure", required: ["Himmelblau"] }];
    silent(name, "de-DE", "Open Azure.", "Öffnen Sie Himmelblau.", {
      context: { glossary: glossaryOf("de-DE", terms) },
    });
    silent(name, "de-DE", "Open Azure.", "Öffnen Sie Blau.", { frontMatter: "no-loc: [Azure]" });
  });

  test("is what a profile says, too", () => {
    const names = { kept: ["Garden Planner"], free: ["Azure"] };
    silent(name, "de-DE", "Open Azure.", "Öffnen Sie Blau.", { context: { names } });
    fires(name, "de-DE", "Open Garden Planner.", "Öffnen Sie Gartenplaner⟦⟧.", undefined, { context: { names } });
  });
});

describe("C56 a name that the article keeps", () => {
  const pair = (target: string, source: string, index: number) =>
    `<span data-ttu-id="a1b2c-${100 + index}">${target}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-${100 + index}">${source}</span></span>`;
  const kept = Array.from({ length: 8 }, (_, at): [string, string] => [
    `Wählen Sie hier Orchard Hub ${at} aus.`,
    `Here you select the Orchard Hub ${at} now.`,
  ]);
  const articleOf = (pairs: readonly (readonly [string, string])[], locale = "de-DE") => {
    const lines = pairs.map(([target, source], index) => pair(target, source, index)).join("\n\n");
    return parseArticle(`---\nms.contentlocale: ${locale}\n---\n\n${lines}\n`, "a.md");
  };
  const parts = { profile: standardProfile, glossary: null };
  const namesIn = (pairs: readonly (readonly [string, string])[]) => {
    const article = articleOf(pairs);
    const found = checkArticle(
      article,
      ({ target }) => target,
      () => "unreviewed",
      checkContext(article, parts),
      standardProfile,
    );
    return found.filter(({ check }) => check === "name").map(({ message }) => message);
  };

  test("is told where one segment has another", () => {
    const lost = ["Öffnen Sie den Obstgarten-Knoten.", "Open the Orchard Hub first."] as const;
    expect(namesIn([...kept, lost])).toEqual(["Orchard Hub is not in the target; 8 of 9 segments keep it"]);
    const recased = ["Öffnen Sie orchard hub.", "Open the Orchard Hub first."] as const;
    expect(namesIn([...kept, recased])).toEqual(["Orchard Hub is written orchard hub; 8 of 9 segments keep it"]);
  });

  test("needs five others, and nine in ten of them", () => {
    const lost = ["Öffnen Sie den Obstgarten-Knoten.", "Open the Orchard Hub first."] as const;
    expect(namesIn([...kept.slice(0, 4), lost])).toEqual([]);
    expect(namesIn([...kept, lost, lost])).toEqual([]);
  });

  test("is no word that the sources have in small letters as well", () => {
    const pairs = kept.map(([target, source]) => [target, source.replace("Orchard Hub", "Orchard")] as const);
    const lost = ["Öffnen Sie den Obstgarten.", "Open the Orchard first."] as const;
    expect(namesIn([...pairs, lost])).toHaveLength(1);
    expect(namesIn([...pairs, lost, ["Ein Obstgarten", "Some other orchard"]])).toEqual([]);
  });

  test("is found alike by the queue of the app's worker, whatever was edited before", () => {
    const pairs = [...kept, ["Öffnen Sie den Obstgarten-Knoten.", "Open the Orchard Hub first."] as const];
    const article = articleOf(pairs);
    const queue = new CheckQueue(checkContext(article, parts), standardProfile);
    queue.take(new Map([["a1b2c-100", "Wählen Sie hier etwas aus."]]));
    const found: string[] = [];
    for (let unit = queue.next(); unit !== null; unit = queue.next())
      found.push(...unit.findings.filter(({ check }) => check === "name").map(({ message }) => message));
    expect(found).toContain(namesIn(pairs)[0]);
    expect(found).toHaveLength(2);
  });
});

describe("V47 a name that other segments keep", () => {
  const counts = new Map([
    ["String", { segments: 14, kept: 14, articles: 2 }],
    ["Action", { segments: 14, kept: 13, articles: 2 }],
    ["LCS", { segments: 44, kept: 43, articles: 2 }],
    ["Chromium", { segments: 58, kept: 57, articles: 2 }],
  ]);
  const context = { names: { counts } };

  test.each([
    ["de-DE", "*String*", "*Zeichenfolge*⟦⟧"],
    ["ja-JP", "String", "文字列⟦⟧"],
    ["ru-RU", "**String**", "**Строка**⟦⟧"],
    ["fr-FR", "A message appears in the Action center.", "Un message s’affiche dans le centre d’⟦action⟧."],
  ])("may be a word where it stands alone, or in small letters: %s %s", (locale, source, target) => {
    expect(fires(name, locale, source, target, undefined, { context })[0]?.isMinor).toBe(true);
  });

  test.each([
    ["cs-CZ", "Upload it into LCS", "Nahrát do LC⟦⟧"],
    ["ja-JP", "Upload it into LCS", "LC へアップロードする⟦⟧"],
    ["fa-IR", "Rust in Chromium", "Rust در اندروید⟦⟧"],
  ])("is told where it is one: %s %s", (locale, source, target) => {
    expect(fires(name, locale, source, target, undefined, { context })[0]?.isMinor).toBeUndefined();
  });
});

describe("V52 an abbreviation in other capitals", () => {
  test.each([
    [
      "de-DE",
      "Build an SPA with this template.",
      "Erstellen Sie mit dieser Vorlage eine ⟦Spa⟧.",
      "Erstellen Sie mit dieser Vorlage eine SPA.",
    ],
    ["fr-FR", "Call the API from here.", "Appelez l’⟦Api⟧ ici.", "Appelez l’API ici."],
    ["pl-PL", "Set the MFA for users.", "Ustaw ⟦Mfa⟧ dla użytkowników.", "Ustaw MFA dla użytkowników."],
    ["ja-JP", "Call the API from here.", "ここから ⟦Api⟧ を呼び出します。", "ここから API を呼び出します。"],
    ["ru-RU", "Build an SPA with this template.", "Создайте ⟦Spa⟧ по этому шаблону.", "Создайте SPA по этому шаблону."],
  ])("is told in %s: %s", (locale, source, target, fixed) => {
    fires(name, locale, source, target, fixed);
  });

  test.each([
    ["kept beside it", "de-DE", "Call the API from here.", "Rufen Sie die API (Api) hier auf."],
    ["a stressed word", "de-DE", "Do NOT open the file.", "Öffnen Sie die Datei Not."],
    ["a truth value", "fr-FR", "Set it to TRUE here.", "Définissez-le sur True ici."],
    ["a heading in capitals", "es-ES", "SAVE THE SPA", "Guardar Spa"],
    ["in the source too", "it-IT", "The SPA is a Spa now.", "La Spa è ora una Spa."],
    ["of code", "pt-BR", "Call the API from here.", "Chame `Api` a partir daqui."],
    ["in small letters, a word", "cs-CZ", "Use the SPA for it.", "Použijte k tomu spa."],
  ])("may be %s in %s", (_name, locale, source, target) => {
    silent(name, locale, source, target);
  });
});
