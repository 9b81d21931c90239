import { describe, expect, test } from "vitest";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { doNotTranslate } from "./do-not-translate.ts";
import { name } from "./name.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };
const LONG = "You can keep all of the files of your team in Azure so that others find them there.";

describe("V90 a listed name that an engine lost is a warning in a sentence of any length", () => {
  test.each([
    ["de-DE", LONG, "Sie können alle Dateien Ihres Teams aufbewahren, damit andere sie dort finden⟦⟧."],
    [
      "ru-RU",
      "Both Angular and the template have pages for this.",
      "Страницы для этого есть в угловом приложении и в шаблоне⟦⟧.",
    ],
    ["zh-CN", "These templates come from the .NET Core team of ours.", "这些模板来自我们的 .NET 核心团队⟦⟧。"],
    ["ja-JP", "These templates come from the Angular team of ours.", "これらのテンプレートは角度チームのものです⟦⟧。"],
    ["ko-KR", "These templates come from the Angular team of ours.", "이 템플릿은 각도 팀에서 제공합니다⟦⟧."],
  ])("in %s: %s", (locale, source, target) => {
    expect(fires(name, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
    expect(fires(name, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
  });

  test.each([
    ["in a script that may write it", "hi-IN", LONG, "आप अपनी टीम की सभी फ़ाइलें रख सकते हैं⟦⟧।"],
    ["in a title that it may be a word of", "pt-BR", "List of Other Windows", "Lista de outras janelas⟦⟧"],
  ])("but a hint %s", (_why, locale, source, target) => {
    expect(fires(name, locale, source, target, undefined, MT)[0]?.isMinor).toBe(true);
  });
});

describe("V91 a name that nearly all segments keep is a warning where an engine lost it", () => {
  const counts = new Map([
    ["Orchard Hub", { segments: 40, kept: 39, articles: 3 }],
    ["Quince", { segments: 40, kept: 39, articles: 3 }],
    ["Medlar", { segments: 240, kept: 239, articles: 9 }],
    ["CLI", { segments: 40, kept: 39, articles: 3 }],
    ["ID", { segments: 40, kept: 39, articles: 3 }],
  ]);
  const context = { names: { counts } };
  const minor = (thing: string, options: object) =>
    fires(
      name,
      "fr-FR",
      `You can keep all of the files of the team in the ${thing} that you have.`,
      "Vous pouvez y conserver tous les fichiers de l’équipe⟦⟧.",
      undefined,
      { ...options, context },
    )[0]?.isMinor;

  test("of two words, of capitals, and of one word that hundreds keep", () => {
    expect(["Orchard Hub", "CLI", "Medlar"].map((thing) => minor(thing, MT))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("but a hint where it may be a word, and in the work of people", () => {
    expect([minor("Quince", MT), minor("ID", MT), minor("Orchard Hub", HT)]).toEqual([true, true, true]);
  });
});

describe("C125 what an article links by its own address is a name", () => {
  test.each([
    [
      "pt-BR",
      "Tools such as [Less](http://lesscss.org/) come in.",
      "Ferramentas como [⟦menos⟧](http://lesscss.org/) entram.",
      "Ferramentas como [Less](http://lesscss.org/) entram.",
    ],
    [
      "fr-FR",
      "Tools such as [Trellis](https://www.gettrellis.io/docs) come in.",
      "Des outils comme [⟦treillis⟧](https://www.gettrellis.io/docs) entrent.",
      "Des outils comme [Trellis](https://www.gettrellis.io/docs) entrent.",
    ],
    [
      "pl-PL",
      "Tools such as [Font Garden](https://fontgarden.co.uk) come in.",
      "Narzędzia, takie jak [⟦ogród czcionek⟧](https://fontgarden.co.uk), wchodzą.",
      "Narzędzia, takie jak [Font Garden](https://fontgarden.co.uk), wchodzą.",
    ],
  ])("in %s: %s", (locale, source, target, fixed) => {
    expect(fires(name, locale, source, target, fixed, MT)[0]?.isMinor).toBeUndefined();
    expect(fires(name, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
  });

  test("in other segments of the article too, but not where a sentence begins", () => {
    const around =
      '{}\n\n<span data-ttu-id="a-102">O [Less](http://lesscss.org)</span><span class="sxs-lookup"><span data-stu-id="a-102">The [Less](http://lesscss.org)</span></span>';
    const options = { ...MT, around };
    fires(
      name,
      "pt-BR",
      "We write our styles with Less here.",
      "Escrevemos nossos estilos com menos aqui⟦⟧.",
      undefined,
      options,
    );
    silent(name, "pt-BR", "Less of it is better.", "Menos é melhor.", options);
  });

  test.each([
    [
      "a page's subject",
      "de-DE",
      "See [Download](https://download.example.com/a).",
      "Siehe [Herunterladen](https://download.example.com/a).",
    ],
    [
      "a part of the address alone",
      "fr-FR",
      "See [Data](https://databricks.com).",
      "Voir [Données](https://databricks.com).",
    ],
    ["a page of this site", "ru-RU", "See [Less](less.md).", "См. [Меньше](less.md)."],
    ["an ending", "fi-FI", "See the [Less](http://lesscss.org) page.", "Katso [Lessin](http://lesscss.org) sivu."],
  ])("is none: %s, %s", (_what, locale, source, target) => {
    silent(name, locale, source, target, MT);
  });
});

describe("C126 a lost name that is all a link or bold type holds is proposed where its translation stands", () => {
  test.each([
    ["pt-BR", "Use [Postman](a.md) here.", "Use [⟦carteiro⟧](a.md) aqui.", "Use [Postman](a.md) aqui."],
    ["ru-RU", "Select **Angular** here.", "Выберите здесь **⟦Угловой⟧**.", "Выберите здесь **Angular**."],
    ["zh-CN", "Select *Angular* here.", "在此处选择*⟦角度⟧*。", "在此处选择*Angular*。"],
  ])("in %s: %s", (locale, source, target, fixed) => {
    const [found] = fires(name, locale, source, target, fixed, MT);
    expect(found?.fixes?.[0]?.isProposal).toBe(true);
  });

  test("and says what it became", () => {
    const [found] = fires(name, "pt-BR", "Use [Postman](a.md) here.", "Use [⟦carteiro⟧](a.md) aqui.", undefined, MT);
    expect(found?.message).toBe("Postman became carteiro");
  });
});

describe("C127 a folder that the source sets in italics keeps its name where an engine translated", () => {
  test.each([
    [
      "fr-FR",
      "Add a *Models* directory to it.",
      "Ajoutez-y un répertoire *⟦Modèles⟧*.",
      "Ajoutez-y un répertoire *Models*.",
    ],
    ["pt-BR", "Name the folder *Movies*", "Dê à pasta o nome *⟦Filmes⟧*", "Dê à pasta o nome *Movies*"],
    ["zh-CN", "Create the *Views/Shared* folder.", "创建*⟦视图/共享⟧*文件夹。", "创建*Views/Shared*文件夹。"],
    [
      "ru-RU",
      "It is in the folder named *Models*.",
      "Он находится в папке *⟦Модели⟧*.",
      "Он находится в папке *Models*.",
    ],
  ])("in %s: %s", (locale, source, target, fixed) => {
    fires(name, locale, source, target, fixed, MT);
    silent(name, locale, source, target.replace(/[⟦⟧]/gu, ""), HT);
  });

  test.each([
    ["one that systems translate", "de-DE", "Open the *Documents* folder.", "Öffnen Sie den Ordner *Dokumente*."],
    ["one in bold, which a screen shows", "de-DE", "Open the **Models** folder.", "Öffnen Sie den Ordner **Modelle**."],
    ["what is stressed", "es-ES", "It is *Not* a folder.", "*No* es una carpeta."],
  ])("is no folder: %s", (_what, locale, source, target) => {
    silent(name, locale, source, target, MT);
  });
});

describe("C128 the number of a product stands behind its name", () => {
  test.each([
    [
      "pt-BR",
      "Install it with Visual Studio 2017 here.",
      "Instale com ⟦2017 do Visual Studio⟧ aqui.",
      "Instale com Visual Studio 2017 aqui.",
    ],
    [
      "es-ES",
      "It needs SQL Server 2016 at least.",
      "Necesita al menos ⟦2016 de SQL Server⟧.",
      "Necesita al menos SQL Server 2016.",
    ],
    [
      "ja-JP",
      "It needs SQL Server 2016 at least.",
      "少なくとも⟦2016 SQL Server⟧ が必要です。",
      "少なくともSQL Server 2016 が必要です。",
    ],
    ["ru-RU", "It needs Windows Server 2016.", "Требуется ⟦2016 Windows Server⟧.", "Требуется Windows Server 2016."],
  ])("in %s: %s", (locale, source, target, fixed) => {
    fires(name, locale, source, target, fixed);
  });

  test.each([
    ["of a version that is named", "fr-FR", "Open Visual Studio 2017.", "Ouvrez la version 2017 de Visual Studio."],
    ["of a version that is named", "es-ES", "Open Visual Studio 2017.", "Abra la edición 2017 de Visual Studio."],
    ["of the source", "pt-BR", "In 2017 Visual Studio 2017 came.", "Em 2017 Visual Studio 2017 chegou."],
    ["of something else", "de-DE", "Windows 10 has 10 Windows apps.", "Windows 10 hat 10 Windows-Apps."],
  ])("but not one %s, in %s", (_what, locale, source, target) => {
    silent(name, locale, source, target);
  });
});

describe("C129 names that are words too are names in the middle of a sentence", () => {
  test.each([
    ["es-ES", "Angular, React, and other frameworks", "Angular, reaccionar y otros marcos⟦⟧"],
    ["pt-BR", "The templates of Bootstrap are free.", "Os modelos da inicialização são gratuitos⟦⟧."],
    ["de-DE", "It works with Entity Framework as well.", "Es funktioniert auch mit dem Rahmen der Entität⟦⟧."],
  ])("in %s: %s", (locale, source, target) => {
    fires(name, locale, source, target, undefined, MT);
  });

  test("and hints where they are written small", () => {
    const [linked] = fires(
      name,
      "pt-BR",
      "This was written with [Less](http://lesscss.org).",
      "Foi escrito com [⟦less⟧](http://lesscss.org).",
      undefined,
      MT,
    );
    const [listed] = fires(
      name,
      "es-ES",
      "Here we use the Bootstrap of earlier days.",
      "Aquí usamos el ⟦bootstrap⟧ de antes.",
      undefined,
      MT,
    );
    const [beside] = fires(
      name,
      "es-ES",
      "Put some Bootstrap into it: *bootstrap.css*.",
      "Pon el bootstrap en él: ⟦⟧*bootstrap.css*.",
      undefined,
      MT,
    );
    expect([linked, listed, beside].map((found) => found?.isMinor)).toEqual([true, true, true]);
  });

  test.each([
    ["fr-FR", "React to events of the page.", "Réagissez aux événements de la page."],
    ["de-DE", "Bootstrap the app before you start.", "Laden Sie die App, bevor Sie starten."],
  ])("and words at its beginning, in %s", (locale, source, target) => {
    silent(name, locale, source, target, MT);
  });
});

describe("C132 a name that runs into the word beside it", () => {
  const KEPT = { frontMatter: 'no-loc: ["Blazor Server", Identity, cookie]' };

  test.each([
    [
      "pl-PL",
      "A Blazor Server app starts.",
      "⟦Blazor Server⟧Aplikacja jest uruchamiana.",
      "Blazor Server Aplikacja jest uruchamiana.",
    ],
    ["de-DE", "Test Identity", "Test⟦Identity⟧", "Test Identity"],
    ["ja-JP", "The cookie ASP.NET sets", "⟦cookie⟧ASP.NET で設定されます", "cookie ASP.NET で設定されます"],
  ])("is parted from it where it is a term to be kept, in %s: %s", (locale, source, target, fixed) => {
    const [found] = fires(doNotTranslate, locale, source, target, fixed, KEPT);
    expect(found?.message).toMatch(/ runs into the word beside it$/);
  });

  test.each([
    ["cs-CZ", "The Azure service starts.", "⟦Azure⟧Služba se spustí.", "Azure Služba se spustí."],
    ["ko-KR", "Introduction to ASP.NET Core", "Identity⟦ASP.NET Core⟧ 소개", "Identity ASP.NET Core 소개"],
    ["ru-RU", "MSBuild of Docker", "MSBuild⟦Docker⟧", "MSBuild Docker"],
  ])("and where it is a known name, in %s: %s", (locale, source, target, fixed) => {
    fires(name, locale, source, target, fixed);
  });

  test.each([
    ["an ending", "pl-PL", "Use Azure here.", "Użyj tu Azurem."],
    ["a name of the source", "de-DE", "AzureAD and Azure", "AzureAD und das"],
  ])("is none: %s, in %s", (_what, locale, source, target) => {
    expect(name.run(subjectOf(locale, source, target)).filter(({ message }) => message.includes("runs into"))).toEqual(
      [],
    );
  });
});
