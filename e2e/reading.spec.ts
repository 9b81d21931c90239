/** One reads down either column as a text: only the active row shows markup (docs/spec/markup.md). */
import type { Locator } from "@playwright/test";
import { accessibleText } from "./support/accessible-text.ts";
import { fixture, textFile, textOf } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { targetOf } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("rows that are read");

const german = fixture("markup.de-DE.md");
const arabic = fixture("markup.ar-SA.md");
const original = textOf(german);
const [links, tokens] = ["b7e40-102", "b7e40-103"] as const;

/** What is seen of a text; the characters of marks are there, out of sight. */
// biome-ignore lint/performance/useDomNodeTextContent: what is out of sight does not count
const seen = async (locator: Locator) => (await locator.innerText()).replaceAll("\u00a0", " ");

it("M23 rows that are not active show no markup, and hold it all the same, however narrow they are", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(german);
  const target = reviewer.target(reviewer.row(links));
  await expect(target).toHaveText(targetOf(original, links));
  for (const width of [1000, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await expect
      .poll(() => seen(target))
      .toBe("Öffnen Sie Kontosicherheit in den Einstellungen und wählen Sie Ändern.");
    await expect(target.locator(".chip").filter({ visible: true })).toHaveCount(0);
  }
  await reviewer.goTo(links);
  await reviewer.editing(links);
  await reviewer.press("Escape");
  expect(await seen(reviewer.row(links).locator('[data-part="source"]'))).toContain("**Account security**");
  await reviewer.press("ArrowDown");
  expect(await seen(target)).not.toContain("*");
});

it("M25 a link's bracket is in sight where the link is touched, and keeps its room elsewhere", async ({ reviewer }) => {
  await reviewer.start(german);
  await reviewer.goTo(links);
  await reviewer.editing(links);
  const bracket = reviewer.editor.locator(".mark-link");
  const where = () => bracket.evaluate((mark) => [getComputedStyle(mark).color, mark.getBoundingClientRect().right]);
  await reviewer.press("Control+End");
  const [unseen, place] = await where();
  expect(unseen).toBe("rgba(0, 0, 0, 0)");
  const before = targetOf(original, links).indexOf("[");
  await reviewer.press("Control+Home", ...Array(before).fill("ArrowRight"));
  await expect(bracket).toHaveClass(/lit/);
  expect((await where())[0]).not.toBe(unseen);
  expect((await where())[1]).toBe(place);
});

it("R140 an alert is named in the language of each column", async ({ reviewer }) => {
  await reviewer.start(fixture("page.de-DE.md"));
  const row = reviewer.grid.getByRole("row").filter({ has: reviewer.page.locator('[data-alert="note"]') });
  const name = (part: string) =>
    row
      .locator(`[data-part="${part}"]`)
      .first()
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
  await expect.poll(() => name("target")).toBe('"Hinweis"');
  expect(await name("source")).toBe('"Note"');
});

const glued = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

const sameInBoth =
  "Set <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Page Down</kbd>+<kbd>Home</kbd> or {0}suffix, `code`, **bold** and [a link](/a/b.md), internationalisation-ready and supercalifragilisticexpialidocious.";

const beside = textFile(
  "beside.de-DE.md",
  [
    glued(
      "c0de-101",
      "Drücken Sie im Fenster die Tasten <kbd>Strg</kbd>+<kbd>Umschalttaste</kbd>+<kbd>Eingabetaste</kbd>+<kbd>Leertaste</kbd>.",
      "In the window press <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Enter</kbd>+<kbd>Space bar</kbd>+<kbd>Escape</kbd> at once.",
    ),
    glued(
      "c0de-102",
      "Schwefelsäure heißt H<sub>2</sub>SO<sub>4</sub>, Eisenchlorid FeCl<sub>3</sub> und ein {0}-Wert {1}Endung{2}.",
      "Sulfuric acid is H<sub>2</sub>SO<sub>4</sub>, the chloride FeCl<sub>3</sub> and a {0} value {1}suffix{2}.",
    ),
    glued(
      "c0de-103",
      "Weiter [zur Anmeldung](/a/sign-in.md), dann [zum Administratorenkreis](/b/contact-the-administrators-of-it.md).",
      "Next [to signing in](/a/sign-in.md), then [to the administrators](/b/contact-the-administrators-of-it.md).",
    ),
    glued("c0de-104", sameInBoth, sameInBoth),
  ].join("\n\n"),
);

/** A cell's lines, and what is on two of them though there would be room for it in one: words, and words with the chips beside them. */
function broken(cell: Locator): Promise<{ readonly lines: readonly string[]; readonly parted: readonly string[] }> {
  return cell.evaluate((element) => {
    const { lineHeight, paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
    const room = element.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const pieces: { text: string; line: number; width: number; isChip: boolean }[] = [];
    const add = (text: string, shown: Range | Element, isChip: boolean) => {
      const { width, y, height } = [...shown.getClientRects()].findLast((box) => box.width > 0) ?? new DOMRect();
      pieces.push({ text, line: Math.round((y + height / 2) / parseFloat(lineHeight) - 0.5), width, isChip });
    };
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
      node.parentElement?.closest(".chip") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element && node.matches(".chip")) add(node.textContent, node, true);
      if (!(node instanceof Text)) continue;
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        add(node.data.charAt(at), range, false);
      }
    }
    const isBlank = ({ text }: (typeof pieces)[number]) => /^[\s-]$/.test(text);
    const stretches = (ends: (piece: (typeof pieces)[number]) => boolean) => {
      const found = [pieces.slice(0, 0)];
      for (const piece of pieces)
        if (ends(piece)) found.push([]);
        else found.at(-1)?.push(piece);
      return found;
    };
    const words = stretches((piece) => piece.isChip || isBlank(piece));
    const runs = stretches(isBlank).filter((run) => run.reduce((sum, { width }) => sum + width + 4, 0) < room);
    const textOf = (stretch: typeof pieces) => stretch.map(({ text }) => text).join("");
    const lines: string[] = [];
    for (const [at, { text, line }] of pieces.entries())
      if (line === pieces[at - 1]?.line) lines.push(`${lines.pop()}${text}`);
      else lines.push(text);
    return {
      lines,
      parted: [...words, ...runs].filter((stretch) => new Set(stretch.map(({ line }) => line)).size > 1).map(textOf),
    };
  });
}

it("R150 words stay whole, and with the chips beside them where there is room", async ({ reviewer, page }) => {
  await reviewer.start(beside);
  const last = "c0de-104";
  for (const width of [1180, 1280, 1440])
    for (const id of ["c0de-101", "c0de-102", "c0de-103", last])
      await test.step(`${id} at ${width}`, async () => {
        await page.setViewportSize({ width, height: 720 });
        await reviewer.goTo(id);
        await reviewer.editing(id);
        const target = reviewer.target(reviewer.row(id));
        await expect(target.locator(".chip").first()).toBeVisible();
        const source = await broken(reviewer.row(id).locator('[data-part="source"]'));
        const edited = await broken(target);
        expect(source.parted).toEqual([]);
        expect(edited.parted).toEqual([]);
        if (id === last) expect(edited.lines).toEqual(source.lines);
      });
});

it("M23 M46 a word that is double clicked in any row is the one that is edited, its only word too", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(german);
  for (const [row, word] of [
    [reviewer.row(links), "Ändern"],
    [reviewer.row(tokens), "drücken"],
    [reviewer.row(links), "Einstellungen"],
    [reviewer.field("title"), "Konto"],
  ] as const) {
    const box = await reviewer.target(row).evaluate((cell, wanted) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`No ${wanted}`);
    }, word);
    await page.mouse.dblclick(box.x, box.y);
    await expect(row).toHaveAttribute("aria-selected", "true");
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(word);
  }
});

it("M23 a click puts the caret where it was, though markup comes into sight before it", async ({ reviewer, page }) => {
  await reviewer.start(german);
  const target = reviewer.target(reviewer.row(links));
  const end = await target.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const boxes = range.getClientRects();
    const { right = 0, top = 0, bottom = 0 } = boxes[boxes.length - 1] ?? {};
    return { x: right - 1, y: (top + bottom) / 2 };
  });
  await page.mouse.click(end.x, end.y);
  await reviewer.editing(links);
  await reviewer.type("!");
  await expect(reviewer.editor).toHaveText(`${targetOf(original, links)}!`);
});

it("M23 what is copied from a row that is read is its Markdown", async ({ reviewer, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await reviewer.start(german);
  await reviewer.target(reviewer.row(links)).evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(targetOf(original, links));
});

it("M23 what a match or a finding is about is in sight, whichever row it is in", async ({ reviewer, page }) => {
  await reviewer.start(german);
  const target = reviewer.target(reviewer.row("b7e40-107"));
  await reviewer.press("Control+f");
  await page.getByRole("textbox", { name: "Find" }).fill("**");
  await expect(reviewer.row(links)).toHaveAttribute("aria-selected", "true");
  await expect.poll(() => seen(target)).toContain("**Speichern**");
  await reviewer.press("Escape");
  await expect.poll(() => seen(target)).not.toContain("**");
  const wrong = reviewer.target(reviewer.row("b7e40-105")).locator(".chip-token[data-holds-finding]");
  await expect(wrong).toHaveText("{{marke}}");
});

it("M23 a row that is read says its text alone, and what is wrong in it", async ({ reviewer }) => {
  await reviewer.start(german);
  for (const [id, words] of [
    [links, "Öffnen Sie Kontosicherheit in den Einstellungen und wählen Sie Ändern."],
    ["b7e40-107", "Wählen Sie Speichern aus."],
  ] as const)
    expect(await accessibleText(reviewer.target(reviewer.row(id)))).toBe(words);
  const sign = reviewer.row("b7e40-105").getByRole("img", { name: /^\d+ (?:error|warning)/ });
  await expect(sign).toHaveAccessibleDescription(/\{\{mark(?:e)?\}\}/);
  await reviewer.goTo(links);
  await reviewer.editing(links);
  const source = reviewer.row(links).locator('[data-part="source"]');
  await expect(source.getByRole("img", { name: "Link to /konto/sicherheit" })).toBeVisible();
});

it("M45 a place that is only named is one small sign outside the active row", async ({ reviewer }) => {
  const text = '<span id="anfang"></span><a name="start"></a>*Anfang* und <i>Ende</i>.';
  const pairs = ["Eins.", text].map(
    (target, at) =>
      `<span data-ttu-id="c0de-${at + 1}">${target}</span><span class="sxs-lookup"><span data-stu-id="c0de-${at + 1}">${target}</span></span>`,
  );
  await reviewer.start(textFile("anchors.de-DE.md", pairs.join("\n\n")));
  await reviewer.editing("c0de-1");
  const target = reviewer.target(reviewer.row("c0de-2"));
  await expect.poll(() => seen(target)).toBe("Anfang und <i>Ende</i>.");
  await expect(target).toHaveText(text);
  for (const name of ["anfang", "start"])
    await expect(target.getByRole("img", { name: `Anchor ${name}` })).toBeVisible();
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("c0de-2");
  expect(await seen(reviewer.row("c0de-2").locator('[data-part="source"]'))).toContain('<a name="start"></a>');
});

it("M24 twenty links take at most half the height of their addresses", async ({ reviewer }) => {
  const names = Array.from({ length: 20 }, (_, at) => `Einstellung${at + 1}`);
  const list = names
    .map((name, at) => `[${name}](/graph/api/resources/setting-${at + 1}?view=graph-rest-beta)`)
    .join(", ");
  const pairs = [list, "Ende."].map(
    (text, at) =>
      `<span data-ttu-id="c0de-${at + 1}">${text}</span><span class="sxs-lookup"><span data-stu-id="c0de-${at + 1}">${text}</span></span>`,
  );
  await reviewer.start(textFile("links.de-DE.md", pairs.join("\n\n")));
  const source = reviewer.row("c0de-1").locator('[data-part="source"]');
  const share = () => source.evaluate(shareOfAddresses);
  expect(await share(), "with its marks in sight").toBeLessThan(0.5);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("c0de-2");
  expect(await share(), "as it is read").toBeLessThan(0.3);
});

/** Runs in the page: how high the cell's text is, as a share of the same with every mark and address in it. */
function shareOfAddresses(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { height } = range.getBoundingClientRect();
  const whole = document.createElement("div");
  whole.textContent = cell.textContent;
  cell.append(whole);
  const share = height / whole.getBoundingClientRect().height;
  whole.remove();
  return share;
}

for (const article of [german, arabic])
  it(`M23 axe finds nothing serious in rows that are read, ${article.name}`, async ({ reviewer, page }) => {
    await reviewer.start(article);
    await expectAccessibleInBothSchemes(page);
  });

it("M44 the chip of a label that the article defines is an arrow to be seen, in the cell and in the editor", async ({
  reviewer,
}) => {
  const said = (text: string) => `${text} [Ablage] auf.`;
  await reviewer.start(
    textFile(
      "label.de-DE.md",
      `<span data-ttu-id="c0de-101">${said("Rufen Sie")}</span><span class="sxs-lookup"><span data-stu-id="c0de-101">${said("Open")}</span></span>\n\n[Ablage]: /shelf\n`,
    ),
  );
  await reviewer.editing("c0de-101");
  const chips = reviewer.row("c0de-101").getByRole("img", { name: "Link to Ablage" });
  await expect(chips).toHaveCount(2);
  const widths = await chips.evaluateAll((all) => all.map((chip) => chip.getBoundingClientRect().width));
  for (const width of widths) expect(width).toBeGreaterThan(12);
});

for (const { title, run } of visits()) test(title, run);
