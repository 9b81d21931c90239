/** What is typed into a row before the editor has come, in either kind of editor. */
import type { Locator } from "@playwright/test";
import { idsOf, sample } from "./support/articles.ts";
import { holdCode } from "./support/hold-code.ts";
import { press } from "./support/press.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { expect, test } from "./support/test.ts";

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const [first = "", second = ""] = idsOf(article);

/** Whichever kind of editor it is. */
const typedIn = (editor: Locator): Promise<string> =>
  editor.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? "")));

for (const [kind, code] of [
  ["markup", "editor-session"],
  ["plain", "plain-session"],
] as const) {
  const startWithout = async (reviewer: Reviewer) => {
    const { page } = reviewer;
    await page.addInitScript(
      (plainEditor) => localStorage.setItem("recto.preferences", JSON.stringify({ plainEditor })),
      kind === "plain",
    );
    const letGo = await holdCode(page, code);
    await reviewer.start();
    await reviewer.choose(article);
    await expect(reviewer.row(first)).toBeFocused();
    return letGo;
  };

  test(`K17 held-back code: what is typed before the ${kind} editor has come`, async ({ reviewer }) => {
    const letGo = await startWithout(reviewer);
    await press(reviewer, ["Control+Home", "'Zvaig", "'znes", "Backspace", "'e ", "Control+ArrowDown", "'Mēness "]);
    letGo();
    await reviewer.editing(second);
    await expect.poll(() => typedIn(reviewer.editor)).toContain("Mēness ");
    await expect(reviewer.target(reviewer.row(first))).toHaveText(/^Zvaigznee /);
  });
  test(`K73 keys that leave what was typed ahead act on the whole text, in the ${kind} editor`, async ({
    reviewer,
  }) => {
    const letGo = await startWithout(reviewer);
    const before = (await reviewer.target(reviewer.row(first)).textContent()) ?? "";
    await press(reviewer, [
      "'zx",
      "ArrowLeft",
      "'y",
      "ArrowLeft",
      "ArrowLeft",
      "ArrowLeft",
      "'w",
      "Control+Home",
      "'a",
    ]);
    await press(reviewer, ["Control+End", "'e", "Control+Home", "Shift+ArrowRight", "'Q", "End", "Control+End", "'n"]);
    letGo();
    const text = `Q${before.slice(0, -1)}w${before.slice(-1)}zyxen`;
    await expect.poll(() => typedIn(reviewer.editor)).toBe(text);
  });
}
