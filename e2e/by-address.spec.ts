/** Articles opened by `/?article=<URL>`, from this host and others, and what is said where that fails. */

import { type ArticleServer, startArticleServer } from "./support/article-server.ts";
import { sample, textOf } from "./support/articles.ts";
import { withTarget } from "./support/splice.ts";
import { test as base, expect } from "./support/test.ts";

const test = base.extend<{ host: ArticleServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
  host: async ({}, use) => {
    const server = await startArticleServer();
    await use(server);
    await server.close();
  },
});

test.use({ spelling: false });

const article = sample("orchard-sync.lv-LV.md");
const first = "07c1e-103";

test("an article of this host opens at the segment the address names", async ({ reviewer, page }) => {
  await page.goto("/?article=/samples/orchard-sync.lv-LV.md#07c1e-170");
  await reviewer.editing("07c1e-170");
  await expect(reviewer.row("07c1e-170")).toBeInViewport({ ratio: 1 });
  await reviewer.goTo("07c1e-110");
  await reviewer.editing("07c1e-110");
  await reviewer.approve("07c1e-110");
  await expect.poll(() => new URL(page.url()).hash).toBe("#07c1e-111");
  await page.reload();
  await reviewer.editing("07c1e-111");
  await expect(reviewer.row("07c1e-110")).toHaveAttribute("data-status", "approved");
});

test("a link to a segment brings the focus there, from a button and from the filter", async ({ reviewer, page }) => {
  await reviewer.start(article);
  for (const [from, to] of [
    [reviewer.button("Export"), "07c1e-170"],
    [page.getByRole("searchbox", { name: "Filter segments" }), first],
  ] as const) {
    await from.focus();
    await reviewer.goTo(to);
    await reviewer.editing(to);
  }
});

test("an article of another host is corrected and exported under its name", async ({ reviewer, page, host }) => {
  await page.goto(`/?article=${encodeURIComponent(`${host.address}/cors.md`)}`);
  await reviewer.editing(first);
  await reviewer.type(" 1");
  const { name, bytes } = await reviewer.exported("Side-by-side Markdown");
  expect(name).toBe("cors.md");
  expect(bytes.equals(Buffer.from(withTarget(textOf(article), first, (target) => `${target} 1`)))).toBe(true);
  expect(host.asked).toEqual(["/cors.md"]);
});

test("the start screen takes an address, and Back leads to it again", async ({ reviewer, page, host }) => {
  await reviewer.start();
  await page.getByLabel("Or open it from an address").fill(`${host.address}/cors.md`);
  await reviewer.press("Enter");
  await reviewer.editing(first);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Review a translation" })).toBeVisible();
  await page.goForward();
  await reviewer.editing(first);
});

test("an address with a typo stays in its field, to be corrected", async ({ reviewer, page, host, faults }) => {
  await reviewer.start();
  const field = page.getByLabel("Or open it from an address");
  await field.fill(`${host.address}/cor.md`);
  await reviewer.press("Enter");
  await expect(reviewer.alert).toContainText("(404)");
  await expect(field).toHaveValue(`${host.address}/cor.md`);
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/\(404\)/);
  for (const key of ["End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "s", "Enter"]) await reviewer.press(key);
  await reviewer.editing(first);
  forgive(faults, /Failed to load resource/);
});

test("K86 beside an article that is open a refused address can be corrected where it was asked for", async ({
  reviewer,
  page,
  host,
  faults,
}) => {
  await reviewer.start(article);
  await reviewer.press("Control+k");
  await reviewer.type("open address");
  await reviewer.press("Enter");
  await reviewer.type(`${host.address}/cor.md`);
  await reviewer.press("Enter");
  await reviewer.alert.getByRole("button", { name: "Correct the address…" }).click();
  const field = page.getByRole("dialog", { name: "Open an address" }).getByLabel(/^Address of/);
  await expect(field).toHaveValue(`${host.address}/cor.md`);
  await expect(field).toHaveAccessibleDescription(/\(404\)/);
  await field.fill(`${host.address}/cors.md`);
  await reviewer.press("Enter");
  await expect(page).toHaveTitle(/^cors\.md/);
  forgive(faults, /Failed to load resource/);
});

test("a segment that the address names and the article hasn't is told", async ({ reviewer, page }) => {
  await page.goto("/?article=/samples/orchard-sync.lv-LV.md#nowhere");
  await reviewer.editing(first);
  await expect(page.getByRole("status")).toHaveText(/^Opened .* · There is no segment nowhere$/);
  await reviewer.goTo("07c1e-110");
  await reviewer.editing("07c1e-110");
  await reviewer.followLink("nor-here");
  await expect(page.getByRole("status")).toHaveText("There is no segment nor-here");
  await reviewer.editing("07c1e-110");
});

const failures: readonly (readonly [path: string, sentence: RegExp])[] = [
  ["/no-cors.md", /could not be reached, or it does not let other pages read its files\. .*download the file/],
  ["/missing.md", /There is no file at this address on 127\.0\.0\.1:\d+ \(404\)\. Check the address\./],
  ["/broken.md", /could not answer just now \(503\)\. Try again later\./],
  ["/page.md", /answered with a web page, not with the file\./],
  ["/huge.md", /larger than 10 MB/],
];

test("an address that gives no article is told plainly, and can be tried again", async ({
  reviewer,
  page,
  host,
  faults,
}) => {
  const field = page.getByLabel("Or open it from an address");
  for (const [path, sentence] of failures) {
    await test.step(path, async () => {
      await page.goto(`/?article=${host.address}${path}`);
      await expect(reviewer.alert).toContainText(sentence);
      await expect(field).toHaveAccessibleDescription(sentence);
      await reviewer.press("Enter");
      await expect.poll(() => host.asked.filter((asked) => asked === path).length).toBe(2);
      await expect(reviewer.alert).toContainText(sentence);
      await expect(field).toHaveAccessibleDescription(sentence);
    });
  }
  // The browser itself reports what the network refused.
  forgive(faults, /CORS policy|Failed to load resource/);
});

test("code for addresses that does not arrive is told, and asked for again", async ({
  reviewer,
  page,
  host,
  faults,
}) => {
  await page.route(/article-queries/, (route) => route.abort());
  await page.goto(`/?article=${host.address}/cors.md`);
  await expect(reviewer.alert).toContainText(
    "could not be loaded. Check the connection, then try again or reload the page; nothing is lost.",
  );
  await page.unroute(/article-queries/);
  await expect(page.getByLabel("Or open it from an address")).toBeFocused();
  await reviewer.press("Enter");
  await reviewer.editing(first);
  forgive(faults, /Failed to load resource/);
});

test("a slow article shows how far it is, can be cancelled, and opened after all", async ({ reviewer, page, host }) => {
  await page.goto(`/?article=${host.address}/slow.md`);
  const notice = page.getByRole("main").getByRole("region", { name: "Opening" });
  await expect(page.getByRole("status")).toHaveText("Opening slow.md…");
  await expect(notice.getByRole("progressbar", { name: "Opening" })).toHaveAttribute(
    "max",
    String(article.buffer.length),
  );
  await expect(notice).toContainText("of 0.0 MB");
  await expect(notice.getByRole("button", { name: "Cancel" })).toBeVisible();
  await reviewer.press("Escape");
  await expect(page.getByRole("heading", { name: "Review a translation" })).toBeVisible();
  await expect(reviewer.alert).toBeEmpty();

  await page.getByLabel("Or open it from an address").fill(`${host.address}/slow.md`);
  await reviewer.press("Enter");
  await expect(notice).toBeVisible();
  host.finish();
  await reviewer.editing(first);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("status")).toHaveText(/^Opened slow\.md/);
});

test("R53 what is open leaves its place and its segment out of an address that is still being fetched", async ({
  reviewer,
  page,
  host,
}) => {
  const opened = "/?article=/samples/orchard-sync.lv-LV.md";
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(opened);
  await reviewer.editing(first);
  const ask = async () => {
    await reviewer.press("Control+k");
    await reviewer.type("open address");
    await reviewer.press("Enter");
    await page.getByLabel("Address of the article or repository").fill(`${host.address}/slow.md`);
    await reviewer.press("Enter");
  };
  const notice = page.getByRole("region", { name: "Opening" });
  await ask();
  await notice.getByRole("button", { name: "Cancel" }).click();
  await expect(notice).toHaveCount(0);
  expect(page.url()).toContain(opened);
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-104");
  await expect.poll(() => new URL(page.url()).hash).toBe("#07c1e-104");
  expect(asked.filter((path) => path === "/samples/orchard-sync.lv-LV.md")).toHaveLength(1);

  await ask();
  await expect(notice).toBeVisible();
  await reviewer.press("Control+ArrowDown");
  await reviewer.editing("07c1e-105");
  // A second later, when anything would have been written.
  await expect(notice).toContainText("of 0.0 MB");
  expect(page.url()).toMatch(/slow\.md$/);
  host.finish();
  await expect(page).toHaveTitle(/^slow\.md/);
  await reviewer.editing(first);
  await page.goBack();
  await expect(page).toHaveTitle(/^orchard-sync\.lv-LV\.md/);
});

test("an address that is none of the web is refused", async ({ reviewer, page }) => {
  for (const address of [
    "javascript:globalThis.ran=1",
    "file:///etc/hostname",
    "data:text/markdown,x",
    "http://",
    "blob:x",
  ]) {
    await test.step(address, async () => {
      await page.goto(`/?article=${encodeURIComponent(address)}`);
      await expect(reviewer.alert).toContainText(/Only addresses that begin with https:\/\/|This is not an address/);
      expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
      await expect(page.getByLabel("Or open it from an address")).toHaveValue(address);
    });
  }
});

test("a file opened here can be linked into too", async ({ reviewer, page }) => {
  await reviewer.start(article);
  await reviewer.goTo("07c1e-180");
  await reviewer.editing("07c1e-180");
  await expect(reviewer.row("07c1e-180")).toBeInViewport({ ratio: 1 });
  await reviewer.followLink("no-such-segment");
  await reviewer.editing("07c1e-180");
  await page.goBack();
  await page.goBack();
  await reviewer.editing(first);
});

function forgive(faults: string[], expected: RegExp): void {
  faults.splice(0, faults.length, ...faults.filter((fault) => !expected.test(fault)));
}
