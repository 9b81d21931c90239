/** What is gone to is shown where it is, and the next key never takes the place of a text that nobody chose. */
import { fixture, textFile } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

const article = fixture("places.de-DE.md");
const full = "p2000-109";
const ways = "p2000-111";
const short = "p2000-112";

const terms = textFile("terms.csv", "source,required\nlocked,abgesperrt\n");

async function takeTerms({ page }: Reviewer): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Glossary", exact: true });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("glossary");
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Import file").setInputFiles(terms);
  await dialog.getByRole("button", { name: "Add to the glossary" }).click();
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function choosePlain({ page }: Reviewer): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: /^Plain text field/ }).check({ force: true });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** What a highlight covers in the row, cell by cell. */
function marks({ page }: Reviewer, id: string, highlight: string): Promise<{ source: string; target: string }> {
  return page.evaluate(
    ([key, name]) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])];
      const within = (part: string) => {
        const found = document.querySelector(`[data-segment-id="${key}"] [data-part="${part}"]`);
        return ranges.filter((one) => found?.contains(one.startContainer)).join("");
      };
      return { source: within("source"), target: within("target") };
    },
    [id, highlight] as const,
  );
}

function text({ editor }: Reviewer): Promise<string> {
  return editor.evaluate((one) => (one instanceof HTMLTextAreaElement ? one.value : (one.textContent ?? "")));
}

/** From finding to finding, each once the one before is told. */
async function stepTo({ page, activeRow, status }: Reviewer, id: string, words: string): Promise<void> {
  const told = async () => (await status.textContent()) ?? "";
  for (let said = await told(); !said.includes(words); said = await told()) {
    await page.keyboard.press("F8");
    await expect(status).not.toHaveText(said);
  }
  await expect(activeRow).toHaveAttribute("data-segment-id", id);
}

for (const kind of ["markup", "plain"] as const) {
  test.describe(`in the ${kind} editor`, () => {
    test("C70 C74 a missing term is marked in the source, and typing there leaves the target whole", async ({
      reviewer,
    }) => {
      await reviewer.start();
      if (kind === "plain") await choosePlain(reviewer);
      await reviewer.open(article);
      await takeTerms(reviewer);
      await expect.poll(() => marks(reviewer, full, "finding-warning")).toEqual({ source: "locked", target: "" });
      await stepTo(reviewer, full, "The glossary wants “abgesperrt”");
      await reviewer.editing(full);
      await reviewer.type("!");
      expect(await text(reviewer)).toBe("Die Ablage ist voll und geschlossen.!");
    });

    test("C70 C74 a source translated in several ways is marked once it is gone to, and typing leaves the target whole", async ({
      reviewer,
    }) => {
      await reviewer.start();
      if (kind === "plain") await choosePlain(reviewer);
      await reviewer.open(article);
      await expect(reviewer.row(ways).getByRole("img", { name: "1 warning" })).toBeVisible();
      expect(await marks(reviewer, ways, "finding-warning")).toEqual({ source: "", target: "" });
      await stepTo(reviewer, ways, "translated in 2 ways");
      await expect
        .poll(() => marks(reviewer, ways, "finding-source"))
        .toEqual({ source: "The shelf has a lock.", target: "" });
      await reviewer.editing(ways);
      await reviewer.type("!");
      expect(await text(reviewer)).toBe("Ein Schloss hat die Ablage auch.!");
    });

    test("F30 a match that is the whole text leaves the caret behind it", async ({ reviewer, page }) => {
      await reviewer.start();
      if (kind === "plain") await choosePlain(reviewer);
      await reviewer.open(article);
      await reviewer.press("Control+f");
      await reviewer.type("Fertig");
      await expect(reviewer.activeRow).toHaveAttribute("data-segment-id", short);
      await expect(page.getByRole("button", { name: "Close find" })).toBeVisible();
      await reviewer.press("Escape");
      await reviewer.editing(short);
      await reviewer.type("!");
      expect(await text(reviewer)).toBe("Fertig!");
    });
  });
}

test("C74 a click on a finding in the list sets the caret too", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await page.getByRole("button", { name: /^Findings of the article/ }).click();
  const told = page.getByRole("list", { name: "Findings", exact: true }).locator(`[data-segment-id="${ways}"]`);
  await told.getByRole("button", { name: ways, exact: true }).click();
  await expect(reviewer.activeRow).toHaveAttribute("data-segment-id", ways);
  await reviewer.editor.focus();
  await reviewer.type("!");
  expect(await text(reviewer)).toBe("Ein Schloss hat die Ablage auch.!");
});

test("C74 a text put in place of what was selected is not selected in its turn", async ({ reviewer }) => {
  await reviewer.start(article);
  await reviewer.goTo(full);
  await reviewer.editing(full);
  await reviewer.press("Control+Home", "Control+ArrowRight", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
  await reviewer.press("Control+Insert");
  await expect.poll(() => text(reviewer)).toBe("The shelf is full and locked.");
  await reviewer.type("!");
  expect(await text(reviewer)).toBe("The shelf is full and locked!.");
});
