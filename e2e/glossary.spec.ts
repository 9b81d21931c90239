/** The glossary: taken in from a file, seen beside the text, put in by key, and given out again. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { fixture, textFile, textOf } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { clickAndReload, slowProcessor } from "./support/slow-processor.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("findings.de-DE.md");
const original = textOf(article);

const csv = textFile(
  "terms.csv",
  [
    "source,required,forbidden,note",
    'shelf,"Ablage|Ablagefach",Regal,Menu and title',
    ",Ort,,",
    "overview,Überblick,Übersicht,",
    "",
  ].join("\n"),
);

const tbx = textFile(
  "terms.tbx",
  `<?xml version="1.0"?>
<martif type="TBX"><text><body>
  <termEntry id="t1">
    <langSet xml:lang="en"><tig><term>place</term></tig></langSet>
    <langSet xml:lang="de"><tig><term>Standort</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
  </termEntry>
</body></text></martif>
`,
);

function dialog(page: Page) {
  return page.getByRole("dialog", { name: "Glossary", exact: true });
}

/** The characters that are underlined as terms, in the rows on screen. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => Array.from(CSS.highlights.get("glossary-term") ?? [], String));
}

async function openGlossary(reviewer: Reviewer): Promise<void> {
  const { page } = reviewer;
  await reviewer.press("Control+k");
  await reviewer.type("glossary");
  await reviewer.press("Enter");
  await expect(dialog(page)).toBeVisible();
}

async function importFile(page: Page, file: ReturnType<typeof textFile>): Promise<void> {
  await dialog(page).getByLabel("Import file").setInputFiles(file);
}

async function closeDialog(page: Page): Promise<void> {
  await dialog(page).getByRole("button", { name: "Close", exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test("T25 a CSV with a bad line is looked at, added, told in findings and terms, inserted by key, and exported", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await openGlossary(reviewer);
  await expect(dialog(page)).toContainText("No terms yet");
  await expectAccessible(page);
  await importFile(page, csv);
  const preview = dialog(page).getByRole("region", { name: "Preview of the file" });
  await expect(preview).toContainText("terms.csv has 2 terms");
  await expect(preview.getByRole("listitem")).toHaveText(["Line 3It has no source term."]);
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Add to the glossary" }).click();
  await expect(dialog(page).getByRole("status")).toHaveText("Added 2 terms.");
  await expect(dialog(page).getByRole("list", { name: "Terms" }).getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page);
  await closeDialog(page);

  await reviewer.goTo("f1000-103");
  await reviewer.editing("f1000-103");
  await page.getByRole("tab", { name: /^Checks/ }).click();
  const findings = page.getByRole("list", { name: "Findings", exact: true });
  await expect(findings.locator('[data-check="term-forbidden"]')).toContainText("“Übersicht”");
  await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(["shelf", "overview"]));

  await page.getByRole("tab", { name: "Terms" }).click();
  const terms = page.getByRole("list", { name: "Terms of the segment" });
  await expect(terms).toContainText("Missing");
  await expectAccessible(page);
  await reviewer.row("f1000-103").getByText("overview", { exact: true }).first().hover();
  await expect(reviewer.row("f1000-103").locator('[data-part="source"]')).toHaveAttribute(
    "title",
    /^overview: Überblick; not Übersicht$/,
  );

  await reviewer.target(reviewer.row("f1000-104")).click();
  await reviewer.editing("f1000-104");
  await reviewer.press("Control+i");
  await expect(reviewer.editor).toHaveText("Ablage");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).not.toHaveText("Ablage");
  await reviewer.press("Control+Shift+z");
  await expect(reviewer.editor).toHaveText("Ablage");
  await expect(terms).toContainText("In the target");
  await reviewer.press("Control+i");
  await expect(page.getByRole("contentinfo")).toContainText("No term is missing here.");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, "f1000-104", () => "Ablage"),
  );
});

test("T25 a TBX is added, exported as each kind, kept over a reload, and removed after a question", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await openGlossary(reviewer);
  await importFile(page, tbx);
  await dialog(page).getByRole("button", { name: "Add to the glossary" }).click();
  await expect(dialog(page)).toContainText("German · 1 term ");
  const downloading = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("glossary.de-DE.csv");
  expect(await readFile(await download.path(), "utf8")).toBe(
    "source,required,allowed,forbidden,do not translate,case sensitive,note\r\nplace,Standort,,,,,\r\n",
  );
  await importFile(page, textFile("russian.csv", "en,ru\nplace,место\n"));
  await expect(dialog(page).getByRole("status")).toHaveText(
    "No term could be read from “russian.csv”. Line 1: It has no column for de. The glossary is as it was.",
  );
  await importFile(page, textFile("picture.csv", "\u0000\u0001"));
  await expect(dialog(page).getByRole("status")).toHaveText(
    "“picture.csv” is not text. Choose a CSV, TSV or TBX file. The glossary is as it was.",
  );
  await closeDialog(page);

  await page.reload();
  await page.getByRole("tab", { name: "Terms" }).click();
  await reviewer.goTo("f1000-105");
  await expect(page.getByRole("list", { name: "Terms of the segment" })).toContainText("Standort");
  await page.getByRole("button", { name: "Glossary", exact: true }).click();
  await dialog(page).getByRole("button", { name: "Remove all" }).click();
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Remove 1 term" }).click();
  await expect(dialog(page)).toContainText("No terms yet");
  await closeDialog(page);
  await expect(page.getByRole("tabpanel")).toContainText("There are no terms for German yet.");
  await expect.poll(() => marked(page)).toEqual([]);
});

test("T27 a term is made of what is selected in source and target, changed, found, and heard of in another tab", async ({
  reviewer,
  page,
  context,
}) => {
  await reviewer.start(article);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole("tab", { name: "Terms" }).click();
  await page.bringToFront();
  await reviewer.goTo("f1000-108");
  await reviewer.editing("f1000-108");
  await page.evaluate(() => {
    const cell = document.querySelector('[aria-selected="true"] [data-part="source"]');
    const text = cell?.firstChild;
    if (text instanceof Text) getSelection()?.setBaseAndExtent(text, 4, text, 9);
  });
  await reviewer.editor.focus();
  await reviewer.press("Control+End", "ArrowLeft");
  for (let step = 0; step < "Ablage".length; step++) await reviewer.press("Shift+ArrowLeft");
  await reviewer.press("Control+k");
  await reviewer.type("add term");
  await reviewer.press("Enter");
  const form = dialog(page).getByRole("form", { name: "New term" });
  await expect(form.getByLabel("Term in the source")).toHaveValue("shelf");
  await expect(form.getByLabel("Translation", { exact: true })).toHaveValue("Ablage");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Add to the glossary" }).click();
  await expect(dialog(page).getByRole("status")).toHaveText("Added “shelf”.");
  await dialog(page).getByRole("button", { name: "Edit shelf" }).click();
  await dialog(page).getByLabel("Note").fill("The place for files");
  await reviewer.press("Enter");
  await expect(dialog(page).getByRole("list", { name: "Terms" })).toContainText("The place for files");
  await dialog(page).getByRole("searchbox").fill("nothing like it");
  await expect(dialog(page)).toContainText("No term has these words.");
  // K57: at once, whatever stands in the field.
  await reviewer.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(second.getByRole("list", { name: "Terms of the segment" })).toContainText("The place for files");
});

test("T21 on a slow machine a term is kept though the page is loaded again in the very task in which it is added", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await openGlossary(reviewer);
  await dialog(page).getByRole("button", { name: "Add term" }).click();
  await dialog(page).getByLabel("Term in the source").fill("shelf");
  await dialog(page).getByLabel("Translation", { exact: true }).fill("Ablage");
  const atFullSpeed = await slowProcessor(page);
  const add = dialog(page).getByRole("button", { name: "Add to the glossary" });
  await Promise.all([page.waitForEvent("load"), add.evaluate(clickAndReload)]);
  await atFullSpeed();
  await openGlossary(reviewer);
  await expect(dialog(page).getByRole("list", { name: "Terms" }).getByRole("listitem")).toHaveText(/shelf/);
});

test("T31 a term is put in with blanks where words would stick together", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await openGlossary(reviewer);
  await importFile(page, textFile("terms.csv", "source,required\nplace,Standort\n"));
  await dialog(page).getByRole("button", { name: "Add to the glossary" }).click();
  await closeDialog(page);
  await reviewer.goTo("f1000-105");
  await reviewer.editing("f1000-105");
  await reviewer.press("Control+a");
  await reviewer.type("Ein neuerda.");
  await reviewer.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "Control+i");
  await expect(reviewer.editor).toHaveText("Ein neuer Standort da.");
  await reviewer.press("Control+z");
  await expect(reviewer.editor).toHaveText("Ein neuerda.");
  await expect(reviewer.status).toContainText("Undone: Typed in f1000-105");
});
