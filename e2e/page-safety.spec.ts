/** The page makes elements of an article's Markdown and HTML: none of them may do, load or be anything but text in its place (PG40 to PG43). */
import type { Page } from "@playwright/test";
import { ATTACKS } from "./fixtures/attack-vectors.ts";
import { textFile } from "./support/articles.ts";
import { folderOnDisk } from "./support/files-on-disk.ts";
import { expect, test } from "./support/test.ts";
import { watchOutgoing } from "./support/watch-outgoing.ts";

const HEAD = "---\ntitle: T\nms.contentlocale: de-DE\n---\n";
const pair = (id: number | string, target: string, source: string) =>
  `<span data-ttu-id="a-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="a-${id}">${source}</span></span>`;
const line = (attack: string) => attack.replaceAll("\n", " ");
const cell = (attack: string) => line(attack).replaceAll("|", "\\|");

/** Where an attack may stand: each makes an article of all of them. */
const PLACES: Readonly<Record<string, (attack: string, index: number) => string>> = {
  "targets and sources": (attack, index) => `${pair(index, `t ${line(attack)} t`, `s ${line(attack)} s`)}\n`,
  "paragraphs around pairs": (attack, index) => `a ${attack} ${pair(index, "t", "s")} ${attack} b\n`,
  "blocks of HTML": (attack, index) => `<div>\n${attack}\n${pair(index, "t", "s")}\n</div>\n`,
  "blocks of their own": (attack, index) => `${attack}\n\n${pair(index, "t", "s")}\n`,
  "lists, quotes and alerts": (attack, index) =>
    `- ${line(attack)}\n  > ${line(attack)}\n\n> [!NOTE]\n> ${line(attack)} ${pair(index, "t", "s")}\n`,
  "headings and cells": (attack, index) =>
    `## ${line(attack)}\n\n| a ${cell(attack)} | b |\n| - | - |\n| ${cell(attack)} | ${pair(index, "t", "s")} |\n`,
  "alternative texts and addresses": (attack, index) =>
    `![${line(attack)}](x.png) [x](${line(attack)}) <img src="${line(attack)}" alt="${line(attack)}"> ${pair(index, "t", "s")}\n`,
  "code and directives": (attack, index) =>
    `\`\`\`${line(attack)}\n${attack}\n\`\`\`\n\n::: ${line(attack)}\n\n[!INCLUDE [${line(attack)}](x.md)] ${pair(index, "t", "s")}\n`,
};

test("PG40 the attacks are many, and different", () => {
  expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(210);
});

/** Whatever a script could make known, and whatever leaves the app. */
async function watch(page: Page, baseURL: string | undefined): Promise<string[]> {
  const signs = watchOutgoing(page, baseURL);
  page.on("popup", (popup) => signs.push(`popup: ${popup.url()}`));
  await page.exposeFunction("tell", (sign: string) => signs.push(`ran: ${sign}`));
  return signs;
}

/** Names and attributes of the page's elements that no rule of ours lets in, each once. */
function strangers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const names =
      /^(abbr|b|bdi|blockquote|br|button|cite|code|col|colgroup|dd|del|dfn|div|dl|dt|em|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|var|wbr)$/;
    const attributes =
      /^(class|role|lang|dir|tabindex|title|disabled|type|spellcheck|autocorrect|autocapitalize|translate|writingsuggestions|data-[a-z-]+|aria-[a-z-]+)$/;
    const isStranger = (element: Element) =>
      !names.test(element.localName) ||
      (element.localName === "button" && element.closest(".page-strip, .page-allow") === null);
    const isPicture = (element: Element, name: string) =>
      element.localName === "img" &&
      (name === "alt" || (name === "src" && element.getAttribute(name)?.startsWith("blob:")));
    const isSpan = (element: Element, name: string) =>
      /^(?:t[dh] colspan|t[dh] rowspan)$/.test(`${element.localName} ${name}`) &&
      /^(?:\d\d?|1\d\d|200)$/.test(element.getAttribute(name) ?? "");
    const strange = (element: Element) =>
      Array.from(element.attributes, ({ name }) => name).filter(
        (name) =>
          !attributes.test(name) &&
          !isPicture(element, name) &&
          !isSpan(element, name) &&
          !(
            name === "style" &&
            element.matches(
              ".page-chunk, .page-document, .page-cell:is([data-faced], [data-boxed]), .page-table[data-rows], tr, [data-spanned] :is(th, td), .page-strip, .code-line, col",
            )
          ),
      );
    // Signs of the app's own, and the editor, which the journeys of the editor watch.
    const ours = Array.from(document.querySelectorAll("[role=document] *, .written-text *")).filter(
      (element) => element.closest("svg.lucide, .editor-place") === null,
    );
    const found = ours.flatMap((element) => [
      ...(isStranger(element) ? [`<${element.localName}>`] : []),
      ...strange(element).map((name) => `<${element.localName} ${name}="${element.getAttribute(name)}">`),
    ]);
    return [...new Set(found)];
  });
}

/** Of the whole page from here on, so that every block is built once. */
async function strangersDown(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let isEnd = false; !isEnd; ) {
    for (const stranger of await strangers(page)) found.add(stranger);
    isEnd = await page.locator(".page-scroller").evaluate(async (scroller) => {
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight;
      for (const other of document.querySelectorAll(".written-scroller")) other.scrollTop += other.clientHeight;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return scroller.scrollTop === before;
    });
  }
  return [...found];
}

for (const [place, write] of Object.entries(PLACES)) {
  test(`PG41 PG42 nothing in ${place} runs, loads, or is more than text`, async ({ reviewer, page, baseURL }) => {
    // A tall window has a page built in few steps: each is a layout of all of it.
    await page.setViewportSize({ width: 1280, height: 5000 });
    const signs = await watch(page, baseURL);
    const article = textFile("attack.de-DE.md", HEAD + ATTACKS.map(write).join("\n"));
    await reviewer.start(article);
    await reviewer.press("Escape", "F9");
    const target = page.getByRole("document", { name: "Target page" });
    await expect(target).toBeVisible();
    await page.getByRole("button", { name: "Markdown", exact: true }).click();
    await expect(page.locator(".written-text").first()).toBeVisible();
    await page.getByRole("button", { name: "Facing", exact: true }).click();
    await expect(page.getByRole("document", { name: "Source page" }).locator("[data-segment-id]")).toHaveCount(
      await target.locator("[data-segment-id]").count(),
    );
    expect(await strangersDown(page)).toEqual([]);
    await reviewer.press("End", "Enter");
    await reviewer.type("x");
    await reviewer.press("Escape");
    expect(await strangers(page)).toEqual([]);
    expect(signs).toEqual([]);
    expect(await page.evaluate(() => document.forms.length + document.embeds.length + document.links.length)).toBe(0);
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}

/** A picture of which every part means to run or to load. */
const HOSTILE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="tell('svg')"><script>tell("script")</script><image href="https://evil.example.com/x.png"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example.com/"></iframe></foreignObject></svg>`;

test("PG41 PG42 PG82 nothing in the front matter, the English original, what is included or an image that was allowed runs, loads, or is more than text", async ({
  reviewer,
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 5000 });
  const signs = await watch(page, baseURL);
  const blocks = (text: (attack: string) => string, sentence: (index: number) => string) =>
    ATTACKS.map((attack, index) => `${text(attack)}\n\n${sentence(index)}\n`).join("\n");
  const values = ATTACKS.map((attack, index) => `  - title: ${JSON.stringify(`${line(attack)} ${index}`)}`).join("\n");
  const article = blocks(
    () => "Ohne Paar.",
    (index) => pair(index, `t ${index}`, `s ${index}`),
  );
  const original = blocks(
    (attack) => `x ${line(attack)} x`,
    (index) => (index % 2 === 0 ? `s ${index}` : `${line(ATTACKS[index] ?? "")} now`),
  );
  const outside = "![a](https://evil.example.com/a.svg) ![b](media/b.png)\n\n";
  const folder = folderOnDisk({
    "de-de/attack.md": `---\ntitle: ${JSON.stringify(line(ATTACKS[0] ?? ""))}\nms.contentlocale: de-DE\nparts:\n${values}\n---\n[!INCLUDE [x](../i.md)]\n\n${outside}${article}`,
    "en-us/attack.md": `---\ntitle: ${JSON.stringify(line(ATTACKS[1] ?? ""))}\n---\n[!INCLUDE [x](../i.md)]\n\n${outside}${original}`,
    "de-de/media/b.png": HOSTILE_SVG,
    "i.md": blocks(
      (attack) => attack,
      (index) => pair(`i${index}`, `t ${line(ATTACKS[index] ?? "")}`, "s"),
    ),
  });
  await reviewer.start();
  await page.getByLabel("Open folder").setInputFiles(folder);
  await page.getByRole("treegrid", { name: "Articles" }).locator('[data-article-path="de-de/attack.md"]').dblclick();
  await reviewer.press("Escape", "F9");
  await page.getByRole("button", { name: "Facing", exact: true }).click();
  await expect(page.getByRole("button", { name: "Close the original" })).toBeVisible();
  await expect(page.locator(".page-included")).toHaveCount(2);
  await expect(page.locator("[role=document] img")).toHaveCount(2);
  expect(await strangersDown(page)).toEqual([]);
  expect(signs).toEqual([]);
  await page.route(
    (url) => url.origin !== baseURL && url.protocol !== "blob:",
    (route) =>
      route.fulfill({ body: HOSTILE_SVG, contentType: "text/html", headers: { "Access-Control-Allow-Origin": "*" } }),
  );
  await page.locator(".page-scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
  await page.getByRole("button", { name: "Show images from evil.example.com" }).first().click();
  await expect(page.locator("[role=document] img[src^=blob]").nth(3)).toBeVisible();
  expect(await strangersDown(page)).toEqual([]);
  expect(signs.filter((sign) => !sign.startsWith("request: http"))).toEqual([]);
});

test("PG43 no name of an article stands for one of the app's", async ({ reviewer, page }) => {
  const article = textFile(
    "names.de-DE.md",
    HEAD + ATTACKS.map((attack, index) => `<div>\n${attack}\n</div>\n\n${pair(index, "t", "s")}\n`).join("\n"),
  );
  await reviewer.start(article);
  await reviewer.press("Escape", "F9");
  await expect(page.getByRole("document", { name: "Target page" })).toBeVisible();
  const ids = await page.evaluate(() =>
    Array.from(document.querySelectorAll("[role=document] [id], [role=document] [name]"), (one) => one.outerHTML),
  );
  expect(ids).toEqual([]);
  await expect(page.locator("[role=document]").getByRole("alert")).toHaveCount(0);
  await expect(page.locator("[role=document] [data-segment-id=made-up]")).toHaveCount(0);
});
