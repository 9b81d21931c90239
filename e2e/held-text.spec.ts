/** What is typed, pasted and copied while something is on its way gets where it was meant, or stays within reach. */
import type { Page } from "@playwright/test";
import { fixture, idsOf, sample, textFile } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { slowProcessor } from "./support/slow-processor.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first = "", second = ""] = idsOf(article);
const japanese = fixture("japanese.ja-JP.md");
const [firstJapanese = ""] = idsOf(japanese);
const findings = fixture("findings.de-DE.md");

async function press(reviewer: Reviewer, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith("'")) await reviewer.type(key.slice(1));
    else await reviewer.press(key);
  }
}

const notTyped = ({ alert }: Reviewer) => alert.filter({ hasText: "Not typed" });

async function giveUp(reviewer: Reviewer, keys: readonly string[]): Promise<void> {
  await reviewer.page.clock.install();
  await reviewer.start(article);
  await press(reviewer, keys);
  await reviewer.page.clock.fastForward(10_500);
  await reviewer.press("Escape");
}

test("K38 text that was given up stays in reach, each piece by itself, until it is copied", async ({
  reviewer,
  page,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await holdCode(page, "palette");
  await giveUp(reviewer, ["Control+k", "'next", "Enter", "Control+End", "'Zvaigzne"]);
  await expect(notTyped(reviewer)).toContainText("“next” “Zvaigzne”");
  await press(reviewer, ["Control+End", "'Mēness", "Control+Enter", "' un", "Escape", "ArrowDown"]);
  await expect(reviewer.row(first)).toHaveAttribute("data-status", "approved");
  await expect(notTyped(reviewer)).toContainText("“next” “Zvaigzne”");
  await reviewer.alert.getByRole("button", { name: "Copy" }).click();
  await expect(reviewer.alert).toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("next\nZvaigzne");
});

test("K38 text that was given up is asked about before the page goes, and goes when it is dismissed", async ({
  reviewer,
  page,
}) => {
  await holdCode(page, "go-to");
  await giveUp(reviewer, ["Control+g", "'Zvaigzne"]);
  await expect(notTyped(reviewer)).toContainText("“Zvaigzne”");
  expect(await isAskedBeforeLeaving(page)).toBe(true);
  await reviewer.alert.getByRole("button", { name: "Discard" }).click();
  await expect(reviewer.alert).toBeEmpty();
  expect(await isAskedBeforeLeaving(page)).toBe(false);
});

test("K38 text typed for code that cannot be loaded is not lost with it", async ({ reviewer, page, faults }) => {
  const letGo = await refuseCode(page, "go-to");
  await reviewer.start(article);
  await press(reviewer, ["Control+g", `'${second}`, "Enter", "Control+End", "'Zvaigzne"]);
  letGo();
  await expect(notTyped(reviewer)).toContainText(`“${second}” “Zvaigzne”`);

  // Whoever has not looked up types on, and an Enter ends nothing.
  await expect(page.getByRole("dialog", { name: "Not loaded" })).toBeVisible();
  await press(reviewer, ["'Mēness", "Enter", "' un saule"]);
  expect(await isAskedBeforeLeaving(page)).toBe(true);
  await reviewer.press("Escape");
  await expect(notTyped(reviewer)).toContainText(`“${second}” “Zvaigzne” “Mēness un saule”`);
  await expect(reviewer.editor).toBeFocused();
  faults.length = 0;
});

test("K38 text typed for an editor that cannot be loaded is not lost with it", async ({ reviewer, page, faults }) => {
  const letGo = await refuseCode(page, "editor-session");
  await reviewer.start();
  await reviewer.choose(article);
  await expect(reviewer.row(first)).toBeFocused();
  await reviewer.type("Zvaigzne");
  letGo();
  await expect(notTyped(reviewer)).toContainText("“Zvaigzne”");
  faults.length = 0;
});

/** Holds code back and then has it fail; returns what lets it fail. */
async function refuseCode(page: Page, name: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(new RegExp(`/${name}-[^/]*\\.js$`), async (route) => {
    await held;
    await route.abort();
  });
  return letGo;
}

/** As the browser finds it out: by an event that is called off. */
function isAskedBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

test("K43 leaving the page asks while keys are held, and who stays has lost none", async ({ reviewer, page }) => {
  const letGo = await holdCode(page, "go-to");
  await reviewer.start(article);
  expect(await isAskedBeforeLeaving(page)).toBe(false);
  await press(reviewer, ["Control+g", `'${second}`]);
  expect(await isAskedBeforeLeaving(page)).toBe(true);
  await press(reviewer, ["Enter", "Control+End", "' Zvaigzne"]);
  const asked = page.waitForEvent("dialog");
  const reloading = page.reload({ timeout: 5_000 }).catch(() => null);
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await reloading;
  letGo();
  await reviewer.editing(second);
  await expect(reviewer.editor).toContainText(/ Zvaigzne$/);
  await expect.poll(() => isAskedBeforeLeaving(page)).toBe(false);
});

interface Way {
  readonly what: string;
  readonly go: (page: Page) => Promise<void>;
  /** Of which article it is that is come to. */
  readonly isBack?: boolean;
}

const ways: readonly Way[] = [
  { what: "the next article", go: (page) => page.keyboard.press("Alt+PageDown") },
  {
    what: "an article found by its name",
    go: async (page) => {
      await page.keyboard.press("Control+o");
      await page.keyboard.type("orchard");
      await page.keyboard.press("Enter");
    },
  },
  {
    what: "the overview and an article chosen there",
    go: async (page) => {
      for (const key of ["Shift+F9", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    },
  },
  {
    what: "the overview and back",
    go: async (page) => {
      for (const key of ["Shift+F9", "Shift+F9"]) await page.keyboard.press(key);
    },
    isBack: true,
  },
];

for (const { what, go, isBack = false } of ways) {
  test(`K44 on a slow machine what is typed right behind the way to ${what} is typed there`, async ({
    reviewer,
    page,
  }) => {
    await reviewer.start();
    await reviewer.choose(japanese, article);
    await expect(reviewer.status).toContainText("Read 2 articles");
    await reviewer.editing(firstJapanese);
    const atFullSpeed = await slowProcessor(page);
    await press(reviewer, ["Control+End", "' Mēness"]);
    await go(page);
    await press(reviewer, ["Control+End", "' Zvaigzne"]);
    await atFullSpeed();
    await reviewer.editing(isBack ? firstJapanese : first);
    await expect(reviewer.editor).toContainText(isBack ? / Mēness Zvaigzne$/ : /[^s] Zvaigzne$/);
    if (isBack) return;
    await reviewer.press("Alt+PageUp");
    await reviewer.editing(firstJapanese);
    await expect(reviewer.editor).toContainText(/ Mēness$/);
  });
}

test("K44 on a slow machine what is typed right behind going back in history is typed there", async ({
  reviewer,
  page,
}) => {
  await reviewer.start();
  await reviewer.choose(japanese, article);
  await expect(reviewer.status).toContainText("Read 2 articles");
  await reviewer.editing(firstJapanese);
  await reviewer.press("Alt+PageDown");
  await reviewer.editing(first);
  const atFullSpeed = await slowProcessor(page);
  await page.evaluate(
    () =>
      new Promise<void>((gone) => {
        addEventListener("popstate", () => gone(), { once: true });
        history.back();
      }),
  );
  await press(reviewer, ["Control+End", "' Zvaigzne"]);
  await atFullSpeed();
  await reviewer.editing(firstJapanese);
  await expect(reviewer.editor).toContainText(/ Zvaigzne$/);
  await reviewer.press("Alt+PageDown");
  await reviewer.editing(first);
  await reviewer.expectExport("Side-by-side Markdown", article.buffer);
});

test("K44 what is typed while a chosen file is read is typed into its article, and nothing into the one before", async ({
  reviewer,
  page,
}) => {
  await reviewer.start(article);
  await reviewer.editing(first);
  const before = (await reviewer.editor.textContent()) ?? "";
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    const isLetGo = new Promise<void>((letGo) => addEventListener("let-go", () => letGo(), { once: true }));
    Blob.prototype.arrayBuffer = async function () {
      await isLetGo;
      return read.call(this);
    };
  });
  await reviewer.choose(japanese);
  await press(reviewer, ["Control+End", "' Zvaigzne"]);
  await page.evaluate(() => dispatchEvent(new Event("let-go")));
  await reviewer.editing(firstJapanese);
  await expect(reviewer.editor).toContainText(/ Zvaigzne$/);
  await page.goBack();
  await reviewer.editing(first);
  await expect(reviewer.editor).toHaveText(before);
});

const pasteKeys = ["Control+v", "Control+Shift+v", "Shift+Insert"] as const;
/** Nothing is found in it, so that F8 leads nowhere else. */
const quiet = textFile(
  "quiet.lv-LV.md",
  ["star: Zvaigzne: Star", "moon: Mēness: Moon"]
    .map((line) => line.split(": "))
    .map(
      ([id, target, source]) =>
        `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`,
    )
    .join("\n"),
);

for (const kind of ["markup", "plain"] as const) {
  for (const keys of pasteKeys) {
    test(`K39 held-back code: what is pasted by ${keys} behind F8 is pasted there, in the ${kind} editor`, async ({
      reviewer,
      page,
    }) => {
      const letGo = await startIn(reviewer, kind);
      await copyText(page, " spīd\nspoži\n");
      await press(reviewer, ["F8", "Control+End", keys, "'!"]);
      // What is pasted is what the clipboard held when it was pressed.
      await copyText(page, "cits");
      letGo();
      await expect.poll(() => reviewer.editor.evaluate(textOfEditor)).toBe("Zvaigzne spīd\nspoži!");
    });
  }

  test(`K39 held-back code: what is cut and copied behind F8 is what is pasted behind it, in the ${kind} editor`, async ({
    reviewer,
    page,
  }) => {
    const letGo = await startIn(reviewer, kind);
    await press(reviewer, ["Control+End", "' Mēness"]);
    await copyText(page, "cits");
    const select = Array.from("Mēness", () => "Shift+ArrowLeft");
    await press(reviewer, [
      "F8",
      ...select,
      "Shift+Delete",
      "Home",
      "Control+v",
      ...select,
      "Control+c",
      "End",
      "Control+v",
    ]);
    letGo();
    await expect.poll(() => reviewer.editor.evaluate(textOfEditor)).toBe("MēnessZvaigzne Mēness");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Mēness");
  });
}

for (const kind of ["markup", "plain"] as const) {
  test(`K39 held-back code: the caret goes by words and to the ends behind F8, and words are deleted, in the ${kind} editor`, async ({
    reviewer,
  }) => {
    const letGo = await startIn(reviewer, kind);
    await press(reviewer, ["F8", "Control+End", "' spīd spoži", "Control+ArrowLeft", "'ļoti "]);
    await press(reviewer, ["Control+Home", "Control+Delete", "'Saule", "Control+End", "Control+Backspace", "'silti"]);
    letGo();
    await expect.poll(() => reviewer.editor.evaluate(textOfEditor)).toBe("Saule spīd ļoti silti");
  });
}

/** Runs in the page. */
function textOfEditor(editor: Element): string {
  if (editor instanceof HTMLTextAreaElement) return editor.value;
  return Array.from(editor.querySelectorAll(".cm-line"), (line) => line.textContent).join("\n");
}

/** With the article's first segment in an editor of that kind, and the code behind F8 held back; returns what lets it go. */
async function startIn(reviewer: Reviewer, kind: "markup" | "plain"): Promise<() => void> {
  const { page } = reviewer;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(
    (plainEditor) => localStorage.setItem("recto.preferences", JSON.stringify({ plainEditor })),
    kind === "plain",
  );
  const letGo = await holdCode(page, "finding-steps");
  await reviewer.start(quiet);
  await reviewer.editing("star");
  return letGo;
}

async function copyText(page: Page, text: string): Promise<void> {
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
}

test("K45 F8 before the article is checked moves no row under a reason, a comment or whatever else is begun meanwhile", async ({
  reviewer,
  page,
}) => {
  const letGo = await holdCode(page, "worker-checker");
  await reviewer.start(findings);
  const [id = ""] = idsOf(findings);
  await reviewer.editing(id);
  await reviewer.press("F8");
  await expect(reviewer.status).toContainText("still being checked");
  await press(reviewer, ["Control+Shift+Enter", "'Zvaigzne"]);
  letGo();
  await expect(page.getByRole("button", { name: /^Findings of the article/ })).toBeVisible();
  await expect(reviewer.row(id).and(reviewer.activeRow)).toHaveCount(1);
  await reviewer.press("Enter");
  await expect(reviewer.row(id)).toHaveAttribute("data-status", "needs-work");
});
