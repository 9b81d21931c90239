/** What everybody can see and reach: accessibility, languages and directions, sizes of window, colour schemes. */
import { fixture, largeArticle, sample } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const latvian = sample("orchard-sync.lv-LV.md");
const arabic = sample("orchard-sync.ar-SA.md");

test.describe("in either scheme axe finds nothing serious", () => {
  test("on the start screen, empty and with articles", async ({ reviewer, page }) => {
    await reviewer.start();
    await expectAccessibleInBothSchemes(page);
    await reviewer.open(latvian);
    await reviewer.approve("07c1e-103");
    await reviewer.button("Close article").click();
    await expect(page.getByRole("button", { name: /^orchard-sync/ })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  test("in an article with every status, its editor open and a refused text", async ({ reviewer, page }) => {
    await reviewer.start(latvian);
    await reviewer.approve("07c1e-103");
    await reviewer.editing("07c1e-104");
    await reviewer.type(" edited");
    await reviewer.press("Control+ArrowDown", "Control+Shift+Enter");
    await reviewer.type("Why so");
    await reviewer.press("Enter", "Control+ArrowDown");
    await reviewer.editing("07c1e-106");
    await expectAccessibleInBothSchemes(page);
    await reviewer.type("</span>");
    await reviewer.press("Control+Enter");
    await expect(reviewer.alert).not.toBeEmpty();
    await expectAccessibleInBothSchemes(page);
  });

  test("in the export menu and the dialogs", async ({ reviewer, page }) => {
    await reviewer.start(latvian);
    await reviewer.button("Export").click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await reviewer.press("Escape", "F1");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await reviewer.press("Escape");
    await reviewer.button("Settings").click();
    await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await reviewer.press("Escape");
    await reviewer.button("Needs work").click();
    await expect(page.getByRole("dialog", { name: "Needs work" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  test("in a right-to-left article", async ({ reviewer, page }) => {
    await reviewer.start(arabic);
    await expectAccessibleInBothSchemes(page);
  });
});

test("every cell says its language and direction", async ({ reviewer }) => {
  for (const [file, lang, dir] of [
    [latvian, "lv-LV", "ltr"],
    [arabic, "ar-SA", "rtl"],
    [fixture("japanese.ja-JP.md"), "ja-JP", "ltr"],
  ] as const) {
    await reviewer.start(file);
    const parts = await reviewer.grid
      .locator("[data-part]")
      .evaluateAll((cells) =>
        cells.map(
          (cell) => `${cell.getAttribute("data-part")} ${cell.getAttribute("lang")} ${cell.getAttribute("dir")}`,
        ),
      );
    expect(parts.length).toBeGreaterThan(10);
    expect(new Set(parts)).toEqual(new Set(["source en-US ltr", `target ${lang} ${dir}`]));
    await expect(reviewer.editor).toHaveAttribute("lang", lang);
    await expect(reviewer.editor).toHaveAttribute("dir", dir);
  }
});

test("code within right-to-left text is isolated left to right, in the row and in the editor", async ({ reviewer }) => {
  const file = fixture("arabic.ar-SA.md");
  await reviewer.start(file);
  await reviewer.goTo("9d3a0-118");
  await reviewer.editing("9d3a0-118");
  const code = (id: string, text: string) =>
    reviewer.target(reviewer.row(id)).locator("bdi[dir=ltr]").filter({ hasText: text });
  await expect(code("9d3a0-117", "well export --id <well id> --days 30")).toHaveCount(1);
  await expect(code("9d3a0-118", "C:\\Wells\\export.csv")).toHaveCount(1);
  // The same order on the screen as in the source, in the editor too: the drive's letter stands left of the file's name.
  const [drive, name] = await reviewer.editor.evaluate((editor) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf("C:\\Wells") ?? -1;
      if (at < 0) continue;
      const left = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(at), left(at + "C:\\Wells\\".length)];
    }
    return [];
  });
  expect(drive).toBeLessThan(name ?? 0);
  await expect(reviewer.page.locator("html")).toHaveAttribute("lang", "en");
});

test("rows tell how many there are and which they are", async ({ reviewer }) => {
  const large = largeArticle();
  await reviewer.start(large);
  const indexes = () =>
    reviewer.grid
      .locator("[role=row][aria-rowindex]")
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-rowindex"))));
  // A head, two fields and 7,600 segments.
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", "7603");
  const seen = await indexes();
  expect(seen).toEqual(seen.map((_, index) => index + 1));
  await reviewer.press("Escape", "End");
  await expect(reviewer.activeRow).toHaveAttribute("aria-rowindex", "7603");
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  // 1280×720 at 200 %.
  { width: 640, height: 360 },
]) {
  test(`nothing scrolls sideways, and the active row's text and actions are in reach, ${viewport.width}×${viewport.height}`, async ({
    reviewer,
    page,
  }) => {
    await page.setViewportSize(viewport);
    const widths = () =>
      page.evaluate(() => {
        const scrollers = [
          document.documentElement,
          ...document.querySelectorAll("main, [role=grid], [role=rowgroup], header, footer"),
        ];
        return scrollers
          .filter((it) => it.scrollWidth > it.clientWidth && it.clientWidth > 0)
          .map((it) => it.className || it.tagName);
      });
    await reviewer.start();
    expect(await widths()).toEqual([]);
    for (const file of [latvian, arabic, fixture("hostile.lv-LV.md")]) {
      await reviewer.open(file);
      expect(await widths()).toEqual([]);
      await expect(reviewer.editor).toBeInViewport({ ratio: 1 });
      await expect(reviewer.button("Approve")).toBeInViewport({ ratio: 1 });
      await expect(reviewer.button("Export")).toBeInViewport({ ratio: 1 });
      // K94: with a note on the file, too.
      if (viewport.width >= 1280) expect((await reviewer.progress.boundingBox())?.width).toBeGreaterThan(100);
    }
    // K84: where the target stands below its source, too.
    await page.setViewportSize({ width: 480, height: 360 });
    await reviewer.type(" vārds".repeat(40));
    await expect(reviewer.button("Approve")).toBeInViewport({ ratio: 1 });
  });
}

test("PG114 in forced colours the active row, the active sentence, the focus and the statuses are still to be seen", async ({
  reviewer,
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await reviewer.start(latvian);
  await reviewer.approve("07c1e-103");
  await reviewer.editing("07c1e-104");
  await expect(
    reviewer.row("07c1e-103").getByRole("button", { name: "Approved: take back the approval of 07c1e-103" }),
  ).toBeVisible();
  const outlined = await reviewer.activeRow.evaluate((row) =>
    [row, ...row.querySelectorAll("*")].some((element) => {
      const { outlineStyle, outlineWidth, borderTopWidth, borderTopStyle } = getComputedStyle(element);
      return (
        (outlineStyle !== "none" && outlineWidth !== "0px") || (borderTopStyle !== "none" && borderTopWidth !== "0px")
      );
    }),
  );
  expect(outlined).toBe(true);
  await reviewer.press("F9");
  const target = page.getByRole("document", { name: "Target page", exact: true });
  const text = target.locator('[aria-current="true"] > .page-text');
  await expect(text).toHaveCSS("outline-width", "2px");
  await reviewer.press("Escape");
  await expect(text).toHaveCSS("outline-width", "4px");
  const [on, off] = await Promise.all(
    ["Statuses", "Numbers"].map((name) =>
      reviewer.button(name).evaluate((button) => getComputedStyle(button).backgroundColor),
    ),
  );
  expect(on).not.toBe(off);
});

test("the label of the file field shows that the field has the focus, on the start screen and in an article", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  for (const screen of ["start", "article"]) {
    const label = page.locator('label[for="open-files"]');
    await expect(label).toHaveCSS("outline-style", "none");
    await page.getByLabel("Open files").focus();
    await reviewer.press("Tab", "Shift+Tab");
    await expect(label).toHaveCSS("outline-style", "solid");
    if (screen === "article") continue;
    await reviewer.open(latvian);
    // Beside the label: come between the two keys, it would have the focus.
    await expect(page.getByRole("button", { name: /^Findings of the article/ })).toBeVisible();
  }
});

for (const [theme, system] of [
  ["dark", "light"],
  ["light", "dark"],
] as const) {
  test(`the first paint is ${theme} where that was chosen, though the system is ${system}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript((chosen) => {
      localStorage.setItem("recto.preferences", JSON.stringify({ theme: chosen }));
    }, theme);
    // The application never comes: what is seen is what stands there before it.
    await page.route(/\/assets\/index-.*\.js$/, () => undefined);
    await page.goto("/", { waitUntil: "commit" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const brightness = async () => Math.max(...((await paper()).match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    await expect(page.locator("#root")).toBeEmpty();
    if (theme === "dark") await expect.poll(brightness).toBeLessThan(60);
    else await expect.poll(brightness).toBeGreaterThan(230);
    await expect(page.locator("meta[name=color-scheme]")).toHaveAttribute("content", theme);
  });
}

test("the interface follows the setting of the theme, and keeps it", async ({ reviewer, page }) => {
  await reviewer.start(latvian);
  await reviewer.button("Settings").click();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await page.getByRole("radio", { name: "Compact" }).check({ force: true });
  await reviewer.press("Escape");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
});
