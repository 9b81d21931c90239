/** What is written is finished by Ctrl+Enter, whatever it is; by Enter too where it has one line; Escape leaves. */
import { idsOf, sample } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("what is written is finished and left");

const article = sample("orchard-sync.lv-LV.md");
const [first = ""] = idsOf(article);

interface Written {
  readonly what: string;
  /** Opens its field and writes. */
  readonly write: (reviewer: Reviewer) => Promise<void>;
  readonly hasLines?: boolean;
  readonly isDone: (reviewer: Reviewer) => Promise<void>;
}

async function command(reviewer: Reviewer, words: string): Promise<void> {
  await reviewer.press("Control+k");
  await reviewer.type(words);
  await reviewer.press("Enter");
}

const all: readonly Written[] = [
  {
    what: "a comment",
    hasLines: true,
    write: async (one) => {
      await one.press("Escape", "c");
      await one.type("Which?");
    },
    isDone: (one) => expect(one.status).toContainText(`Commented on ${first}`),
  },
  {
    what: "a reason",
    write: async (one) => {
      await one.press("Control+Shift+Enter");
      await one.type("Which?");
    },
    isDone: (one) => expect(one.row(first)).toHaveAttribute("data-status", "needs-work"),
  },
  {
    what: "a question about rows",
    write: async (one) => {
      await one.press("Escape", "Shift+ArrowDown", "Control+Enter");
      await expect(one.page.getByRole("button", { name: "Yes, approve 2" })).toBeFocused();
    },
    isDone: (one) => expect(one.row(first)).toHaveAttribute("data-status", "approved"),
  },
  {
    what: "a term",
    write: async (one) => {
      await command(one, "add term");
      await one.type("orchard");
      await one.press("Tab");
      await one.type("dārzs");
    },
    isDone: ({ page }) =>
      expect(page.getByRole("dialog", { name: "Glossary" }).getByRole("status")).toContainText("Added “orchard”"),
  },
  {
    what: "an address",
    write: async (one) => {
      await command(one, "open address");
      await one.type("samples/orchard-sync.ar-SA.md");
    },
    isDone: ({ page }) => expect(page).toHaveTitle(/ar-SA/),
  },
];

for (const { what, write, hasLines = false, isDone } of all) {
  for (const key of hasLines ? ["Control+Enter"] : ["Control+Enter", "Enter"]) {
    it(`K34 ${key} finishes ${what}`, async ({ reviewer }) => {
      await reviewer.start(article);
      await write(reviewer);
      await reviewer.press(key);
      await isDone(reviewer);
    });
  }

  it(`K34 Escape leaves ${what}`, async ({ reviewer }) => {
    await reviewer.start(article);
    await write(reviewer);
    await reviewer.press("Escape");
    await expect(reviewer.page.getByRole("dialog")).toHaveCount(0);
    await expect(reviewer.page.locator("[role=grid] :focus")).toHaveCount(1);
    await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  });
}

for (const { title, run } of visits()) test(title, run);
