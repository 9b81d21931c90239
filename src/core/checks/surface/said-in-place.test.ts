import { describe, expect, test } from "vitest";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { name } from "#core/checks/facts/name.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { referenceLink } from "#core/checks/markup/reference-link.ts";
import { type CaseOptions, fires, silent, subjectOf as subject } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { quotes } from "./quotes.ts";
import { repeatedWord } from "./repeated-word.ts";
import { seam } from "./seam.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

const nextPair = (target: string, source: string) =>
  `{} <span data-ttu-id="b0000-102">${target}</span><span class="sxs-lookup"><span data-stu-id="b0000-102">${source}</span></span>`;

describe("V102 what English asks may be said as a statement where the words ask nothing", () => {
  const minor = (locale: string, source: string, marked: string, options: CaseOptions) =>
    fires(endPunctuation, locale, source, marked, undefined, options)[0]?.isMinor;

  test.each([
    ["ru-RU", "Where are the pages kept?", "Место хранения страниц⟦⟧"],
    ["it-IT", "But what about pages that nobody reads?", "Per le pagine che nessuno legge serve altro⟦.⟧"],
    ["uk-UA", "See [Why is it closed?](x.md)", "Див. [Причини закриття](x.md)⟦⟧"],
  ])("is a hint in the work of people, in %s", (locale, source, target) => {
    expect(minor(locale, source, target, HT)).toBe(true);
    expect(minor(locale, source, target, MT)).toBeUndefined();
  });

  test.each([
    ["hu-HU", "**Where is the page?**", "**Hol található az oldal**⟦⟧"],
    ["lv-LV", "Will they see the page?", "Vai viņi redzēs lapu⟦.⟧"],
    ["ru-RU", "Will they see the page?", "Увидят ли они страницу⟦.⟧"],
  ])("but not where they ask, in %s", (locale, source, target) => {
    expect(minor(locale, source, target, HT)).toBeUndefined();
  });
});

describe("V103 a title or a label without its colon is a hint in the work of people", () => {
  test.each([
    ["ru-RU", "Next steps:", "Дальнейшие шаги⟦⟧", "{}"],
    ["id-ID", "**Asked again and again:**", "**Pertanyaan umum⟦⟧**".replace("⟦⟧**", "**⟦⟧"), "{}"],
    ["de-DE", "How the trees grow:", "Wachstum der Bäume⟦⟧", "## {}"],
  ])("in %s: %s", (locale, source, target, around) => {
    const minor = (options: CaseOptions) =>
      fires(endPunctuation, locale, source, target, undefined, { ...options, around })[0]?.isMinor;
    expect(minor(HT)).toBe(true);
    expect(minor(MT)).toBeUndefined();
  });

  test("but not a sentence that leads on", () => {
    const found = fires(endPunctuation, "ru-RU", "The trees are these:", "Деревья⟦⟧", undefined, HT);
    expect(found[0]?.isMinor).toBeUndefined();
  });
});

describe("C175 marks at the end that belong to something else", () => {
  test.each([
    [
      "what a window asks in bold",
      "ko-KR",
      "A window asks **Save the tree?**.",
      "**트리를 저장할까요?** 라고 묻는 창이 열립니다.",
    ],
    ["three dots in another place", "ja-JP", "It takes its leaves from&hellip;", "&hellip; から葉を取得します。"],
    ["a list that goes on", "es-ES", "It has pages, leaves, etc.…", "Tiene páginas, hojas, etc."],
  ])("%s in %s", (_what, locale, source, target) => {
    silent(endPunctuation, locale, source, target);
  });

  test("and a picture may be what a sentence leads to", () => {
    const around = "{}\n\n![Menu](menu.png)";
    const found = fires(endPunctuation, "fi-FI", "The menu shows:", "Valikossa näkyy⟦⟧", undefined, { ...HT, around });
    expect(found[0]?.isMinor).toBe(true);
  });

  test.each([
    ["ru-RU", "Shall we save the tree?", "Как сохранить дерево⟦.⟧"],
    ["ja-JP", "It takes its leaves from&hellip;", "木から葉を取得します⟦。⟧"],
  ])("but a lost one is told in %s", (locale, source, target) => {
    expect(fires(endPunctuation, locale, source, target)[0]?.isMinor).toBeUndefined();
  });
});

describe("V104 in scripts without small letters a comma shows that two sentences are one", () => {
  test.each([
    ["ko-KR", "These rules hold for trees.", "이 규칙은 나무에 적용되며⟦,⟧"],
    ["ar-SA", "These rules hold for trees.", "تنطبق هذه القواعد على الأشجار⟦،⟧"],
  ])("in %s", (locale, source, target) => {
    const around = nextPair(
      locale === "ko-KR" ? "잎에는 적용되지 않습니다." : "ولا تنطبق على الأوراق.",
      "They do not for leaves.",
    );
    expect(fires(endPunctuation, locale, source, target, undefined, { ...HT, around })[0]?.isMinor).toBe(true);
    expect(fires(endPunctuation, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["de-DE", "The gardener waters the tree at night.", "Der Gärtner gießt nachts den Baum und⟦⟧", "erntet am Morgen."],
    ["ru-RU", "This orchard is rather a large one.", "Этот сад большой,⟦⟧", "так как он старый."],
  ])("and so it is for what would be cut off, in %s", (locale, source, target, next) => {
    const minor = (frontMatter: CaseOptions) =>
      fires(truncated, locale, source, target, undefined, { ...frontMatter, around: nextPair(next, "It is old.") })[0]
        ?.isMinor;
    expect(minor(HT)).toBe(true);
    expect(minor(MT)).toBe(target.includes(",") ? true : undefined);
  });

  test("and a Chinese comma cuts nothing off", () => {
    silent(truncated, "zh-TW", "This does not work in an old orchard.", "由於這在舊果園中無法運作，");
  });
});

describe("C176 nothing is cut off", () => {
  test.each([
    ["a lead-in that says what for", "ja-JP", "To plant a tree of your own:", "独自の木を植えるには"],
    ["a colon of Taiwan", "zh-TW", "The following leaves may be of use to you:", "以下是相關的葉子︰"],
  ])("%s in %s", (_name, locale, source, target) => {
    silent(truncated, locale, source, target);
  });

  test.each([
    ["ru-RU", "Delay it by ~30 sec.", "Отложите на ~30 с"],
    ["pl-PL", "It grows by 5 in.", "Rośnie o 5 w"],
  ])("a unit behind its number in %s", (locale, source, target) => {
    silent(truncated, locale, source, target);
  });

  test("but what ends in a particle is", () => {
    fires(truncated, "ja-JP", "Plant a tree of your own in the orchard.", "独自の木を⟦⟧");
  });
});

describe("C177 said in its own way", () => {
  test("Taiwan escapes the brackets around what stands on a button", () => {
    silent(emphasis, "zh-TW", "Select **Plant**.", "選取 \\[種植\\]。");
    fires(emphasis, "zh-CN", "Select **Plant**.", "选择种植⟦⟧。");
  });

  test.each([
    ["ru-RU", "[**Next**][leaf]", "[**Далее**][лист]", "\n\n[лист]: leaf.md\n[leaf]: leaf.md", true],
    [
      "fr-FR",
      "Use [leaf parts][].",
      "Utilisez [parties de feuille][].",
      "\n\n[leaf parts]: leaf.md\n[parties de feuille]: leaf.md",
      true,
    ],
    ["zh-CN", "[Next][leaf]", "[下一步][⟦叶⟧]", "\n\n[叶]: other.md\n[leaf]: leaf.md", false],
  ])("a reference id that leads to the same place works: %s", (locale, source, target, behind, works) => {
    if (works) silent(referenceLink, locale, source, target, { around: `{}${behind}` });
    else fires(referenceLink, locale, source, target, undefined, { around: `{}${behind}` });
  });

  test.each([
    [
      "fr-FR",
      'It begins with "https://orchard.example". So it is.',
      "Elle commence par «https://orchard.example». C’est ainsi.",
    ],
    ["zh-CN", 'It begins with "https://orchard.example" here.', "它以“https://orchard.example”开头。"],
    ["ja-JP", "See https://orchard.example/1.", "「 https://orchard.example/1」を参照してください。"],
  ])("a quotation mark behind an address has its partner: %s", (locale, source, target) => {
    expect(quotes.run(subject(locale, source, target)).filter(({ message }) => message.includes("partner"))).toEqual(
      [],
    );
  });

  test("and one without is told", () => {
    fires(quotes, "fr-FR", 'See "the page" here.', "Voir ⟦«⟧ la page ici.");
  });
});

describe("C178 Korean writes particles on to bold type, and titles ask in their own language", () => {
  test.each([
    ["ko-KR", "`tree` *also grows here.*", "`tree`*는 여기에서도 자랍니다.*"],
    ["ko-KR", "It is *only* planted then.", "그 시점에서*만* 심습니다."],
    [
      "es-ES",
      "As told in [What happens next](x.md), with more:",
      "Como se cuenta en [¿Qué ocurre después?](x.md) con más:",
    ],
  ])("%s: %s", (locale, source, target) => {
    silent(seam, locale, source, target);
  });

  test.each([
    ["ko-KR", "`tree` *grows here.*", "`tree`⟦⟧*여기에서 자랍니다.*"],
    ["es-ES", "As told in [the guide](x.md), with more:", "Como se cuenta en [la guía⟦,⟧](x.md) con más:"],
    ["ru-RU", "See `tree` **now**.", "См. `tree`⟦⟧**сейчас**."],
  ])("but told in %s: %s", (locale, source, target) => {
    fires(seam, locale, source, target);
  });
});

describe("C179 twice for a reason", () => {
  test.each([
    ["hu-HU", "It is the 'Sample leaf list' leaf list here.", "Ez itt a Minta levéllista levéllista."],
    ["zh-TW", "Plant a hub-spoke-hub-spoke row.", "種植中樞輪輻中樞輪輻行。"],
    ["th-TH", "When the person applies here", "เมื่อผู้สมัครสมัครที่นี่"],
  ])("in %s", (locale, source, target) => {
    silent(repeatedWord, locale, source, target);
  });

  test.each([
    ["hu-HU", "It is the list of leaves here.", "Ez itt a levéllista⟦ levéllista⟧."],
    ["zh-TW", "Plant a hub-spoke row.", "種植中樞輪輻⟦中樞輪輻⟧行。"],
    ["th-TH", "The list of trees is here", "รายการของต้นไม้⟦ของต้นไม้⟧อยู่ที่นี่"],
  ])("but not so in %s", (locale, source, target) => {
    fires(repeatedWord, locale, source, target);
  });
});

describe("V105 an aside in brackets may begin small, and abbreviations may", () => {
  test.each([
    ["fr-FR", "(Not for old orchards or for trees.)", "(⟦n⟧e convient pas aux vieux vergers.)"],
    ["es-ES", "(This tree has no fruit at all.)", "(⟦e⟧ste árbol no tiene fruta alguna.)"],
    ["ru-RU", "(This tree has no fruit at all.)", "(⟦у⟧ этого дерева нет плодов.)"],
  ])("a hint in the work of people in %s", (locale, source, target) => {
    expect(fires(capital, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(capital, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["sv-SE", "The PDF grows here today.", "Här växer ⟦pdf⟧ i dag."],
    ["nl-NL", "The PDF grows here today.", "De ⟦pdf⟧ groeit hier vandaag."],
  ])("as %s writes them small", (locale, source, target) => {
    const context = { names: { counts: new Map([["PDF", { kept: 30, segments: 30, articles: 4 }]]) } };
    const found = fires(name, locale, source, target, undefined, {
      ...HT,
      context: context as CaseOptions["context"] & object,
    });
    expect(found[0]?.isMinor).toBe(true);
  });

  test("a product by its maker and a word of the language is a hint in the work of people", () => {
    const said = (options: CaseOptions) =>
      fires(name, "it-IT", "Trees with Azure Functions", "Alberi con Funzioni di Azure⟦⟧", undefined, options)[0]
        ?.isMinor;
    expect(said(HT)).toBe(true);
    expect(said(MT)).toBeUndefined();
  });

  test("a name as it is written by those who made it is right: Sass", () => {
    silent(name, "zh-CN", "Mix SASS with leaves.", "将 Sass 与叶子混合。");
    fires(name, "zh-CN", "Mix SOAP with leaves.", "将 ⟦Soap⟧ 与叶子混合。");
  });
});

test.each([
  ["uk-UA", "Get software-as-a-service (SaaS) apps here.", "Отримайте програми ⟦SaaS⟧ тут."],
  ["ru-RU", "A distributed denial of service (DDoS) hit it.", "Его поразила ⟦DDoS⟧-атака."],
  ["tr-TR", "An internet of things (IoT) device grows.", "⟦IoT⟧ cihazı büyür."],
])("C160 an abbreviation with small letters stands in the place of its words too, in %s", (locale, source, target) => {
  expect(fires(brackets, locale, source, target, undefined, MT)[0]?.isMinor).toBe(true);
});
