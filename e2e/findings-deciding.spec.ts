/** What a reviewer decides about findings: dismissed, brought back, asked for by the filter, and approved all the same. */
import type { Locator } from "@playwright/test";
import { fixture, textFile } from "./support/articles.ts";
import { expectAccessible } from "./support/axe.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const { it, visits } = visitsOf("deciding on findings");

const article = fixture("findings.de-DE.md");

function finding({ page }: Reviewer, check: string, id: string): Locator {
  const list = page.getByRole("list", { name: "Findings", exact: true });
  return list.locator(`[data-check="${check}"][data-segment-id="${id}"]`);
}

it("C81 K105 a finding is dismissed, stays so after a reload, and is brought back from the list", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.goTo("f1000-102");
  const item = finding(reviewer, "double-space", "f1000-102");
  await item.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(item).toHaveCount(0);
  await expect(reviewer.row("f1000-102").getByRole("img", { name: "1 warning" })).toHaveCount(0);
  await expect(reviewer.status).toContainText("Dismissed 1 finding in 1 segment");
  await reviewer.button("Undo").click();
  await expect(item).toHaveCount(1);
  await reviewer.button("Redo").click();
  await expect(item).toHaveCount(0);
  await reviewer.saved();
  await page.reload();
  await expect(reviewer.row("f1000-105").getByRole("img", { name: "1 warning" })).toBeVisible();
  await expect(reviewer.row("f1000-102").getByRole("img", { name: "1 warning" })).toHaveCount(0);
  await page.getByText("Dismissed", { exact: true }).click();
  const dismissed = page.getByRole("list", { name: "Dismissed findings" });
  await expect(dismissed.getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
  await dismissed.getByRole("button", { name: /^Bring back/ }).click();
  await expect(reviewer.row("f1000-102").getByRole("img", { name: "1 warning" })).toBeVisible();
  await reviewer.goTo("f1000-103");
  await reviewer.press("Control+F8");
  await expect(dismissed).toContainText("Öffnen Sie");
  expect(await dismissed.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
});

it("C76 what repeats in the article is one entry with its count, which opens to its places", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await page.getByRole("button", { name: /^Findings of the article/ }).click();
  const entries = page.getByRole("list", { name: "Findings", exact: true }).locator('[data-check="double-space"]');
  await expect(entries).toHaveCount(1);
  await page.getByRole("button", { name: "6 times" }).click();
  await expect(entries).toHaveCount(6);
  await expectAccessible(page);
  const last = (await entries.last().getAttribute("data-segment-id")) ?? "";
  await entries.last().getByRole("button", { name: last, exact: true }).click();
  await expect(reviewer.activeRow).toHaveAttribute("data-segment-id", last);
  await expect(page.getByRole("heading", { name: last })).toBeVisible();
  expect(await entries.count()).toBe(6);
  await entries.last().getByRole("button", { name: "Fix", exact: true }).click();
  await expect(page.getByRole("button", { name: "5 times" })).toBeVisible();
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText(/^Finding \d of 6 · /);
  await page.getByRole("button", { name: "Dismiss all 5 alike" }).click();
  await expect(entries).toHaveCount(0);
  await expect(reviewer.status).toContainText("Dismissed 5 findings");
  await reviewer.button("Undo").click();
  await expect(entries).toHaveCount(1);
});

test("C82 all alike are dismissed at once, and one for every article", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.goTo("f1000-104");
  const empty = finding(reviewer, "empty", "f1000-104");
  await empty.getByRole("button", { name: "More ways to dismiss" }).click();
  await page.getByRole("menuitem", { name: "Dismiss in every article that has this text" }).click();
  await expect(empty).toHaveCount(0);
  await reviewer.goTo("f1000-105");
  const item = finding(reviewer, "double-space", "f1000-105");
  await item.getByRole("button", { name: "More ways to dismiss" }).click();
  await page.getByRole("menuitem", { name: "Dismiss all alike in this article" }).click();
  await expect(page.getByRole("button", { name: /^Findings of the article/ })).toHaveCount(0);
  await reviewer.saved();
  await reviewer.open({ ...article, name: "copy.de-DE.md" });
  await expect(page.getByRole("button", { name: "Findings of the article: 6 warnings" })).toBeVisible();
});

it("C81 a finding dismissed by keys in the list leaves the focus on the one that follows", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  // All that is found: what came later would stand between what is there.
  await page.getByRole("button", { name: "Findings of the article: 1 error, 6 warnings" }).click();
  const items = page.getByRole("list", { name: "Findings", exact: true }).locator("[data-check]");
  const second = await items.nth(1).getAttribute("data-segment-id");
  await items.first().getByRole("button", { name: "Dismiss", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(reviewer.status).toContainText("Dismissed 1 finding");
  const following = items.first();
  await expect(following).toHaveAttribute("data-segment-id", second ?? "");
  await expect(following.getByRole("button", { name: "Dismiss", exact: true })).toBeFocused();
});

it("L1 the filter asks for findings by severity and by check", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await expect(reviewer.row("f1000-103").getByRole("img", { name: "2 warnings" })).toBeVisible();
  const filter = page.getByLabel("Filter segments");
  await filter.fill("finding:error");
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", "3");
  await expect(reviewer.row("f1000-104")).toBeVisible();
  await filter.fill("finding:doubel-space");
  await expect(page.getByText("did you mean double-space?")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use double-space" }).click();
  await expect(reviewer.grid).toHaveAttribute("aria-rowcount", "7");
  await filter.fill("finding:double-space -field");
  await expect(reviewer.row("f1000-106")).toBeVisible();
  await filter.fill("is:finding");
  await expect(reviewer.row("f1000-107")).toHaveCount(0);
  await expect(reviewer.row("f1000-104")).toBeVisible();
});

test("C84 approving with an open error asks once; a setting switches that off", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 error" })).toBeVisible();
  await reviewer.goTo("f1000-104");
  await reviewer.editing("f1000-104");
  await reviewer.press("Control+Enter");
  await expect(reviewer.alert).toContainText("f1000-104 has an open error: The target is empty");
  await expect(reviewer.row("f1000-104")).toHaveAttribute("data-status", "unreviewed");
  await expectAccessible(page);
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Approved f1000-104 · ");
  await expect(reviewer.alert).toBeEmpty();
  await reviewer.button("Undo").click();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("group", { name: "Approving a segment with an open error" }).getByText("Approve").last().click();
  await page.keyboard.press("Escape");
  await reviewer.goTo("f1000-104");
  await reviewer.button("Approve").click();
  await expect(reviewer.status).toContainText("Approved f1000-104");
});

it("C84 the question stands in the row and moves nothing; Escape goes on editing, and its buttons answer", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const row = reviewer.row("f1000-104");
  await expect(row.getByRole("img", { name: "1 error" })).toBeVisible();
  await reviewer.goTo("f1000-104");
  await reviewer.editing("f1000-104");
  const places = () =>
    reviewer.grid.locator("[role=row]").evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().toJSON()));
  const before = await places();
  const question = row.getByRole("group", { name: "Approve with an open error?" });
  await reviewer.pressTwiceWithControl("Enter");
  await expect(question).toContainText("Open error: The target is empty");
  await expect(row.getByRole("button", { name: "Needs work" })).toHaveCount(0);
  expect(await places()).toEqual(before);
  await reviewer.press("Escape");
  await expect(question).toHaveCount(0);
  await reviewer.editing("f1000-104");
  await expect(row.getByRole("button", { name: "Needs work" })).toBeVisible();
  await reviewer.type("x");
  await reviewer.press("Backspace");
  await page.reload();
  await expect(row.getByRole("img", { name: "1 error" })).toBeVisible();
  await row.getByRole("button", { name: "Approve", exact: true }).dblclick();
  await question.getByRole("button", { name: "Approve anyway" }).click();
  await expect(reviewer.status).toContainText("Approved f1000-104");
});

const pairOf = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

/** In each segment an error that a key can fix. */
const withErrors = textFile(
  "errors.de-DE.md",
  [
    "# Ablage",
    ...Array.from({ length: 6 }, (_, index) =>
      pairOf(
        `f1-${101 + index}`,
        `Lesen Sie Seite ${index} der [Übersicht](https://example.org/andere).`,
        `Read page ${index} of the [overview](https://example.org/overview).`,
      ),
    ),
  ].join("\n\n"),
);

for (const [mode, keys] of [
  ["editor", []],
  ["grid", ["Escape"]],
] as const)
  it(`C84 in the ${mode} the question about an open error goes with its finding, its text and its segment`, async ({
    reviewer,
  }) => {
    await reviewer.start(withErrors);
    await reviewer.press(...keys);
    const ask = async (id: string) => {
      const row = reviewer.row(id);
      await expect(row.getByRole("img", { name: "1 error" })).toBeVisible();
      await reviewer.goTo(id);
      await expect(row.and(reviewer.activeRow)).toHaveCount(1);
      await reviewer.press("Control+Enter");
      await expect(reviewer.alert).toContainText(`${id} has an open error`);
    };
    await ask("f1-101");
    // To its own finding, then to the next one.
    await reviewer.press("F8", "F8");
    await expect(reviewer.alert).toBeEmpty();
    await ask("f1-102");
    await reviewer.press("Control+.");
    await expect(reviewer.alert).toBeEmpty();
    await expect(reviewer.row("f1-102")).toHaveAttribute("data-status", "edited");
    await ask("f1-103");
    await reviewer.press("Control+g");
    await reviewer.type("106");
    await reviewer.press("Enter");
    await expect(reviewer.alert).toBeEmpty();
    await ask("f1-104");
    await reviewer.press("Control+Insert");
    await expect(reviewer.alert).toBeEmpty();
    await ask("f1-105");
    await reviewer.press("Control+k");
    await reviewer.type("dismiss the finding");
    await reviewer.press("Enter");
    await expect(reviewer.alert).toBeEmpty();
    await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  });

it("C84 the question about many rows says of open errors what is so now", async ({ reviewer, page }) => {
  await reviewer.start(withErrors);
  await expect(reviewer.row("f1-106").getByRole("img", { name: "1 error" })).toBeVisible();
  await reviewer.press("Escape", "Control+a", "Control+Enter");
  const bar = page.getByRole("region", { name: "Selected segments" });
  await expect(bar).toContainText("Approve 6 segments? 6 segments have open errors.");
  await reviewer.press("Control+.");
  await expect(bar).toContainText("Approve 6 segments? 5 segments have open errors.");
});

it("C84 approving many says how many of them have open errors", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await expect(reviewer.row("f1000-104").getByRole("img", { name: "1 error" })).toBeVisible();
  await reviewer.press("Escape", "Control+a");
  const bar = page.getByRole("region", { name: "Selected segments" });
  await bar.getByRole("button", { name: "Approve selected" }).click();
  await expect(bar).toContainText("Approve 8 segments and 2 fields? 1 segment has an open error.");
  await expect(reviewer.row("f1000-104")).toHaveAttribute("data-status", "unreviewed");
  await expectAccessible(page);
  await reviewer.press("Enter");
  await expect(reviewer.status).toContainText("Approved 8 segments and 2 fields");
});

it("C78 all of a kind are fixed after a look at each, as one step for undo", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await page.getByRole("button", { name: /^Findings of the article/ }).click();
  await page.getByRole("button", { name: "Fix all…" }).click();
  const fixes = page.getByRole("list", { name: "Fixes" });
  await expect(fixes.getByRole("checkbox")).toHaveCount(6);
  await expectAccessible(page);
  await fixes.getByRole("checkbox").last().uncheck();
  await page.getByRole("button", { name: "Fix 5", exact: true }).click();
  await expect(reviewer.status).toContainText("Fixed 5 findings in 3 segments and 1 field");
  await expect(page.getByRole("button", { name: "Findings of the article: 1 error, 1 warning" })).toBeVisible();
  await reviewer.button("Undo").click();
  await expect(page.getByRole("button", { name: "Findings of the article: 1 error, 6 warnings" })).toBeVisible();
});

it("C78 a proposal is named as one, applied alone and never with all, whose changes are shown in whole words", async ({
  reviewer,
  page,
}) => {
  const pairs = [
    ["Setzen Sie APP_MAISON.", "Set APP_HOME."],
    ["Setzen Sie APP_DOSSIER.", "Set APP_FOLDER."],
    ["Nutzen Sie **Gartenpfad**.", "Use **GardenPath**."],
  ].map(
    ([target, source], index) =>
      `<span data-ttu-id="p1-${index}">${target}</span><span class="sxs-lookup"><span data-stu-id="p1-${index}">${source}</span></span>`,
  );
  await reviewer.start(textFile("names.de-DE.md", pairs.join("\n\n")));
  await page.getByRole("button", { name: /^Findings of the article: 2 errors/ }).click();
  await expect(page.getByRole("list", { name: "Findings", exact: true })).toContainText("Proposal: Write GardenPath");
  await page.getByRole("button", { name: "Fix all…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Fix all/ });
  await expect(dialog).toContainText("1 has only a proposal: look at it in the list.");
  await expect(dialog.getByRole("checkbox")).toHaveCount(2);
  await expect(dialog.locator("del")).toHaveText(["APP_MAISON", "APP_DOSSIER"]);
  await expect(dialog.locator("ins")).toHaveText(["APP_HOME", "APP_FOLDER"]);
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Fix 2", exact: true })).toBeVisible();
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Fixed 2 findings in 2 segments");
  await expect(page.getByRole("button", { name: "Fix all…" })).toHaveCount(0);
  await reviewer.press("Escape", "F8", "Control+.");
  await expect(reviewer.status).toContainText("p1-2: Write GardenPath");
  await expect(reviewer.status).toContainText("Took the proposal for");
});

it("C78 of hundreds of fixes each can be looked at and left out, by keys too", async ({ reviewer, page }) => {
  const pairs = Array.from(
    { length: 300 },
    (_, index) =>
      `<span data-ttu-id="m1-${index}">Satz  ${index}.</span><span class="sxs-lookup"><span data-stu-id="m1-${index}">Sentence ${index}.</span></span>`,
  );
  await reviewer.start(textFile("many.de-DE.md", pairs.join("\n\n")));
  await page.getByRole("button", { name: /^Findings of the article: 300 warnings/ }).click();
  await page.getByRole("button", { name: "Fix all…" }).click();
  const fixes = page.getByRole("list", { name: "Fixes" });
  await fixes.getByRole("checkbox").first().focus();
  await reviewer.press("End");
  const last = fixes.getByRole("checkbox", { name: /m1-299/ });
  await expect(last).toBeFocused();
  await reviewer.press("Space");
  await page.getByRole("button", { name: "Fix 299", exact: true }).click();
  await expect(reviewer.status).toContainText("Fixed 299 findings in 299 segments");
  await expect(page.getByRole("button", { name: "Findings of the article: 1 warning", exact: true })).toBeVisible();
});

test("K21 a click on what works on the text, or beside it, leaves the caret there", async ({ reviewer, page }) => {
  const id = "f1000-103";
  await reviewer.start(article);
  await expect(reviewer.row(id).getByRole("img", { name: "2 warnings" })).toBeVisible();
  await reviewer.goTo(id);
  await reviewer.editing(id);
  const items = page.getByRole("list", { name: "Findings", exact: true }).getByRole("listitem");
  const clicks = [
    reviewer.row(id).locator(".row-check"),
    items.first().getByRole("button", { name: "Dismiss", exact: true }),
    items.first().getByRole("button", { name: /Fix|Remove/ }),
    reviewer.row(id).getByTitle("Revert this change").first(),
    reviewer.row(id).getByRole("button", { name: "Copy source" }),
  ];
  for (const click of clicks) {
    await click.click();
    await reviewer.editing(id);
  }
  await expect(reviewer.row(id)).toHaveAttribute("data-status", "edited");
});

for (const { title, run } of visits()) test(title, run);
