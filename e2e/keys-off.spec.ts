/** Keys of commands that are off, the keyboard's place after a click, and what approving means while rows are selected. */
import type { Page } from "@playwright/test";
import { commands } from "../src/state/commands/commands.ts";
import { sample, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { slowProcessor } from "./support/slow-processor.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

test.use({ spelling: false });

const { it, visits } = visitsOf("keys of commands that are off, and the keyboard's place");

const article = sample("orchard-sync.lv-LV.md");
const [first, second, third] = ["07c1e-103", "07c1e-104", "07c1e-105"] as const;

/** Every default key with Ctrl and every function key, as Playwright presses it, once for each way of writing it. */
const chords = [
  ...new Set(
    commands
      .flatMap(({ keys }) => keys)
      .filter((keys) => /^\$mod\+|F\d+$/.test(keys))
      .map((keys) => keys.replace("$mod", "Control"))
      .filter((keys) => !/\+(Period|Comma)$/.test(keys))
      // Those that take a match of the memory are the browser's where there is none.
      .filter((keys) => !/\+\d$/.test(keys)),
  ),
];

/** Notes which presses were left to the browser; `defaultPrevented` is final once the window has heard of the press. */
async function watchPresses(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const left: string[] = [];
    Object.assign(window, { left });
    addEventListener("keydown", (event) => {
      const mods = `${event.ctrlKey ? "Control+" : ""}${event.shiftKey ? "Shift+" : ""}`;
      if (!event.defaultPrevented && !/^(Control|Shift)$/.test(event.key)) left.push(mods + event.key);
    });
  });
  return () => page.evaluate(() => (window as unknown as { left: string[] }).left.splice(0));
}

/** A command that is off is one whose key is pressed while nothing of the article can be acted upon. */
test("K19 without an article no combination of a command is left to the browser", async ({ reviewer, page }) => {
  await reviewer.start();
  await page.getByRole("main").click();
  const left = await watchPresses(page);
  for (const chord of chords) {
    await reviewer.press(chord, "Escape");
    expect(
      (await left()).filter((one) => one !== "Escape"),
      chord,
    ).toEqual([]);
  }
});

test("K19 nowhere is a combination of a command left to the browser, and one that is off changes nothing", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const left = await watchPresses(page);
  const text = await reviewer.row(first).locator('[data-part="target"]').textContent();
  const off = chords.filter((chord) =>
    /Backspace|Shift\+\.$|Control\+z|Shift\+z|Control\+y|F4|Control\+i$/.test(chord),
  );
  for (const place of ["editor", "grid", "panel", "dialog"] as const) {
    await test.step(place, async () => {
      for (const chord of place === "dialog" ? chords : off) {
        await goThere(reviewer, place);
        await left();
        await reviewer.press(chord);
        expect(await left(), chord).toEqual([]);
        if (place === "dialog") await expect(page.getByRole("dialog")).toHaveCount(1);
      }
      if (place === "dialog") await reviewer.press("Escape");
      await expect(reviewer.row(first).locator('[data-part="target"]')).toHaveText(text ?? "");
      await reviewer.expectExport("Side-by-side Markdown", textOf(article));
    });
  }
});

async function goThere({ page, activeRow, editor }: Reviewer, place: string): Promise<void> {
  if (place === "editor") await editor.focus();
  if (place === "grid") await activeRow.focus();
  if (place === "panel") await page.getByRole("tab", { name: "Checks" }).focus();
  if (place === "dialog" && (await page.getByRole("dialog").count()) === 0)
    await page.getByRole("button", { name: "Settings" }).click();
  if (place === "dialog") await page.getByRole("button", { name: "Close", exact: true }).focus();
}

it("K19 bare keys without a use fall through", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.press("Escape");
  const left = await watchPresses(page);
  await reviewer.press("Escape", "x");
  expect(await left()).toEqual(["Escape", "x"]);
});

it("MM123 a key that has nothing to take back, to put in or to replace says so, and a digit is the browser’s all the same", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  const left = await watchPresses(page);
  for (const mode of ["editor", "grid"] as const) {
    if (mode === "grid") await reviewer.press("Escape");
    for (const [keys, said, leaves] of [
      ["Control+3", "There is no match 3 of the memory here.", ["Control+3"]],
      ["Control+F2", "There is nothing to be replaced elsewhere.", []],
      ["Control+z", "There is nothing to be undone.", []],
      ["Control+Shift+z", "There is nothing to be redone.", []],
    ] as const) {
      await left();
      await reviewer.press(keys);
      await expect(reviewer.status).toContainText(said);
      // What the memory has is known a little later than the article is there, and asked again when it has learnt more: until then the key waits for it.
      if (keys === "Control+3") await expect.poll(() => reviewer.press(keys).then(left)).toEqual(leaves);
      else expect(await left()).toEqual(leaves);
    }
  }
});

test("K21 a click on a button of the header or the filter leaves the keys with the text", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.type(" labots");
  await reviewer.press("Control+Enter");
  await reviewer.editing(second);
  for (const name of ["Undo", "Redo", "Panel"]) await reviewer.button(name).click();
  await expect(reviewer.editor).toBeFocused();
  await reviewer.button("Settings").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await reviewer.press("Escape");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.exported("Side-by-side Markdown");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.button("Changed").click();
  await expect(reviewer.button("Changed")).toHaveAttribute("aria-pressed", "true");
  await reviewer.button("Status").click();
  await page.getByRole("menuitemcheckbox", { name: "Unreviewed" }).click();
  await expect(reviewer.button("Status 1")).toBeVisible();
  await expect(reviewer.editor).toBeFocused();
  await reviewer.button("Saved filters").click();
  await reviewer.press("Escape");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.button("Clear filter").click();
  await reviewer.press("Escape");
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Escape");
  await expect(reviewer.activeRow).toBeFocused();
  await reviewer.button("Export").click();
  await reviewer.press("Escape");
  await expect(reviewer.activeRow).toBeFocused();
  await reviewer.press("ArrowDown");
  await expect(reviewer.row(second)).toBeFocused();
});

it("K19 in a field of the interface a function key changes no segment, and one that moves on moves on", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.type(" labots");
  await reviewer.press("Control+Shift+f");
  await reviewer.type("labots");
  const left = await watchPresses(page);
  await reviewer.press("F4");
  await expect(reviewer.row(first)).toContainText("labots");
  const target = page.getByRole("document", { name: "Target page", exact: true });
  await reviewer.press("F9");
  await expect(target).toBeVisible();
  await reviewer.press("F9");
  await expect(target).toHaveCount(0);
  await reviewer.editing(first);
  expect(await left()).toEqual([]);
});

it("K21 Escape leads from a tab or a button of the panel back to the text", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await page.getByRole("tab", { name: "Checks" }).focus();
  await reviewer.press("Escape");
  await reviewer.editing(first);
  await reviewer.press("Escape");
  await page.getByRole("tab", { name: "Checks" }).focus();
  await reviewer.press("Escape");
  await expect(reviewer.row(first)).toBeFocused();
});

it("K21 Escape leads from a comment back to the row, where the next letter is a command again", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "c");
  await expect(page.getByLabel("New comment")).toBeFocused();
  // Nothing is typed: it is nothing to send, and no approval either.
  await reviewer.press("Control+Enter");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("Escape");
  await expect(reviewer.row(first)).toBeFocused();
  await reviewer.press("n");
  await expect(reviewer.row(second)).toBeFocused();
  await reviewer.expectExport("Side-by-side Markdown", textOf(article));
});

it("R8 an approval is taken back by key, by click and from the palette, and undo brings it back", async ({
  reviewer,
}) => {
  await reviewer.start(article);
  await reviewer.approve(first);
  await reviewer.type("!");
  await reviewer.approve(second);
  await reviewer.press("Escape", "ArrowUp", "u");
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "edited");
  await expect(reviewer.status).toContainText(`Took back the approval of ${second} · 1 of 75`);
  await reviewer
    .row(first)
    .getByRole("button", { name: `Approved: take back the approval of ${first}` })
    .click();
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.press("Control+z", "Control+z");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "2");
  await reviewer.press("Control+k");
  await reviewer.type("take approval back");
  await reviewer.press("Enter");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "1");
  await reviewer.saved();
});

it("F45 K102 K103 Ctrl+Enter in the editor approves the selected rows after the question, by a new press, or this row alone", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.press("Escape", "Shift+ArrowDown", "ArrowDown", "Enter");
  await reviewer.editing(third);
  const bar = page.getByRole("region", { name: "Selected segments" });
  await expect(bar).toContainText("2 segments selected");
  await page.keyboard.down("Control");
  await page.keyboard.down("Enter");
  await expect(bar).toContainText(`Approve 2 segments? The active one, ${third}, is not among them.`);
  // The key is held down: repeats answer nothing.
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  // Nor is another press with Ctrl held, until the question could be read.
  await expect(page.locator("html[data-unread]")).toHaveCount(0);
  await reviewer.press("Enter");
  await page.keyboard.up("Control");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "2");
  await expect(reviewer.row(third)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.editing(third);
  await reviewer.press("Control+z");
  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "0");
  await reviewer.goTo(first);
  await reviewer.press("Escape", "Space", "ArrowDown", "Control+Enter");
  await bar.getByRole("button", { name: "Only this row" }).click();
  await expect(reviewer.row(second)).toHaveAttribute("data-status", "approved");
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "unreviewed");
  await reviewer.goTo(first);
  await reviewer.press("Escape", "Escape", "Shift+ArrowDown", "Control+Enter");
  await expect(bar).toContainText("Approve 1 segment?");
  await expect(bar).not.toContainText("not among them");
  await reviewer.press("Escape", "Control+a");
  await expect(bar).toContainText(/segments and \d+ fields? selected/);
  const middleOf = async (name: string) => {
    const box = await bar.getByRole("button", { name }).boundingBox();
    return box === null ? null : Math.round(box.y + box.height / 2);
  };
  expect(await middleOf("Clear selection")).toBe(await middleOf("Approve selected"));
});

it("K21 what is typed in the very moment in which the text has the focus again goes on at the caret", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  let expected = (await reviewer.editor.textContent()) ?? "";
  await reviewer.press("Control+End");
  for (const [name, ...keys] of [
    ["Settings", "Control+k", "'settings", "Enter"],
    ["Glossary", "Control+k", "'glossary", "Enter"],
    ["Dictionary", "Control+k", "'dictionary and", "Enter"],
    ["Check profile", "Control+k", "'check profile", "Enter"],
    ["Commands", "Control+k", "'undo"],
    ["Keys", "F1"],
    ["Go to segment", "Control+g", "'10"],
    ["Find and replace", "Control+f", "'€"],
  ] as const) {
    await test.step(name, async () => {
      await reviewer.type("q");
      for (const key of keys) await (key.startsWith("'") ? reviewer.type(key.slice(1)) : reviewer.press(key));
      const over = page.getByRole("dialog", { name, exact: true }).or(page.getByRole("search", { name }));
      await expect(over.locator(":focus:not([data-held-keys])")).toHaveCount(1);
      // As a key that waited for the page: nothing comes between what gives the focus back and it.
      await page.evaluate(() => {
        const type = ({ target }: FocusEvent) => {
          if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
          removeEventListener("focusin", type);
          queueMicrotask(() => document.execCommand("insertText", false, "w"));
        };
        addEventListener("focusin", type);
      });
      await reviewer.press("Escape");
      await expect(over).toHaveCount(0);
      expected += "qw";
      await expect(reviewer.editor).toHaveText(expected);
    });
  }
});

test("R41 text and approval are stored where the page is loaded again at once", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.saved();
  let expected = textOf(article);
  for (const id of [first, second, third]) {
    await reviewer.editing(id);
    await reviewer.press("Control+End");
    await reviewer.type("zz");
    // The page goes in the very moment in which the key has been dealt with.
    await page.evaluate(() => addEventListener("keyup", ({ key }) => key === "Enter" && location.reload(), true));
    const letGo = await slowProcessor(page);
    const gone = page.waitForEvent("framenavigated");
    await reviewer.press("Control+Enter");
    await gone;
    await letGo();
    await expect(reviewer.row(id)).toHaveAttribute("data-status", "approved");
    expected = withTarget(expected, id, (target) => `${target}zz`);
  }
  await reviewer.expectExport("Side-by-side Markdown", expected);
});

for (const { title, run } of visits()) test(title, run);
