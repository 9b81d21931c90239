import { describe, expect, test } from "vitest";
import { checkIds } from "#core/checks/check-ids.ts";
import { checks } from "#core/checks/checks.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { articleCase, type CaseLine, foundBy } from "#core/checks/testing/article-case.ts";
import type { Unit } from "#core/document/article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { articleChecks } from "./article-checks.ts";
import { inconsistent } from "./inconsistent.ts";
import { metadata } from "./metadata.ts";
import { register } from "./register.ts";
import { sameTarget } from "./same-target.ts";
import { titleHeading } from "./title-heading.ts";

const textsOf = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

describe("every article check", () => {
  test("has an id of its own, among those of units too", () => {
    const ids = [...checks, ...articleChecks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkIds).toEqual(ids);
  });

  test.each(articleChecks.map((check) => [check.id, check] as const))(
    "%s says what and why in sentences",
    (_id, check) => {
      for (const text of [check.what, check.why]) expect(text).toMatch(/^\p{Lu}.*[^.]\.$/su);
    },
  );

  test.each([
    [inconsistent, [["Select the account.", "Wählen Sie das Konto aus."]], ""],
    [sameTarget, [["Delete the account on the device.", "Löschen Sie das Konto vom Gerät."]], ""],
    [register, [["Save your file.", "Jetzt speichern Sie Ihre Datei."]], ""],
  ] as const)("fires at its example", (check, others, frontMatter) => {
    const { locale, source, target, fixed } = check.example;
    const lines: readonly CaseLine[] = [...others, ...others, [source, target]];
    const found = foundBy(check, articleCase(locale, lines, frontMatter)).at(-1);
    expect(found?.text).toBe(target);
    expect(found?.fixed).toBe(fixed ?? null);
  });
});

describe("one source in several ways", () => {
  test("is told of the minority, which is offered what most say", () => {
    const lines: readonly CaseLine[] = [
      ["Select **OK**.", "Atlasiet **OK**."],
      ["Select **OK**.", "Izvēlieties **OK**."],
      ["Select **OK**.", "Atlasiet **OK**."],
    ];
    expect(foundBy(inconsistent, articleCase("lv-LV", lines))).toEqual([
      {
        text: "Izvēlieties **OK**.",
        message: "This source is translated in 2 ways here; 2 of 3 times it is “Atlasiet **OK**.”",
        fixed: "Atlasiet **OK**.",
      },
    ]);
  });

  test("is told of each but the first where none has the most", () => {
    const lines: readonly CaseLine[] = [
      ["Delete the file", "Supprimez le fichier"],
      ["Delete the file", "Effacez le fichier"],
    ];
    expect(textsOf(foundBy(inconsistent, articleCase("fr-FR", lines)))).toEqual(["Effacez le fichier"]);
  });

  test.each([
    ["lv-LV", "Saglabāt failu"],
    ["ja-JP", "ファイルを保存します"],
    ["ar-SA", "احفظ الملف"],
  ])("is right where it is one way throughout, in %s", (locale, target) => {
    const line: CaseLine = ["Save the file", target];
    expect(foundBy(inconsistent, articleCase(locale, [line, line, line]))).toEqual([]);
  });

  test("goes by what was approved, however few", () => {
    const lines: readonly CaseLine[] = [
      ["Next steps", "次の手順"],
      ["Next steps", "次の手順"],
      ["Next steps", "次のステップ", "approved"],
    ];
    const found = foundBy(inconsistent, articleCase("ja-JP", lines));
    expect(found.map(({ fixed }) => fixed)).toEqual(["次のステップ", "次のステップ"]);
  });

  test.each<[string, readonly CaseLine[]]>([
    [
      "approved in two ways",
      [
        ["Save", "Sichern", "approved"],
        ["Save", "Speichern", "approved"],
      ],
    ],
    [
      "different places",
      [
        ["# Save", "Sichern"],
        ["Save", "Speichern"],
      ],
    ],
    [
      "spaces alone",
      [
        ["Save it", "Sichern  es"],
        ["Save it", "Sichern es"],
      ],
    ],
    [
      "one of them empty",
      [
        ["Save it", ""],
        ["Save it", "Sichern"],
      ],
    ],
    [
      "no letters",
      [
        ["1.0", "1,0"],
        ["1.0", "1.0"],
      ],
    ],
    [
      "different sources",
      [
        ["Save it", "Sichern"],
        ["Store it", "Speichern"],
      ],
    ],
  ])("is right for %s", (_name, lines) => {
    expect(foundBy(inconsistent, articleCase("de-DE", lines))).toEqual([]);
  });
});

describe("several sources in one way", () => {
  test.each([
    ["ar-SA", "قم بتشغيل الميزة الآن."],
    ["de-DE", "Schalten Sie die Funktion jetzt ein."],
    ["hi-IN", "अब यह सुविधा चालू करें।"],
  ])("are told at each in %s", (locale, target) => {
    const lines: readonly CaseLine[] = [
      ["Turn the feature on.", target],
      ["Turn the feature off.", target],
    ];
    expect(foundBy(sameTarget, articleCase(locale, lines)).map(({ message }) => message)).toEqual([
      "The same target stands for another source: “Turn the feature off.”",
      "The same target stands for another source: “Turn the feature on.”",
    ]);
  });

  test.each<[string, string, readonly CaseLine[]]>([
    [
      "casing",
      "de-DE",
      [
        ["Sign In Now Please", "Jetzt bitte anmelden"],
        ["Sign in now, please", "Jetzt bitte anmelden"],
      ],
    ],
    [
      "number",
      "ja-JP",
      [
        ["The supported files", "サポートされているファイル"],
        ["Supported file", "サポートされているファイル"],
      ],
    ],
    [
      "labels",
      "lv-LV",
      [
        ["Delete", "Dzēst"],
        ["Remove", "Dzēst"],
      ],
    ],
  ])("are right for %s", (_name, locale, lines) => {
    expect(foundBy(sameTarget, articleCase(locale, lines))).toEqual([]);
  });
});

describe("the form of address", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["de-DE", ["Wenn Sie das tun", "Klicken Sie auf OK", "Wähle dein Konto"], ["Wähle dein Konto"]],
    ["fr-FR", ["Ouvrez votre compte", "Si vous voulez", "Ouvre tes fichiers"], ["Ouvre tes fichiers"]],
    ["es-ES", ["Abre tu cuenta", "Usa tus archivos", "Si usted quiere"], ["Si usted quiere"]],
    ["ru-RU", ["Откройте ваш файл", "Если вы хотите", "Если ты хочешь"], ["Если ты хочешь"]],
    ["lv-LV", ["Ja jūs vēlaties", "Mainiet jūsu paroli", "Maini savu, ja tu gribi"], ["Maini savu, ja tu gribi"]],
  ])("that differs is told in %s", (locale, targets, odd) => {
    const lines = targets.map((target, index): CaseLine => [`Source ${index}`, target]);
    expect(textsOf(foundBy(register, articleCase(locale, lines)))).toEqual(odd);
  });

  test.each<[string, readonly string[]]>([
    ["de-DE", ["Wenn Sie das tun", "Sie sind groß", "Ihre Eltern", "Das ist `dein` Wert"]],
    ["ja-JP", ["あなたの", "君の"]],
    ["fr-FR", ["Si vous voulez", "Voir [ici](/tu/toi)"]],
  ])("that is one is not, in %s", (locale, targets) => {
    const lines = targets.map((target, index): CaseLine => [`Source ${index}`, target]);
    expect(foundBy(register, articleCase(locale, lines))).toEqual([]);
  });
});

describe("title and heading", () => {
  test.each([
    ["lv-LV", "Mainīt savu Outlook paroli", "Mainiet savu Outlook paroli", "Mainiet savu Outlook paroli"],
    ["de-DE", "Ändern des Kennworts | Docs", "Ändern der Kennworte", "Ändern der Kennworte | Docs"],
    ["de-DE", "glpopname-Funktion (GL.h)", "glpopname-Funktion", null],
    ["lv-LV", "Experts - Notification", "Experts - Notification", null],
    ["de-DE", "Ändern Ihres Kennworts", "Kennwort", null],
    ["ja-JP", "パスワードを変更する", "パスワードの変更する", "パスワードの変更する"],
    ["fr-FR", "Change your password", "Modifier votre mot de passe", "Modifier votre mot de passe"],
    ["he-IL", "שינוי הסיסמה שלך", "שינוי הסיסמה שלך", null],
    ["lv-LV", "8000002 mainīt paroli", "Mainiet paroli", null],
    ["lv-LV", "Kaut kas pavisam cits", "Mainiet paroli", null],
  ])("of %s: %s beside %s", (locale, title, heading, fixed) => {
    const found = foundBy(titleHeading, articleCase(locale, [["# Change your password", heading]], `title: ${title}`));
    expect(found.map((one) => one.fixed)).toEqual(fixed === null ? [] : [fixed]);
  });
});

describe("front matter", () => {
  test.each([
    ["lv-LV", "8000002 mainīt savu paroli Outlook.com", "Mainīt savu paroli Outlook.com"],
    ["ar-SA", "8000002 تغيير كلمة المرور", "تغيير كلمة المرور"],
    ["tr-TR", "8000002 internet", "İnternet"],
    ["th-TH", "๘๐๐๐๐๔๗วิธีการ", "วิธีการ"],
    ["lv-LV", "932 jaunināšana", "Jaunināšana"],
  ])("with a stray number before the title of %s", (locale, title, fixed) => {
    expect(foundBy(metadata, articleCase(locale, [["# a", "b"]], `title: ${title}`)).map((one) => one.fixed)).toEqual([
      fixed,
    ]);
  });

  test.each([
    ["de-DE", "365 days"],
    ["de-DE", "2019 Neuigkeiten"],
    ["lv-LV", "Jaunumi"],
    ["ar-SA", "تغيير كلمة المرور"],
  ])("with the title of %s: %s is right", (locale, title) => {
    expect(foundBy(metadata, articleCase(locale, [["a", "b"]], `title: ${title}`))).toEqual([]);
  });

  test("still says MT once everything is approved", () => {
    const found = (status: "approved" | "edited") =>
      foundBy(
        metadata,
        articleCase(
          "de-DE",
          [
            ["a", "b", "approved"],
            ["c", "d", status],
          ],
          "title: T\nms.translationtype: MT",
        ),
      );
    expect(found("approved").map(({ message }) => message)).toEqual([
      "ms.translationtype is still MT though every segment is approved",
    ]);
    expect(found("edited")).toEqual([]);
  });

  test.each(["MT", "'mt'", '"MT" # so far'])(
    "C3 sets it from %s to HT, in its own unit and nothing else",
    (written) => {
      const { context } = articleCase("de-DE", [["a", "b"]], `title: T\nms.translationtype: ${written}`);
      const { article } = context;
      const textOf = (unit: Unit) => unit.target;
      const found = checkArticle(article, textOf, () => "approved", context, standardProfile);
      const fixes = found.filter(({ check }) => check === "metadata").flatMap((finding) => finding.fixes);
      expect(fixes).toMatchObject([{ target: "HT", unit: "field:ms.translationtype" }]);
      const edits = new Map(fixes.map(({ unit = "", target }) => [unit, target]));
      expect(exportSideBySide(article, edits)).toBe(article.text.replace(/(?<=type: ["']?)mt/i, "HT"));
      const after = (unit: Unit) => edits.get(unit.key) ?? unit.target;
      expect(checkArticle(article, after, () => "approved", context, standardProfile)).toEqual([]);
    },
  );
});
