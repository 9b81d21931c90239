/** Nothing moves under the reviewer's eyes but by scrolling (docs/spec/review.md, R57 and R58). */
import { fixture, largeArticle, textFile } from "./support/articles.ts";
import { watchLayoutShifts } from "./support/layout-shifts.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("nothing moves");

const words = "Öffnen Sie die [Übersicht](/shelf/overview) und **speichern** Sie jede Änderung in der Ablage.";
const source = "Open the [overview](/shelf/overview) and **save** each change on the shelf.";

function pair(id: string, target: string, original: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${original}</span></span>`;
}

/** Paragraphs of rows that are one line high to many more than the view at 200 %. */
function unevenRows(name: string, target: string) {
  return textFile(
    name,
    Array.from({ length: 90 }, (_, at) => {
      const times = [1, 3, 1, 7, 2, 1, 12, 4][at % 8] ?? 1;
      return pair(`c0de-${101 + at}`, Array(times).fill(target).join(" "), Array(times).fill(source).join(" "));
    }).join("\n\n"),
  );
}

const uneven = unevenRows("uneven.de-DE.md", words);
/** With an error in every link: what is wrong is marked in the rows that are read, once it is found. */
const unevenWrong = unevenRows("uneven-wrong.de-DE.md", words.replaceAll("/shelf/", "/ablage/"));

const wrong = textFile(
  "wrong.de-DE.md",
  [
    pair("c0de-101", "Das hält 7 Tage lang.", "It keeps for 7 days."),
    pair("c0de-102", "Siehe [Ablage](/ablage).", "See [shelf](/shelf)."),
    pair("c0de-103", "Danach ist Schluss.", "Then it is over."),
  ].join("\n\n"),
);

const arabic = textFile(
  "wrong.ar-SA.md",
  [
    pair("c0de-101", "يحتفظ به 7 أيام.", "It keeps for 7 days."),
    pair("c0de-102", "راجع [الرف](/ablage) في GitHub", "See [shelf](/shelf) on GitHub"),
    pair("c0de-103", "افتح الملف الملف الآن.", "Open the file now."),
  ].join("\n\n"),
);

const sizes = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
] as const;

/** How far the active row is from a third of the view, or from where it just fits, in pixels. */
function fromItsPlace(reviewer: Reviewer): Promise<number> {
  return reviewer.activeRow.evaluate((row) => {
    const view = row.closest("[role=rowgroup]")?.getBoundingClientRect() ?? new DOMRect();
    const { top, height } = row.getBoundingClientRect();
    return Math.abs(top - view.top - Math.max(0, Math.min(view.height / 3, view.height - height)));
  });
}

const rowIndex = async (reviewer: Reviewer) => Number(await reviewer.activeRow.getAttribute("aria-rowindex"));

for (const viewport of sizes)
  for (const [way, key, article] of [
    ["from above", "Control+ArrowDown", unevenWrong],
    ["from below", "Control+ArrowUp", unevenWrong],
    ["by approving", "Control+Enter", uneven],
  ] as const)
    it(`R57 a row that becomes active ${way} moves nothing above it, ${viewport.width} wide`, async ({
      reviewer,
      page,
    }) => {
      await page.setViewportSize(viewport);
      await reviewer.start(article);
      // Rows that were seen once have the height that is known of them.
      for (const id of ["c0de-160", "c0de-150", "c0de-130", "c0de-120", "c0de-140"]) {
        await reviewer.goTo(id);
        await reviewer.editing(id);
      }
      const shifts = await watchLayoutShifts(page);
      await shifts.take();
      // Heights repeat after eight rows.
      for (let steps = 0; steps < 10; steps++) {
        const before = await rowIndex(reviewer);
        await reviewer.press(key);
        await expect(reviewer.activeRow).not.toHaveAttribute("aria-rowindex", String(before));
        const upper = Math.min(before, await rowIndex(reviewer));
        // A text that gets its marks changes within its own row; what is below a row that grows is pushed down. The panel shows another segment.
        const moved = (await shifts.take()).filter(({ inPanel }) => !inPanel);
        expect(moved.filter(({ row }) => row < upper)).toEqual([]);
        // All in one frame: nothing follows that moves the text again under the eyes.
        expect(new Set(moved.map(({ at }) => at)).size).toBeLessThan(2);
        expect(await fromItsPlace(reviewer), `row ${await rowIndex(reviewer)}`).toBeLessThan(1.5);
        // K84: what can be done is in view also where its row goes on below it.
        await expect(reviewer.activeRow.getByRole("button", { name: "Approve", exact: true })).toBeInViewport({
          ratio: 1,
        });
      }
    });

it("R57 a link to a row far away shows it where it stays", async ({ reviewer, page }) => {
  await reviewer.start(uneven);
  await reviewer.editing("c0de-101");
  const shifts = await watchLayoutShifts(page);
  await shifts.take();
  for (const id of ["c0de-150", "c0de-117", "c0de-190", "c0de-103"]) {
    await reviewer.goTo(id);
    await reviewer.editing(id);
    expect(await shifts.take(), id).toEqual([]);
  }
});

it("R142 an active row that is seen is seen at every size of the window, and one scrolled away from is not fetched back", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(uneven);
  await reviewer.goTo("c0de-138");
  await reviewer.editing("c0de-138");
  const large = { width: 1920, height: 1080 };
  for (const size of [large, sizes[1], sizes[0], sizes[1], large]) {
    await page.setViewportSize(size);
    await expect(reviewer.activeRow, `${size.width} wide`).toBeInViewport({ ratio: 1 });
  }
  await reviewer.grid.locator(".grid-scroller").evaluate((rows) => {
    rows.scrollTop = 0;
  });
  await expect(reviewer.activeRow).not.toBeInViewport();
  await page.setViewportSize(sizes[1]);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(reviewer.activeRow).not.toBeInViewport();
});

it("R58 a question about a segment moves nothing, nor does its answer", async ({ reviewer, page }) => {
  await reviewer.start(wrong);
  await reviewer.goTo("c0de-102");
  await reviewer.editing("c0de-102");
  await expect(reviewer.activeRow.getByRole("img", { name: "1 error" })).toBeVisible();
  const shifts = await watchLayoutShifts(page);
  await shifts.take();
  await reviewer.press("Control+Enter");
  await expect(reviewer.activeRow.getByRole("group", { name: "Approve with an open error?" })).toBeVisible();
  expect(await shifts.take()).toEqual([]);
  await reviewer.press("Escape");
  await expect(reviewer.activeRow.getByRole("group", { name: "Approve with an open error?" })).toHaveCount(0);
  expect(await shifts.take()).toEqual([]);
});

it("R58 K87 in a right-to-left article neither a question nor a finding moves anything, and what is said of it is read from left to right", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(arabic);
  await reviewer.goTo("c0de-102");
  await reviewer.editing("c0de-102");
  await expect(reviewer.activeRow.getByRole("img", { name: "1 error" })).toBeVisible();
  const shifts = await watchLayoutShifts(page);
  await shifts.take();
  const question = reviewer.activeRow.getByRole("group", { name: "Approve with an open error?" });
  await reviewer.press("Control+Enter");
  await expect(question).toBeVisible();
  await reviewer.press("Escape");
  await expect(question).toHaveCount(0);
  expect(await shifts.take()).toEqual([]);
  await reviewer.press("Control+ArrowUp");
  await reviewer.editing("c0de-101");
  await reviewer.type(" و");
  await expect(reviewer.activeRow.getByRole("group", { name: "Changes from the machine translation" })).toBeVisible();
  await expect(reviewer.activeRow.getByRole("img", { name: "1 warning" })).toBeVisible();
  await reviewer.saved();
  await shifts.take();
  await reviewer.type("8");
  await expect(reviewer.activeRow.getByRole("img", { name: "2 warnings" })).toBeVisible();
  await reviewer.saved();
  // The line that is typed in grows to the left.
  const moved = (await shifts.take()).filter(({ name, inPanel }) => !inPanel && !/^(?:ins|del|cm-line) /.test(name));
  expect(moved).toEqual([]);
  await reviewer.goTo("c0de-103");
  const said = page.getByRole("tabpanel", { name: /^Checks/ }).getByText(/^“الملف” .*twice/);
  await expect(said).toHaveCSS("direction", "ltr");
});

it("R58 a refusal moves nothing, in the row or when the row is left", async ({ reviewer, page }) => {
  await reviewer.start(wrong);
  await reviewer.editing("c0de-101");
  await reviewer.press("Control+End");
  await reviewer.type("</span>");
  await expect(reviewer.activeRow.getByRole("group", { name: "Changes from the machine translation" })).toBeVisible();
  const shifts = await watchLayoutShifts(page);
  await shifts.take();
  await reviewer.press("Control+Enter");
  await expect(reviewer.editor).toHaveAttribute("aria-invalid", "true");
  expect(await shifts.take()).toEqual([]);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("c0de-102");
  await expect(reviewer.alert).toContainText("Your text is kept as a draft.");
  // The row that is left has its refusal under its text, and the next one its actions.
  expect((await shifts.take()).filter(({ row, inPanel }) => row === 0 && !inPanel)).toEqual([]);
});

it("R58 a finding, what is said and that it is saved move nothing", async ({ reviewer, page }) => {
  await reviewer.start(wrong);
  await reviewer.editing("c0de-101");
  await reviewer.press("Control+End", "ArrowLeft");
  await reviewer.type(" lang");
  await expect(reviewer.activeRow.getByRole("group", { name: "Changes from the machine translation" })).toBeVisible();
  await reviewer.saved();
  const shifts = await watchLayoutShifts(page);
  await shifts.take();
  // The sign says one more then: of the word that stands twice it is known already.
  await expect(reviewer.activeRow.getByRole("img", { name: "1 warning" })).toBeVisible();
  await reviewer.press("Control+Home", ...Array(9).fill("ArrowRight"), "Shift+ArrowRight");
  await reviewer.type("8");
  await expect(reviewer.activeRow.getByRole("img", { name: "2 warnings" })).toBeVisible();
  await reviewer.saved();
  // In the list of the panel a finding stands between others, and the difference is another one.
  const moved = async () =>
    (await shifts.take()).filter(({ name, inPanel }) => !inPanel && !/^(?:ins|del) /.test(name));
  expect(await moved()).toEqual([]);
  await reviewer.press("Control+z");
  await expect(reviewer.status).toContainText("Undone");
  await reviewer.saved();
  expect(await moved()).toEqual([]);
});

it("R58 the tenth warning, the first error and their going move nothing in the header", async ({ reviewer, page }) => {
  const days = (count: number) => `Das hält ${count} Tage lang.`;
  const rows = Array.from({ length: 10 }, (_, at) =>
    pair(`c0de-${101 + at}`, days(at < 9 ? 77 : 19), `It keeps for ${10 + at} days.`),
  );
  await reviewer.start(textFile("days.de-DE.md", rows.join("\n\n")));
  const shifts = await watchLayoutShifts(page);
  await reviewer.goTo("c0de-110");
  await reviewer.editing("c0de-110");
  for (const [target, words] of [
    [days(19), "9 warnings"],
    [days(77), "10 warnings"],
    ["Das hält [77 Tage](/tage) lang.", "1 error, 10 warnings"],
    [days(19), "9 warnings"],
  ] as const) {
    await reviewer.press("Control+a");
    await reviewer.type(target);
    await expect(page.getByRole("button", { name: `Findings of the article: ${words}` })).toBeVisible();
    const moved = await shifts.take();
    expect(
      moved.filter(({ name }) => name.startsWith("findings")),
      words,
    ).toEqual([]);
  }
});

for (const article of [largeArticle(), fixture("findings.de-DE.md"), unevenWrong])
  test(`R58 R126 nothing moves while an article is read on and checked, nor is all laid out anew, ${article.name}`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start();
    const sheets = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => href));
    const first = await sheets();
    const shifts = await watchLayoutShifts(page);
    await shifts.take();
    await reviewer.open(article);
    // The rows come, and with them all that stands beside them.
    await shifts.take();
    await expect(page.getByRole("button", { name: /^Findings of the article/ })).toBeVisible();
    expect((await shifts.take()).filter(({ inPanel }) => !inPanel)).toEqual([]);
    expect(await sheets()).toEqual(first);
  });

for (const { title, run } of visits()) test(title, run);
