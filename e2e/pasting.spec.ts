/** What comes from other programs takes the shape that its place can hold, in both kinds of editor. */
import type { Page } from "@playwright/test";
import { fixture, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("what comes from other programs");

const article = fixture("places.de-DE.md");
const original = textOf(article);
const [heading, paragraph, item, cell, quote] = [
  "p2000-101",
  "p2000-102",
  "p2000-103",
  "p2000-106",
  "p2000-108",
] as const;
const [title, image] = ["field:title", "field:image-1"] as const;

type Kind = "markup" | "plain";

async function openIn(reviewer: Reviewer, kind: Kind): Promise<void> {
  const { page } = reviewer;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await reviewer.start();
  await page.getByRole("button", { name: "Settings" }).click();
  await page
    .getByRole("radio", { name: kind === "plain" ? /^Plain text field/ : "With markup shown" })
    .check({ force: true });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await reviewer.open(article);
}

async function edit(reviewer: Reviewer, key: string): Promise<void> {
  await reviewer.goTo(key);
  const name = key.startsWith("field:") ? /^Target, / : `Target, segment ${key}`;
  await expect(reviewer.page.getByRole("textbox", { name, exact: typeof name === "string" })).toBeFocused();
  await expect(rowOf(reviewer, key).and(reviewer.activeRow)).toHaveCount(1);
}

function rowOf(reviewer: Reviewer, key: string) {
  return key.startsWith("field:") ? reviewer.field(key.slice("field:".length)) : reviewer.row(key);
}

/** The editor's text, line breaks as they are. */
function text({ editor }: Reviewer): Promise<string> {
  return editor.evaluate((one) =>
    one instanceof HTMLTextAreaElement
      ? one.value
      : Array.from(one.querySelectorAll(".cm-line"), (line) => line.textContent).join("\n"),
  );
}

async function paste({ page }: Reviewer, pasted: string): Promise<void> {
  await page.evaluate((written) => navigator.clipboard.writeText(written), pasted);
  await page.keyboard.press("Control+v");
}

async function drop(page: Page, dropped: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Target, / }).evaluate((editor, written) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", written);
    const { right, bottom } = editor.getBoundingClientRect();
    const place = { clientX: right - 2, clientY: bottom - 4 };
    editor.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer, ...place }));
  }, dropped);
}

for (const kind of ["markup", "plain"] as const) {
  it(`D64 a cell copied from a spreadsheet is taken everywhere, down to the exported bytes, in the ${kind} editor`, async ({
    reviewer,
  }) => {
    await openIn(reviewer, kind);
    for (const key of [title, heading, paragraph, item, cell, quote, image]) {
      await edit(reviewer, key);
      const before = await text(reviewer);
      await reviewer.press("Control+End");
      await paste(reviewer, " drei\r\n");
      await expect.poll(() => text(reviewer)).toBe(`${before} drei`);
      await reviewer.press("Control+Enter");
      await expect(rowOf(reviewer, key)).toHaveAttribute("data-status", "approved");
    }
    await expect(reviewer.alert).toBeEmpty();
    const keys = [heading, paragraph, item, cell, quote];
    const pasted = keys.reduce((whole, key) => withTarget(whole, key, (target) => `${target} drei`), original);
    await reviewer.expectExport(
      "Side-by-side Markdown",
      pasted.replace("Die Ablage\n", "Die Ablage drei\n").replace("Ein Bild der Ablage", "Ein Bild der Ablage drei"),
    );
  });

  it(`D64 rows and cells become one line where the place has but one, and keep their lines elsewhere, in the ${kind} editor`, async ({
    reviewer,
  }) => {
    await openIn(reviewer, kind);
    for (const [key, shape] of [
      [heading, " drei vier fünf"],
      [item, " drei vier fünf"],
      [cell, " drei vier fünf"],
      [paragraph, " drei vier\nfünf"],
    ] as const) {
      await edit(reviewer, key);
      const before = await text(reviewer);
      await reviewer.press("Control+End");
      await paste(reviewer, " drei\tvier\r\n\r\nfünf\r\n\r\n");
      await expect.poll(() => text(reviewer)).toBe(before + shape);
      await reviewer.press("Control+z");
      await expect.poll(() => text(reviewer)).toBe(before);
    }
  });

  it(`D64 the plain text alone is taken, and what it stands in place of goes with it in one step, in the ${kind} editor`, async ({
    reviewer,
    page,
  }) => {
    await openIn(reviewer, kind);
    await edit(reviewer, paragraph);
    await page.evaluate(() => {
      const types = { "text/html": "<h1>Gut</h1><p>so</p>", "text/plain": "Gut\u2028so\n" };
      const parts = Object.entries(types).map(([type, part]) => [type, new Blob([part], { type })] as const);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    });
    await reviewer.press("Control+a", "Control+v");
    await expect.poll(() => text(reviewer)).toBe("Gut\nso");
    await reviewer.press("Control+z");
    await expect.poll(() => text(reviewer)).toBe("Die Ablage ist leer.");
  });

  it(`D65 Enter does nothing where no line break can stand, and is one elsewhere, in the ${kind} editor`, async ({
    reviewer,
  }) => {
    await openIn(reviewer, kind);
    for (const key of [title, heading, cell, image]) {
      await edit(reviewer, key);
      const before = await text(reviewer);
      await reviewer.press("Control+End", "Enter", "Shift+Enter", "Control+a", "Enter");
      expect(await text(reviewer)).toBe(before);
      await expect(rowOf(reviewer, key)).toHaveAttribute("data-status", "unreviewed");
    }
    await edit(reviewer, paragraph);
    await reviewer.press("Control+End", "Enter");
    await reviewer.type("Ganz.");
    await expect.poll(() => text(reviewer)).toBe("Die Ablage ist leer.\nGanz.");
  });

  it(`D65 a voice that writes two lines into a heading writes one, in the ${kind} editor`, async ({
    reviewer,
    page,
  }) => {
    await openIn(reviewer, kind);
    await edit(reviewer, heading);
    await reviewer.press("Control+End");
    await page.keyboard.insertText(" eins\nzwei");
    await expect.poll(() => text(reviewer)).toBe("Ablage eins zwei");
  });

  it(`R44 a text that is refused is told when the row is left, in the row, and at the export, in the ${kind} editor`, async ({
    reviewer,
  }) => {
    await openIn(reviewer, kind);
    await edit(reviewer, paragraph);
    await reviewer.press("Control+End", "Enter");
    await reviewer.press("Control+ArrowDown");
    const why = "An empty line would end the paragraph; remove the line break at the end.";
    await expect(reviewer.alert).toContainText(`${paragraph}: ${why} Your text is kept as a draft.`);
    await expect(reviewer.alert).toBeInViewport();
    await expect(reviewer.row(paragraph)).toContainText(why);
    await reviewer.expectExport("Side-by-side Markdown", original);
    await expect(reviewer.alert).toContainText(`The export leaves out what is typed in ${paragraph} (${why})`);
  });
}

it("D54 a pipe pasted into a cell is escaped as a typed one is", async ({ reviewer }) => {
  await openIn(reviewer, "markup");
  await edit(reviewer, cell);
  await reviewer.press("Control+End");
  await paste(reviewer, "|Mitte\n");
  await reviewer.approve(cell);
  await expect(reviewer.status).toContainText("Escaped the pipe");
  await reviewer.expectExport(
    "Side-by-side Markdown",
    withTarget(original, cell, () => "Oben\\|Mitte"),
  );
});

it("D64 what is dropped takes the shape of its place", async ({ reviewer, page }) => {
  await openIn(reviewer, "markup");
  await edit(reviewer, heading);
  await drop(page, " eins\r\nzwei\r\n");
  await expect.poll(() => text(reviewer)).toBe("Ablage eins zwei");
});

it("K53 with nothing selected nothing is copied or cut", async ({ reviewer, page }) => {
  await openIn(reviewer, "markup");
  await edit(reviewer, heading);
  await page.evaluate(() => navigator.clipboard.writeText("da"));
  await reviewer.press("Control+c", "Control+x");
  expect(await text(reviewer)).toBe("Ablage");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("da");
});

for (const { title, run } of visits()) test(title, run);
