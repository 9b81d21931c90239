/** No key is lost while what it is meant for is on its way: what is typed right behind a key that opens something gets there, however late its code comes. */
import type { Locator } from "@playwright/test";
import { fixture, idsOf, sample, textOf } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { press } from "./support/press.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { slowProcessor } from "./support/slow-processor.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const findings = fixture("findings.de-DE.md");
const ids = idsOf(article);
const [first = "", second = "", third = ""] = ids;

const dialog = ({ page }: Reviewer, name: string): Locator => page.getByRole("dialog", { name, exact: true });

interface Way {
  readonly what: string;
  /** How the file of its code begins. */
  readonly code: string;
  readonly begin?: (reviewer: Reviewer) => Promise<void>;
  /** Keys one after the other: `'text` is typed, all else pressed. */
  readonly keys: readonly string[];
  readonly outcome: (reviewer: Reviewer) => Promise<void>;
}

const ways: readonly Way[] = [
  {
    what: "go to segment: text and Enter, and what is typed then goes into that segment",
    code: "go-to",
    keys: ["Control+g", `'${third}`, "Enter", "Control+End", "'Zvaig"],
    outcome: async (reviewer) => {
      await reviewer.editing(third);
      await expect(reviewer.editor).toContainText(/Zvaig$/);
    },
  },
  {
    what: "go to segment: arrows choose among what is found",
    code: "go-to",
    keys: ["Control+g", "'c1e-10x", "Backspace", "ArrowDown", "ArrowUp", "Enter"],
    outcome: (reviewer) => reviewer.editing(first),
  },
  {
    what: "go to segment: Escape closes it, and the text below is as it was",
    code: "go-to",
    keys: ["Control+g", "'104", "Escape"],
    outcome: async (reviewer) => {
      await expect(dialog(reviewer, "Go to segment")).toHaveCount(0);
      await reviewer.editing(first);
      await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
      await reviewer.expectExport("Side-by-side Markdown", article.buffer);
    },
  },
  {
    what: "go to segment, and behind it the menu of exports: Escape closes that, and what follows is for the text",
    code: "go-to",
    keys: ["Control+g", `'${third}`, "Enter", "Control+s", "Escape", "Control+End", "' Zvaigzne"],
    outcome: async (reviewer) => {
      await reviewer.editing(third);
      await expect(reviewer.editor).toContainText(/ Zvaigzne$/);
      await expect(reviewer.page.getByRole("menuitem")).toHaveCount(0);
    },
  },
  {
    what: "palette: text and Enter",
    code: "palette",
    keys: ["Escape", "Control+k", "'next seg", "Enter"],
    outcome: (reviewer) => expect(reviewer.row(second)).toBeFocused(),
  },
  {
    what: "palette: arrows",
    code: "palette",
    keys: ["Escape", "Control+k", "'next seg", "ArrowDown", "ArrowUp", "Enter", "ArrowDown"],
    outcome: (reviewer) => expect(reviewer.row(third)).toBeFocused(),
  },
  {
    what: "palette, and from it go to segment: one behind the other",
    code: "(palette|go-to)",
    keys: ["Control+k", "'go to seg", "Enter", `'${second}`, "Enter", "Control+Enter"],
    outcome: async (reviewer) => {
      await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
      await reviewer.editing(third);
    },
  },
  {
    what: "shortcut sheet: text",
    code: "dialogs",
    keys: ["F1", "'approve"],
    outcome: async (reviewer) => {
      await expect(dialog(reviewer, "Keys").getByRole("searchbox")).toHaveValue("approve");
      await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
    },
  },
  {
    what: "settings: what is typed changes nothing, Escape closes",
    code: "dialogs",
    keys: ["Control+k", "'sett", "Enter", "'uax"],
    outcome: async (reviewer) => {
      await expect(dialog(reviewer, "Settings")).toBeVisible();
      await reviewer.press("Escape");
      await reviewer.editing(first);
      await reviewer.expectExport("Side-by-side Markdown", article.buffer);
    },
  },
  {
    what: "saved filters: a name and Enter",
    code: "dialogs",
    begin: async (reviewer) => {
      await reviewer.press("Control+Shift+f");
      await reviewer.type("stacija");
      await reviewer.press("Enter");
    },
    keys: ["Control+k", "'remove f", "Enter", "'Stac", "Enter"],
    outcome: async ({ page }) => {
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => localStorage.getItem("recto.filters"))).toContain("Stac");
    },
  },
  {
    what: "check profile: words",
    code: "profile-dialog",
    keys: ["Control+k", "'check p", "Enter", "'doub"],
    outcome: (reviewer) =>
      expect(dialog(reviewer, "Check profile").getByRole("searchbox", { name: "Find a check" })).toHaveValue("doub"),
  },
  {
    what: "glossary: a new term by keys alone",
    code: "(glossary-window|glossary)",
    keys: ["Control+k", "'add term", "Enter", "'orchard", "Tab", "'dārzs", "Enter"],
    outcome: (reviewer) => expect(dialog(reviewer, "Glossary").getByRole("status")).toContainText("Added “orchard”"),
  },
  {
    what: "filter: text, and Enter goes to the first row",
    code: "article-filter",
    keys: ["Control+Shift+f", `'id:${third}`, "Enter", "Control+End", "'Zvaig"],
    outcome: async (reviewer) => {
      await reviewer.editing(third);
      await expect(reviewer.editor).toContainText(/Zvaig$/);
    },
  },
  {
    what: "filter: Escape goes back to the text, with the filter set",
    code: "article-filter",
    keys: ["Control+Shift+f", `'id:${third}`, "Escape", "Control+End", "'Zvaig"],
    outcome: async (reviewer) => {
      await reviewer.editing(first);
      await expect(reviewer.editor).toContainText(/Zvaig$/);
      await expect(reviewer.row(second)).toHaveCount(0);
    },
  },
  {
    what: "find: Enter goes on, Escape goes back with the match selected",
    code: "find-tools",
    keys: ["Control+f", "'Orchard", "Enter", "Escape", "'Zvaig"],
    outcome: async (reviewer) => {
      await expect(reviewer.page.getByRole("search", { name: "Find and replace" })).toHaveCount(0);
      await expect(reviewer.editor).toContainText("Zvaig");
      const exported = (await reviewer.exported("Side-by-side Markdown")).bytes.toString("utf8");
      const [before, ...rest] = exported.split("Zvaig");
      expect(`${before}Orchard${rest.join("Zvaig")}`).toBe(textOf(article));
    },
  },
  {
    what: "find: Tab goes on to what stands beside the field",
    code: "find-tools",
    keys: ["Control+f", "'Orchard", "Tab", "Space"],
    outcome: async ({ page }) => {
      const option = page.getByRole("checkbox", { name: "Match case" });
      await expect(option).toBeFocused();
      await expect(option).toBeChecked();
    },
  },
  {
    what: "replace: Ctrl+Enter replaces, and Escape behind it goes back to the text",
    code: "find-tools",
    keys: ["Control+h", "'Orchard Sync", "Tab", "'Zvaig", "Control+Enter", "Escape", "Control+End", "'Mēn"],
    outcome: async (reviewer) => {
      await expect(reviewer.editor).toContainText(/Mēn$/);
      await expect(reviewer.editor).toContainText("Zvaig");
      await expect(reviewer.grid.locator('[data-status="approved"]')).toHaveCount(0);
      expect((await reviewer.exported("Target-only Markdown")).bytes.toString("utf8")).not.toContain("Orchard Sync");
    },
  },
  {
    what: "replace: F50 Ctrl+H behind what is looked for goes on to what it is replaced with",
    code: "find-tools",
    keys: ["Control+f", "'Orchard Sync", "Control+h", "'Zvaig", "Control+Enter", "Escape", "Control+End", "'Mēn"],
    outcome: async (reviewer) => {
      await expect(reviewer.editor).toContainText(/Mēn$/);
      await expect(reviewer.editor).toContainText("Zvaig");
      expect((await reviewer.exported("Target-only Markdown")).bytes.toString("utf8")).not.toContain("Orchard Sync");
    },
  },
  {
    what: "comments: a comment with a line break, and Ctrl+Enter",
    code: "article-panel",
    keys: ["Escape", "c", "'Which", "Enter", "'station?", "Control+Enter", "'And"],
    outcome: async ({ page }) => {
      const list = page.getByRole("list", { name: "Comments" });
      await expect(list.getByRole("listitem")).toHaveText(/Which\s+station\?/);
      await expect(page.getByLabel("New comment")).toHaveValue("And");
    },
  },
  {
    what: "comments: Escape leaves, and what was typed stays",
    code: "article-panel",
    keys: ["Escape", "c", "'Half a thou", "Escape", "Enter", "Control+End", "'Zvaig"],
    outcome: async (reviewer) => {
      await expect(reviewer.page.getByLabel("New comment")).toHaveValue("Half a thou");
      await reviewer.editing(first);
      await expect(reviewer.editor).toContainText(/Zvaig$/);
    },
  },
  {
    what: "the question about many rows: Enter answers it",
    code: "bulk-bar",
    keys: ["Escape", "Space", "Shift+ArrowDown", "Control+k", "'approve sel", "Enter", "Enter"],
    outcome: async (reviewer) => {
      for (const id of [first, second]) await expect(reviewer.row(id)).toHaveAttribute("data-status", "approved");
    },
  },
  {
    what: "taking back a change at the caret: what is typed then is typed behind it",
    code: "hunk-at",
    keys: ["Control+End", "'Zvaig", "F4", "Control+End", "'Mēn"],
    outcome: async (reviewer) => {
      await expect(reviewer.editor).toContainText(/Mēn$/);
      await expect(reviewer.editor).not.toContainText("Zvaig");
    },
  },
];

for (const { what, code, begin, keys, outcome } of ways) {
  test(`K17 held-back code: ${what}`, async ({ reviewer, page }) => {
    const letGo = await holdCode(page, code);
    await reviewer.start(article);
    await begin?.(reviewer);
    await press(reviewer, keys);
    letGo();
    await outcome(reviewer);
  });
}

/** How many ways before it wait for the same code. */
const turnOf = (way: Way) => ways.slice(0, ways.indexOf(way)).filter(({ code }) => code === way.code).length;

// The code of the first of its kind is on its way here too: those after it come in other visits, as far as there are others.
const { it: onSlowProcessor, visits } = visitsOf("K17 K18 a slow processor");
for (const { what, begin, keys, outcome } of [...ways].sort((one, other) => turnOf(one) - turnOf(other))) {
  onSlowProcessor(what, async ({ reviewer, page }) => {
    await reviewer.start(article);
    await begin?.(reviewer);
    const atFullSpeed = await slowProcessor(page);
    await press(reviewer, keys);
    await atFullSpeed();
    await outcome(reviewer);
  });
}

test("K17 held-back code: a fix asked for is done before what is pressed next", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "finding-steps");
  await reviewer.start(findings);
  const [, id = ""] = idsOf(findings);
  const row = reviewer.row(id);
  await reviewer.goTo(id);
  await expect(row.locator(".finding-sign")).toBeVisible();
  await reviewer.press("Control+.", "Control+Enter");
  letGo();
  await expect(row.and(reviewer.activeRow)).toHaveCount(0);
  await expect(row).toHaveAttribute("data-status", "approved");
  await reviewer.expectExport("Side-by-side Markdown", textOf(findings).replace("hält  Ihre", "hält Ihre"));
});

onSlowProcessor(
  "K18 a slow processor: what is typed behind a step and “c” is a comment on the segment come to",
  async ({ reviewer, page }) => {
    await reviewer.start(article);
    await press(reviewer, ["Escape", "c"]);
    await expect(page.getByLabel("New comment")).toBeFocused();
    await press(reviewer, ["Escape", "Escape"]);
    const atFullSpeed = await slowProcessor(page);
    await press(reviewer, ["ArrowDown", "c", "'Which?", "Control+Enter"]);
    await atFullSpeed();
    await expect(reviewer.status).toContainText(`Commented on ${second}`);
    await expect(page.getByRole("list", { name: "Comments" })).toContainText("Which?");
  },
);

onSlowProcessor("K18 a slow processor: replacing acts on what the fields hold", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Control+h");
  const replacement = page.getByRole("textbox", { name: "Replace with" });
  await expect(replacement).toBeVisible();
  const atFullSpeed = await slowProcessor(page);
  await reviewer.type("Orchard Sync");
  await replacement.focus();
  await reviewer.type("Zvaigzne");
  await reviewer.press("Control+Enter");
  await atFullSpeed();
  await expect(reviewer.status).toContainText("Replaced");
  await expect(reviewer.target(reviewer.row(first))).toContainText("Zvaigzne");
});

test("K17 code that does not come keeps no key: Escape gives the keyboard back", async ({ reviewer, page }) => {
  await holdCode(page, "(go-to|article-filter)");
  await reviewer.start(article);
  await press(reviewer, ["Control+Shift+f", "Escape", "Control+g", "Escape", "Control+End", "'Zvaigzne"]);
  await expect(reviewer.editor).toContainText(/Zvaigzne$/);
});

test("K17 what is given up when nothing comes is said", async ({ reviewer, page }) => {
  await holdCode(page, "palette");
  await page.clock.install();
  await reviewer.start(article);
  await press(reviewer, ["Control+k", "'next", "Enter", "'Zvaigzne"]);
  await page.clock.fastForward(3_500);
  await reviewer.press("Escape");
  await expect(reviewer.alert).toBeEmpty();
  await page.clock.fastForward(7_000);
  await reviewer.press("Escape");
  await expect(reviewer.alert).toContainText("Not typed: “next” “Zvaigzne”");
  await press(reviewer, ["Control+End", "'Mēness"]);
  await expect(reviewer.editor).toContainText(/Mēness$/);
});

test("K17 Enter on the button that replaces is kept until the list is whole, and Escape behind it", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const atFullSpeed = await slowProcessor(page);
  await press(reviewer, ["Control+h", "'Orchard Sync", "Tab", "Control+a", "'Zvaigzne", "Tab", "Enter", "Escape"]);
  await atFullSpeed();
  await expect(reviewer.status).toContainText(/^Replaced \d+ in/);
  await expect(page.getByRole("search", { name: "Find and replace" })).toHaveCount(0);
});

onSlowProcessor(
  "on a slow machine what is done right behind an approval is done from the row it leads to",
  async ({ reviewer, page }) => {
    await reviewer.start(article);
    await reviewer.goTo(second);
    await reviewer.editing(second);
    await reviewer.approve(second);
    await reviewer.goTo(first);
    await reviewer.editing(first);
    await reviewer.press("Control+End");
    const atFullSpeed = await slowProcessor(page);
    await page.keyboard.type(" viens");
    await reviewer.press("Control+Enter", "Escape", "ArrowDown", "Enter", "Control+End");
    await page.keyboard.type(" trīs");
    await atFullSpeed();
    await reviewer.editing(ids[3] ?? "");
    await expect(reviewer.editor).toContainText(/ trīs$/);
    await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
    await expect(reviewer.target(reviewer.row(second))).not.toContainText("trīs");
    await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
  },
);

for (const { title, run } of visits()) test(title, run);
