import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { untranslated } from "./untranslated.ts";

describe("a target that is its source again", () => {
  test.each([
    ["lv-LV", "Restart your device and try again."],
    ["de-DE", "Change your password"],
    ["ja-JP", "Select **Start** > **Run**."],
    ["ar-SA", "Click **OK**."],
    ["zh-CN", "Changes to the `findMeetingTimes` API."],
    ["th-TH", "Fix Windows Update errors"],
    ["hi-IN", "Default network security settings"],
    ["ru-RU", "See [how it works](https://example.org/a)."],
  ])("is found where it is prose, in %s: %s", (locale, text) => {
    fires(untranslated, locale, text, `⟦${text}⟧`);
  });

  const LONG =
    "Restart the device that was connected in the office yesterday, and then sign in with the account that you use.";

  test.each([
    [
      "lv-LV",
      "Restartējiet ierīci, kura vakar birojā tika pievienota datoram, un pēc tam ⟦sign in with the account that you use⟧.",
    ],
    ["ar-SA", "أعد تشغيل الجهاز الذي تم توصيله بالأمس في المكتب ثم ⟦sign in with the account that you use⟧."],
    ["zh-CN", "重新启动昨天在办公室连接到计算机的那台设备，然后 ⟦sign in with the account that you use⟧。"],
    [
      "fr-FR",
      "⟦Restart the device that was connected in the office⟧ hier, puis connectez-vous au réseau avec le compte que vous utilisez.",
    ],
  ])("is found where half a sentence is, in %s", (locale, target) => {
    fires(untranslated, locale, LONG, target);
  });

  test.each([
    [
      "a quoted message",
      "de-DE",
      "Melden Sie sich gestern im Büro bitte ab, wenn die Meldung „sign in with the account that you use“ dort angezeigt wird.",
    ],
    [
      "a title in a link",
      "lv-LV",
      "Restartējiet ierīci, kura vakar birojā tika pievienota, un skatiet rakstu [sign in with the account that you use](a).",
    ],
    [
      "a label",
      "ja-JP",
      "昨日オフィスで接続したデバイスを再起動してから、 **Sign in with the account that you use** を選択してください。",
    ],
    ["names", "es-ES", "Reinicie el dispositivo que ayer se conectó en la oficina con Visual Studio Code for the Web."],
  ])("is not: %s", (_name, locale, target) => {
    silent(untranslated, locale, LONG, target);
  });

  test("is found though the machine changed a mark", () => {
    fires(untranslated, "ja-JP", "Restart your device, then try again.", "⟦Restart your device then try again。⟧");
  });

  test.each([
    ["a name", "de-DE", "Microsoft Azure Active Directory"],
    ["a name", "ja-JP", "Windows Subsystem for Linux"],
    ["a name of a service", "lv-LV", "Azure portal"],
    ["code", "fr-FR", "`npm install the package`"],
    ["an identifier", "he-IL", "deviceManagementExchangeConnector"],
    ["an identifier", "ko-KR", "Microsoft.Graph.Users"],
    ["a signature", "fr-FR", "add(key: string, value: string)"],
    ["a label", "ja-JP", "**Sign in**"],
    ["a heading of an API member", "ja-JP", "InputEncoder function"],
    ["one word", "de-DE", "Information"],
    ["a type", "fr-FR", "[Double](xref:system.double)"],
    ["a version", "tr-TR", "v1.0"],
    ["an address", "es-ES", "https://example.org/the/page"],
    ["numbers", "th-TH", "10 GB"],
    ["a formula", "ja-JP", "\\begin{align} a = b \\end{align}"],
    ["empty", "ja-JP", ""],
  ])("is right where it is %s, in %s: %s", (_name, locale, text) => {
    silent(untranslated, locale, text, text);
  });

  test("is right where both are the same language", () => {
    silent(untranslated, "en-GB", "Restart your device.", "Restart your device.");
  });

  test("is told of nothing in code blocks", () => {
    silent(untranslated, "de-DE", "Print the value", "Print the value", { around: "```\n{}\n```" });
  });
});

describe("a target mostly in the source's language", () => {
  test.each([
    ["de-DE", "Bitte restart your device and then try to sign in again."],
    ["ar-SA", "أعد restart your device and then try to sign in again."],
    ["ko-KR", "장치 restart your device and then try to sign in again."],
  ])("is found in %s", (locale, target) => {
    const [found] = fires(
      untranslated,
      locale,
      "Please restart your device and then try to sign in again.",
      `⟦${target}⟧`,
    );
    expect(found?.detail).toBe("mostly");
  });

  test.each([
    ["de-DE", "Wählen Sie **Save the file as** aus, und klicken Sie auf **OK**."],
    ["lv-LV", "Izvēlieties **Save the file as** un pēc tam noklikšķiniet uz **OK**."],
    ["ja-JP", "**Save the file as** を選択し、**OK** をクリックします。"],
  ])("is not one with labels left as they are, in %s", (locale, target) => {
    silent(untranslated, locale, "Select **Save the file as**, and then click **OK**.", target);
  });
});

describe("the title of a link or image", () => {
  test.each([
    ["fr-FR", 'See the [plan](x "Open the plan of the team").', 'Voir le [plan](x "⟦Open the plan of the team⟧").'],
    ["ru-RU", 'See ![it](x "The page with your settings").', 'См. ![это](x "⟦The page with your settings⟧").'],
    [
      "ja-JP",
      'See the [plan](x "Open the plan of the team").',
      '[計画](x "⟦Open the plan of the team⟧")を参照してください。',
    ],
  ])("is left in the source's language in %s", (locale, source, target) => {
    fires(untranslated, locale, source, target);
  });

  test.each([
    ["fr-FR", 'See the [plan](x "Open the plan of the team").', 'Voir le [plan](x "Ouvrir le plan de l’équipe").'],
    ["de-DE", 'See [it](x "Azure Monitor").', 'Siehe [dies](x "Azure Monitor").'],
    ["ko-KR", 'See [it](x "app.config").', '[이것](x "app.config")을 참조하세요.'],
  ])("is translated, or a name, in %s: %s", (locale, source, target) => {
    silent(untranslated, locale, source, target);
  });
});

describe("C117 what stays as it is", () => {
  test.each([
    ["a formula", "ja-JP", "Times[left, right], infix: left * right"],
    ["a formula", "ru-RU", "Apply[args]"],
    ["a formula", "de-DE", "Or[args], infix: a | b | ... | z"],
    ["a source in French", "ja-JP", "Cette limite concerne:"],
    ["a source in French", "pl-PL", "L’auteur n’accorde aucune autre licence."],
    ["a source in German", "ru-RU", "Der Baum ist nicht alt."],
    ["the title of a work", "ko-KR", '— @orchard, ["How to grow a tree in the shade"](https://orchard.example/a)'],
    ["the title of a work", "fr-FR", '— @orchard, ["What is left of the harvest"](https://orchard.example/b)'],
    ["the title of a work", "ar-SA", "— Orchard, [“What is left of the harvest”](https://orchard.example/b)"],
  ])("%s in %s: %s", (_name, locale, text) => silent(untranslated, locale, text, text));

  test.each([
    ["a quoted sentence", "ko-KR", '"How to grow a tree in the shade"'],
    ["a title of the same site", "fr-FR", 'See ["What is left of the harvest"](harvest.md)'],
    ["what leads to a title", "ar-SA", "For all of the rules, see [“What is left”](https://orchard.example/b)"],
    ["a list in square brackets", "ru-RU", "Add what you use [all of it] to the list."],
  ])("but not %s in %s: %s", (_name, locale, text) => {
    fires(untranslated, locale, text, `⟦${text}⟧`);
  });

  test.each([
    [
      "is-IS",
      "For example, OTP - Orchard Trees Ltd. (93555a1a-af3e-ea11-bb35-000d3a492db1).",
      "Til dæmis OTP - Orchard Trees Ltd. (93555a1a-af3e-ea11-bb35-000d3a492db1).",
    ],
    [
      "lv-LV",
      "Such as OTP - Orchard Trees Ltd. (93555a1a-af3e-ea11-bb35-000d3a492db1).",
      "Piemēram, OTP - Orchard Trees Ltd. (93555a1a-af3e-ea11-bb35-000d3a492db1).",
    ],
    [
      "tr-TR",
      "For example, OTP - Orchard Trees Ltd. (93555a1a-af3e-ea11-bb35-000d3a492db1).",
      "Örneğin OTP - Orchard Trees Ltd. (93555a1a-af3e-ea11-bb35-000d3a492db1).",
    ],
  ])("letters of an id are no words in %s", (locale, source, target) => silent(untranslated, locale, source, target));

  test("a sentence is none, whatever its capitals", () => {
    const by = { frontMatter: "ms.translationtype: HT" };
    const found = fires(untranslated, "nl-NL", "Plan the harvest.", "⟦Plan The Harvest.⟧", undefined, by);
    expect(found[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["it-IT", "Orchard harvest planning tool", "⟦Orchard Harvest Planning Tool⟧"],
    ["de-DE", "Repair the harvest of the tree", "⟦Repair The Harvest Of The Tree⟧"],
    ["ru-RU", "Orchard harvest planning tool", "⟦Orchard Harvest Planning Tool⟧"],
  ])("a name by its capitals is a hint in the work of people, in %s", (locale, source, target) => {
    const by = (type: string) => ({ frontMatter: `ms.translationtype: ${type}` });
    expect(fires(untranslated, locale, source, target, undefined, by("HT"))[0]?.isMinor).toBe(true);
    expect(fires(untranslated, locale, source, target, undefined, by("MT"))[0]?.isMinor).toBeUndefined();
  });
});

describe("C174 what is written for a program stays as it is, however long", () => {
  test.each([
    ["keys of a file's head", "de-DE", "title: author: page.order: page.date: no-index:", undefined],
    ["keys in a table", "ja-JP", "------ | --- title: author: page.order:", undefined],
    ["a command with options", "ru-RU", "dotnet watch run -f net9.0 -- --verbose", undefined],
    ["a command with options", "ko-KR", "git log --oneline -n 5 main -- docs", undefined],
    ["a work's author", "ja-JP", "Berghold *et al.* [tree-ph/0101](x.md).", undefined],
    ["open source", "fr-FR", "- Open Source Orchard.", "– Open Source Orchard."],
  ])("%s in %s", (_name, locale, source, target) => {
    silent(untranslated, locale, source, target ?? source);
  });

  test.each([
    ["about a tool", "de-DE", "git is a tool - you use it with the files that you have."],
    ["with a colon in it", "ru-RU", "Note: the author: of the page has to be set."],
    ["to open something", "es-ES", "Open the source of the page."],
  ])("but not a sentence %s in %s", (_name, locale, source) => {
    fires(untranslated, locale, source, `⟦${source}⟧`);
  });

  test("and a name with a capital to each word is one with hyphens as well, in the work of people", () => {
    const said = (frontMatter: string) =>
      fires(
        untranslated,
        "zh-TW",
        "Single-tenant orchard deployment",
        "⟦Single-Tenant Orchard Deployment⟧",
        undefined,
        {
          frontMatter,
        },
      )[0]?.isMinor;
    expect(said("ms.translationtype: HT")).toBe(true);
    expect(said("ms.translationtype: MT")).toBeUndefined();
  });
});
