/** What lies beside an article in its workspace and elsewhere, shown on its page: images, includes, the English original (docs/spec/page.md). */
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { folderOnDisk } from "./support/files-on-disk.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";

const pair = (id: string, source: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC",
  "base64",
);
const ELSEWHERE = "https://pictures.example.org";

const article = `---
title: パスワード
ms.contentlocale: ja-JP
---
# ${pair("p-1", "Change your password", "パスワードの変更")}

${pair("p-2", "It has twelve characters.", "12 文字です。")}

[!INCLUDE [preview](../includes/preview.md)]

ペアのない段落。

![ログイン画面](media/login.png)

![よそ](${ELSEWHERE}/logo.png) ![だめ](${ELSEWHERE}/closed.png) ![ない](media/none.png)
`;
const files: Readonly<Record<string, string | Buffer>> = {
  "ja-jp/password.md": article,
  "en-us/password.md": `---\ntitle: Password\n---\n# Change your password\n\nIt has fourteen characters.\n\n[!INCLUDE [preview](../includes/preview.md)]\n\nA paragraph without a pair.\n\n![The sign-in window](media/login.png)\n`,
  "ja-jp/media/login.png": PNG,
  "includes/preview.md": `> [!NOTE]\n> ${pair("i-1", "This is a *preview*.", "これは*プレビュー*です。")}\n`,
};

test("PG81 PG82 PG83 PG84 PG85 the page shows what its workspace has, asks before it fetches from elsewhere, and rejects a wrong partner", async ({
  reviewer,
  page,
  faults,
}) => {
  const asked: string[] = [];
  await page.route(`${ELSEWHERE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(`${pathname} ${route.request().headers()["cookie"] ?? "no cookie"}`);
    // Playwright answers for the host; one that lets nobody fetch ends the same way for the page.
    if (pathname === "/closed.png") return route.abort();
    return route.fulfill({ body: PNG, contentType: "image/png", headers: { "Access-Control-Allow-Origin": "*" } });
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await reviewer.start();
  await page.getByLabel("Open folder").setInputFiles(folderOnDisk(files));
  const articles = page.getByRole("treegrid", { name: "Articles" });
  await articles.locator('[data-article-path="ja-jp/password.md"]').dblclick();
  await reviewer.press("F9");
  const target = page.getByRole("document", { name: "Target page", exact: true });
  const source = page.getByRole("document", { name: "Source page", exact: true });

  await test.step("PG83 PG70 the original beside it in the workspace", async () => {
    await expect(page.getByText(/by place alone$/)).toBeVisible();
    await expect(source.locator('[data-field="title"]')).toHaveText("Password");
    await expect(source.getByText("A paragraph without a pair.")).toBeVisible();
  });
  await test.step("PG82 images of the workspace, and none from elsewhere", async () => {
    for (const one of [target, source]) await expect(one.locator("img")).toHaveCount(1);
    await expect(target.locator("img")).toHaveJSProperty("naturalWidth", 10);
    await expect(target.getByText("ja-jp/media/none.png is not in this workspace.")).toBeVisible();
    expect(asked).toEqual([]);
  });
  await test.step("PG85 what is included, in the page's language", async () => {
    const included = (one: typeof target) => expect(one.locator(".page-included"));
    await included(target).toHaveText(/^注\s+これはプレビューです。$/, { useInnerText: true });
    await included(source).toHaveText(/^Note\s+This is a preview\.$/, { useInnerText: true });
    await expect(target.locator('[data-segment-id="i-1"]')).toHaveCount(0);
  });
  await test.step("PG82 images from elsewhere once they are allowed, without cookies; where they can't be had a link", async () => {
    await target.getByRole("button", { name: "Show images from pictures.example.org" }).first().click();
    await expect(target.locator("img")).toHaveCount(2);
    await expect(target.locator('img:not([src^="blob:"])')).toHaveCount(0);
    const link = target.getByRole("link", { name: "Open it at pictures.example.org in a new tab" });
    await expect(link).toHaveAttribute("href", `${ELSEWHERE}/closed.png`);
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(asked.toSorted()).toEqual(["/closed.png no cookie", "/logo.png no cookie"]);
    await expectAccessibleInBothSchemes(page);
    faults.length = 0;
  });
  await test.step("PG84 a partner found by most of its text is rejected, and taken back", async () => {
    await target.locator('[data-segment-id="p-2"]').click();
    await expect(target.getByText("Original found by most of its text")).toBeVisible();
    await target.getByRole("button", { name: "Not the original of this" }).click();
    await expect(page.getByText("0 sentences changed since")).toBeVisible();
    await target.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("1 sentence changed since")).toBeVisible();
  });
  await test.step("PG83 closed, it stays so; a folder of originals is asked only then again", async () => {
    await page.getByRole("button", { name: "Close the original" }).click();
    await expect(source.getByText("ペアのない段落。")).toBeVisible();
    await reviewer.press("F9", "F9");
    await expect(target.locator("img")).toHaveCount(2);
    await expect(target.getByRole("link")).toBeVisible();
    faults.length = 0;
    await expect(page.getByRole("button", { name: "Original…" })).toBeVisible();
  });
  await test.step("PG83 the original from an address", async () => {
    const text = String(files["en-us/password.md"]);
    await page.route(`${ELSEWHERE}/password.md`, (route) =>
      route.fulfill({ body: text, contentType: "text/markdown", headers: { "Access-Control-Allow-Origin": "*" } }),
    );
    await page.getByRole("button", { name: "Original…" }).click();
    await page.getByRole("menuitem", { name: "An address…" }).click();
    await reviewer.type(`${ELSEWHERE}/password.md`);
    await reviewer.press("Enter");
    await expect(source.getByText("A paragraph without a pair.")).toBeVisible();
  });
  await test.step("PG21 PG72 a Japanese sentence and an image's text are edited here, and nothing else is in the export", async () => {
    await target.locator('[data-segment-id="p-2"]').click();
    await reviewer.press("Control+End");
    await reviewer.type("はい");
    await target.getByText("ログイン画面").click();
    await reviewer.press("Control+End");
    await reviewer.type("例");
    const edited = withTarget(article, "p-2", (text) => `${text}はい`);
    await reviewer.expectExport("Side-by-side Markdown", edited.replace("![ログイン画面]", "![ログイン画面例]"));
  });
  await test.step("PG94 what was allowed is kept, until it is taken back", async () => {
    const kept = () => page.evaluate(() => Object.values(localStorage).join(" "));
    await expect.poll(kept).toContain("images pictures.example.org");
    await page.getByRole("button", { name: "Images", exact: true }).click();
    await expect(target.locator("img")).toHaveCount(1);
    await expect(target.getByRole("button", { name: "Show images from pictures.example.org" })).toHaveCount(2);
    await expect(page.getByRole("button", { name: "Images", exact: true })).toHaveCount(0);
    await expect.poll(kept).not.toContain("images pictures.example.org");
  });
});
