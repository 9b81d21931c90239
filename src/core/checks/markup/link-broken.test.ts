import { describe, expect, test } from "vitest";
import { urlText } from "#core/checks/facts/url-text.ts";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { linkBroken } from "./link-broken.ts";
import { linkDestination } from "./link-destination.ts";
import { linkExtra } from "./link-extra.ts";
import { linkMissing } from "./link-missing.ts";

const SOURCE = "See [this page](https://a.example/b_c) now.";

describe("a broken link", () => {
  test.each([
    ["a blank between the brackets", "lv-LV", "Skatiet ⟦[šo lapu] (https://a.example/b_c)⟧ tagad."],
    ["wide round brackets", "ja-JP", "⟦[šo lapu]（https://a.example/b_c）⟧を見る"],
    ["wide square brackets", "zh-CN", "请参阅⟦［šo lapu］(https://a.example/b_c)⟧"],
    ["all wide", "zh-CN", "请参阅⟦［šo lapu］（https://a.example/b_c）⟧"],
    ["a blank in the address", "de-DE", "Siehe ⟦[šo lapu](https: //a.example/b_c)⟧ jetzt."],
    ["no destination", "fr-FR", "Voir ⟦[šo lapu]⟧ maintenant."],
    ["no end", "ru-RU", "Смотри ⟦[šo lapu](https://a.example/b_c⟧ сейчас."],
    ["escapes", "hi-IN", "⟦\\[šo lapu\\](https://a.example/b_c)⟧ देखें"],
    ["escapes everywhere", "ar-SA", "انظر ⟦\\[šo lapu\\]\\(https://a.example/b_c\\)⟧"],
    ["half its brackets", "lv-LV", "Skatiet ⟦[šo lapu(https://a.example/b_c)⟧ tagad."],
    ["half its brackets", "th-TH", "ดู ⟦[šo lapu(https://a.example/b_c)⟧"],
    ["brackets of another script", "ko-KR", "⟦【šo lapu】(https://a.example/b_c)⟧를 참조"],
  ])("is repaired: %s", (_name, locale, target) => {
    const fixed = target.replace(/⟦.*⟧/u, "[šo lapu](https://a.example/b_c)");
    fires(linkBroken, locale, SOURCE, target, fixed);
    const subject = subjectOf(locale, SOURCE, target.replace(/[⟦⟧]/gu, ""));
    for (const other of [linkDestination, linkMissing, linkExtra, urlText]) expect(other.run(subject)).toEqual([]);
  });

  test.each([
    ["its first bracket lost", "de-DE", "See [a](/b).", "Siehe ⟦das](/b)⟧.", "Siehe [das](/b)."],
    ["an image", "th-TH", "See ![a](b.png).", "ดู ⟦! [ก] (b.png)⟧", "ดู ![ก](b.png)"],
    ["a reference", "lv-LV", "See [a][b c].", "Skatiet ⟦[to] [b c]⟧.", "Skatiet [to][b c]."],
    ["a collapsed reference", "lv-LV", "See [a][].", "Skatiet ⟦[to]⟧.", "Skatiet [to][a]."],
    ["two of them", "de-DE", "[a](/1) [b](/2)", "⟦[b] (/2)⟧ ⟦[a] (/1)⟧", "[b](/2) [a] (/1)"],
    ["beside a good one", "de-DE", "[a](/1) [b](/2)", "[a](/1) ⟦[b] (/2)⟧", "[a](/1) [b](/2)"],
    ["no text", "es-ES", "See [GitHub](/a).", "Vea ⟦[](/a)⟧.", "Vea [GitHub](/a)."],
    ["blanks inside", "tr-TR", "See [this](/a).", "[Buna]⟦( /a )⟧ bakın.", "[Buna](/a) bakın."],
  ])("is repaired in other ways: %s", (_name, locale, source, target, fixed) => {
    fires(linkBroken, locale, source, target, fixed);
  });

  test("is not filled with words that wait for a translation", () => {
    const [found] = fires(linkBroken, "es-ES", "See [this page](/a).", "Vea esta página ⟦[](/a)⟧.");
    expect(found?.fixes).toEqual([]);
  });

  test.each([
    ["a good link", "de-DE", SOURCE, "Siehe [diese Seite](https://a.example/b_c) jetzt."],
    ["a lost link", "fr-FR", SOURCE, "Voir cette page maintenant."],
    ["a changed link", "lv-LV", SOURCE, "Skatiet [šo lapu](https://a.example/d) tagad."],
    ["brackets in prose", "ja-JP", "Type [name] (optional).", "[名前] (省略可能) と入力します。"],
    ["brackets of the source beside a lost link", "de-DE", "[opt] [a](/b)", "[opt] a"],
    ["a label beside a lost link", "ja-JP", "Open [a](/b) and **Save**.", "aを開き、**[保存]** を選択します。"],
    ["brackets beside a changed link", "de-DE", "Open [a](/b) x.", "[A](/c) öffnen [x]."],
    ["code", "de-DE", "`[a] (b)` [c](/d)", "`[a] (b)` c"],
    ["a link of an image", "de-DE", "[![a](b.png)](/c)", "[![ä](b.png)](/c)"],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(linkBroken, locale, source, target);
  });
});
