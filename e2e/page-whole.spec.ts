/** Every article of the project is whole on both pages; every kind of sentence is edited there, in every script, and comes back byte for byte (docs/spec/page.md). */
import { readdirSync } from "node:fs";
import path from "node:path";
import { accessibleText } from "./support/accessible-text.ts";
import { type ArticleFile, fixture, textFile, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { withTarget, withText } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { watchOutgoing } from "./support/watch-outgoing.ts";
import { unitsOf, wholePage } from "./support/whole-page.ts";

const all = readdirSync(path.join(import.meta.dirname, "fixtures"))
  .filter((name) => /\.(?:md|yml)$/.test(name))
  .map(fixture);

interface Words {
  readonly title: string;
  readonly heading: string;
  readonly paragraph: string;
  readonly item: string;
  readonly cell: string;
  readonly alert: string;
  readonly link: string;
  readonly within: string;
  readonly picture: string;
  /** What is typed behind each of them. */
  readonly typed: string;
  readonly note: string;
}

const scripts: Readonly<Record<string, Words>> = {
  "ar-SA": {
    title: "تغيير كلمة المرور",
    heading: "تغيير كلمة المرور الآن",
    paragraph: "تحتوي على **اثني عشر** حرفًا.",
    item: "حدد `reset`.",
    cell: "الإعداد",
    alert: "يسري التغيير فورًا.",
    link: "التعليمات",
    within: "خلية",
    picture: "نافذة الدخول",
    typed: "نعم",
    note: "ملاحظة",
  },
  "ja-JP": {
    title: "パスワードを変更する",
    heading: "パスワードの変更",
    paragraph: "**12 文字**以上です。",
    item: "`reset` を選択します。",
    cell: "設定",
    alert: "変更はすぐに有効になります。",
    link: "ヘルプ",
    within: "セル",
    picture: "サインイン画面",
    typed: "はい",
    note: "注",
  },
  "th-TH": {
    title: "เปลี่ยนรหัสผ่าน",
    heading: "การเปลี่ยนรหัสผ่าน",
    paragraph: "มีอย่างน้อย **สิบสอง** ตัวอักษร",
    item: "เลือก `reset`",
    cell: "การตั้งค่า",
    alert: "การเปลี่ยนแปลงมีผลทันที",
    link: "ความช่วยเหลือ",
    within: "เซลล์",
    picture: "หน้าต่างลงชื่อเข้าใช้",
    typed: "ครับ",
    note: "หมายเหตุ",
  },
};

const pair = (id: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">The ${id}</span></span>`;

function articleIn(locale: string, words: Words): ArticleFile {
  const text = `---
title: ${words.title}
ms.contentlocale: ${locale}
---
# ${pair("heading", words.heading)}

${pair("paragraph", words.paragraph)} [${pair("link", words.link)}](help.md)

- ${pair("item", words.item)}

1. a
1. ${pair("numbered", words.item)}

> [!NOTE]
> ${pair("alert", words.alert)}

| ${pair("cell", words.cell)} | b |
| --- | --- |
| c | d |

<table>
<tr><th>HTML</th>

<td>

- ${pair("within", words.within)}

</td></tr>
</table>

~~~js
    aNameWithoutAnyBlankInIt.${"toBeBroken".repeat(9)}()
~~~

<table>
<tr><th>${pair("column", words.title)}</th><th>b</th></tr>
<tr><td>${pair("long", `${words.paragraph} `.repeat(9).trim())}</td><td>d</td></tr>
<tr><td rowspan="2">${pair("row", words.item)}</td><td>f</td></tr>
<tr><td>${pair("joined", words.item)}</td></tr>
<tr><td colspan="2">${pair("both", words.item)}</td></tr>
</table>

<table>
<tr><th colspan="2">${words.title}</th>${"<th>ApplicationSettings</th>".repeat(14)}</tr>
</table>

![${words.picture}](media/window.png)
`;
  return textFile(`password.${locale}.md`, text);
}

test("PG1 PG12 PG21 PG30 PG41 PG90 PG112 PG122 every article is whole on both pages and asks nothing of the web; each kind of sentence in Arabic, Japanese and Thai is edited where it stands", async ({
  reviewer,
  page,
  baseURL,
}) => {
  const outgoing = watchOutgoing(page, baseURL);
  const target = page.getByRole("document", { name: "Target page", exact: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await reviewer.start(fixture("page.de-DE.md"));
  await reviewer.press("F9");
  await expect(target).toBeVisible();
  const shows = async (file: ArticleFile) => {
    const { units } = unitsOf(file) ?? { units: [] };
    await reviewer.choose(file);
    await expect(page).toHaveTitle(new RegExp(`^${file.name.replaceAll(".", "\\.")} ·`));
    await expect(target.locator("[aria-current]")).toHaveCount(1);
    expect(await wholePage(page)).toMatchObject({ source: units, target: units });
  };
  for (const file of all.filter((one) => unitsOf(one) !== null)) await test.step(file.name, () => shows(file));
  for (const [locale, words] of Object.entries(scripts))
    await test.step(locale, async () => {
      const file = articleIn(locale, words);
      await shows(file);
      const dir = locale === "ar-SA" ? "rtl" : "ltr";
      await expect(target).toHaveAttribute("dir", dir);
      await expect(page.getByRole("document", { name: "Source page", exact: true })).toHaveAttribute("dir", "ltr");
      await test.step("it reads as a document", async () => {
        await expect(target.getByRole("heading", { level: 1, name: words.heading })).toBeVisible();
        await expect(target.getByRole("listitem").filter({ hasText: words.within })).toBeVisible();
        const second = target.getByRole("listitem").filter({ has: page.locator('[data-segment-id="numbered"]') });
        expect(await accessibleText(second)).toMatch(dir === "rtl" ? /^\.2/ : /^2\./);
        await expect(target.getByRole("columnheader", { name: words.cell })).toBeVisible();
        await expect(target.getByRole("rowheader", { name: "HTML" })).toBeVisible();
        await expect(target.getByRole("cell", { name: words.within })).toBeVisible();
        await expect(target.getByText(words.note, { exact: true })).toBeVisible();
        await expect(target.getByText(words.alert)).toHaveCSS("direction", dir);
      });
      let expected = textOf(file);
      for (const id of ["heading", "paragraph", "link", "item", "numbered", "alert", "cell", "within"]) {
        await target.locator(`[data-segment-id="${id}"]`).click();
        const editor = page.getByRole("textbox", { name: `Target, segment ${id}`, exact: true });
        await expect(editor).toBeFocused();
        await expect(editor).toHaveCSS("direction", dir);
        await reviewer.press("Control+End");
        await reviewer.type(words.typed);
        expected = withTarget(expected, id, (text) => text + words.typed);
      }
      for (const [name, text] of [
        ["title", words.title],
        ["image-1", words.picture],
      ] as const) {
        await target.locator(`[data-field="${name}"]`).click();
        await reviewer.press("Control+End");
        await reviewer.type(words.typed);
        const [before, after] = name === "title" ? ["title: ", ""] : ["![", "]"];
        expected = withText(expected, `${before}${text}${after}`, `${before}${text}${words.typed}${after}`);
      }
      await test.step("PG118 PG121 PG122 its tables face each other within the edges of their pages", async () => {
        const source = page.getByRole("document", { name: "Source page", exact: true });
        const wide = page.locator(".page-table-room").filter({ has: page.locator("[colspan]") });
        await expect(wide).toHaveCount(2);
        for (const room of await wide.all()) {
          expect(await room.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
          const [inner, outer] = await Promise.all(
            [room, room.locator("xpath=ancestor::*[@role='document']")].map((one) => one.boundingBox()),
          );
          expect(inner?.x).toBeGreaterThan(outer?.x ?? Number.NaN);
          expect((inner?.x ?? 0) + (inner?.width ?? Number.NaN)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0));
        }
        for (const id of ["long", "row"]) {
          await target.locator(`[data-segment-id="${id}"]`).click();
          for (const name of ["column", "long", "row", "joined", "both"]) {
            const cell = page.locator("td, th").filter({ has: page.locator(`[data-segment-id="${name}"]`) });
            const within = (one: typeof source) => one.locator("td, th").and(cell).boundingBox();
            await expect
              .poll(async () => {
                const [own, other] = [await within(target), await within(source)];
                return [
                  own?.y === other?.y,
                  own?.height === other?.height,
                  Math.abs((own?.width ?? 0) - (other?.width ?? 9)) < 2,
                ];
              })
              .toEqual([true, true, true]);
          }
        }
        const widthOf = async (name: string) =>
          (
            await target
              .locator("td")
              .filter({ has: page.locator(`[data-segment-id="${name}"]`) })
              .boundingBox()
          )?.width;
        expect(await widthOf("both")).toBeGreaterThan((await widthOf("long")) ?? Number.NaN);
      });
      await test.step("PG112 no line of its code seems empty that is not", async () => {
        const begins = (line: Element) =>
          (line.children[1]?.getClientRects()[0]?.top ?? Number.NaN) - line.getBoundingClientRect().top;
        expect(await target.locator(".code-line").first().evaluate(begins)).toBeLessThan(10);
      });
      if (locale === "ar-SA") await expectAccessibleInBothSchemes(page);
      await reviewer.expectExport("Side-by-side Markdown", expected);
    });
  expect(outgoing).toEqual([]);
});
