import { describe, expect, it } from "vitest";
import { catalogue } from "#core/checks/catalogue.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { parseArticle } from "#core/document/parse-article.ts";

/** Checks a text in which `{source=target}` stands for a pair. */
function findingsIn(locale: string, text: string) {
  let count = 100;
  const body = text.replace(/\{([^{}=]*)=([^{}]*)\}/g, (_, source: string, target: string) => {
    const id = `a0000-${++count}`;
    return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  });
  const article = parseArticle(`---\nms.contentlocale: ${locale}\n---\n\n${body}\n`, "x.md");
  const context = checkContext(article, { profile: standardProfile, glossary: null });
  return checkArticle(
    article,
    ({ target }) => target,
    () => "unreviewed",
    context,
    standardProfile,
  );
}

const MARKUP = new Set(catalogue.filter(({ group }) => group === "markup").map(({ id }) => id));
const told = (locale: string, text: string) =>
  findingsIn(locale, text)
    .filter(({ check }) => MARKUP.has(check) || check === "brackets")
    .map(({ check, unit, range }) => `${check} ${unit.slice(-3)} ${range.from}-${range.to}`);

describe("structure of the page", () => {
  it.each([
    [
      "bold that a full-width bracket keeps from closing",
      "ja-JP",
      "Select **{Save=「保存」}**を選択します。",
      ["structure 101 3-4"],
    ],
    ["bold in Chinese behind a full-width stop", "zh-CN", "**{Note=注意：}**请保存。", ["structure 101 2-3"]],
    ["italic that a quotation mark keeps from opening", "de-DE", "der*{file=„Datei“}* da", ["structure 101 0-1"]],
    ["bold behind a blank", "ar-SA", "**{Save=حفظ }** ثم", ["structure 101 3-4"]],
    ["bold that begins with a blank", "lv-LV", "**{Save= Saglabāt}** tad", ["structure 101 0-1"]],
    ["a cell's bold", "ja-JP", "| a |\n| - |\n| **{Save=「保存」}**を |", ["structure 101 3-4"]],
  ])("PG60 %s", (_name, locale, text, expected) => {
    const found = told(locale, text);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
  });

  const answers = "\n\n[Answers]: /answers\n[List]: /list";
  it.each([
    ["around the text alone", "[{Answers=Antworten}]", ["structure 101 0-9"]],
    ["around the text, with brackets behind it", "[{Answers=Antworten}][]", ["structure 101 0-9"]],
    ["around a text that has a label of its own", "[{Answers=Antworten}][Answers]", []],
    ["that nothing defines for the source either", "[{Nowhere=Nirgends}]", []],
    ["within the text", "{See [Answers] now.=Siehe [Antworten] jetzt.}", ["link-broken 101 6-17"]],
    ["within the text, with its label", "{See [Answers] now.=Siehe [Antworten][Answers] jetzt.}", []],
    ["within the text, another one's", "{See [Answers] now.=Siehe [List] jetzt.}", ["reference-link 101 7-11"]],
  ])("PG141 a label that is lost: %s", (_name, text, expected) => {
    expect(told("de-DE", text + answers)).toEqual(expected);
  });

  it.each([
    ["around the text alone", "[{Answers=Antworten}]", ["Answers"]],
    ["within the text", "{See [Answers] now.=Siehe [Antworten] jetzt.}", ["Siehe [Antworten][Answers] jetzt."]],
    ["with empty brackets", "{See [Answers][] now.=Siehe [Antworten][] jetzt.}", ["Siehe [Antworten][Answers] jetzt."]],
    ["with a label", "{See [them][Answers] now.=Siehe [sie] jetzt.}", ["Siehe [sie][Answers] jetzt."]],
  ])("PG155 proposes how a lost label leads there again: %s", (_name, text, expected) => {
    const fixes = findingsIn("de-DE", text + answers).flatMap((one) => one.fixes);
    expect(fixes.map(({ target }) => target)).toEqual(expected);
    expect(fixes.every(({ isProposal }) => isProposal)).toBe(true);
  });

  it.each([
    ["whole marks", "ja-JP", "**{Save=保存}**を選択します。 [{Help=ヘルプ}](x.md) と `{a=a}`"],
    ["marks that do nothing around the source either", "ja-JP", "** {Save=「保存」} **を"],
    ["punctuation with a blank behind the marks", "de-DE", "**{Note:=Hinweis:}** Speichern."],
    ["punctuation in Arabic", "ar-SA", "**{Note:=ملاحظة:}** احفظ."],
    ["Chinese punctuation at the line's end", "zh-CN", "请**{save.=保存。}**"],
    ["a link with brackets that match", "lv-LV", "[{Save [now]=Saglabāt [tagad]}](x.md)"],
    ["code and boxes", "ja-JP", "```\n**{Save=「保存」}**を\n```"],
    ["an empty target, which is told as such", "ja-JP", "**{Save=}**を"],
  ])("PG60 is silent for %s", (_name, locale, text) => {
    expect(told(locale, text).filter((one) => one.startsWith("structure"))).toEqual([]);
  });

  it.each([
    ["a bold that does not close within the text", "lv-LV", "{Select **Save**.=Atlasiet **Saglabāt.}"],
    ["the same with marks around the text", "lv-LV", "*{Select **Save**.=Atlasiet **Saglabāt.}* un"],
    ["a cell that splits", "de-DE", "| a | b |\n| - | - |\n| **{Save=Speichern | sichern}** | c |"],
    ["a list that breaks", "fr-FR", "- **{Save=Enregistrer\n- puis}** x"],
    ["a word that is swallowed", "th-TH", "**{Select a file.=เลือก <ไฟล์> x}** x"],
    ["a word that is swallowed, in German", "de-DE", "[{Select name.=Wählen Sie <name>.}](x.md)"],
    ["a link that does not link", "he-IL", "*{See [help](x.md).=ראה [עזרה] (x.md).}* x"],
  ])("PG61 one fault is one finding: %s", (_name, locale, text) => {
    expect(told(locale, text).length, told(locale, text).join(", ")).toBeLessThanOrEqual(1);
    expect(told(locale, text).filter((one) => one.startsWith("structure"))).toEqual([]);
  });
});
