/** An article is only data: nothing in it runs, loads, or reaches what the page is made of. */
import type { Page } from "@playwright/test";
import { fixture, sample, textOf } from "./support/articles.ts";
import { withTarget } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { watchOutgoing } from "./support/watch-outgoing.ts";

const hostile = fixture("hostile.lv-LV.md");
const original = textOf(hostile);

/** Counts whatever a script of the article could make known: dialogs, globals, and requests beyond the app's own files. */
async function watchForScripts(page: Page, baseURL: string | undefined): Promise<string[]> {
  const signs = watchOutgoing(page, baseURL);
  page.on("request", (request) => {
    if (/\/x$/.test(request.url())) signs.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("tell", (sign: string) => signs.push(sign));
  await page.addInitScript(() => {
    const { tell } = globalThis as unknown as { tell(sign: string): void };
    for (const name of ["alert", "confirm", "prompt", "open"] as const) {
      Object.defineProperty(globalThis, name, { value: () => tell(name) });
    }
  });
  return signs;
}

test("no script of a hostile article runs and no request leaves, in rows, editors, dialogs and exports", async ({
  reviewer,
  page,
  baseURL,
}) => {
  const signs = await watchForScripts(page, baseURL);
  await reviewer.start(hostile);
  await expect(page).toHaveTitle(/^hostile\.lv-LV\.md/);
  // Every row becomes active once, so that each target stands in the editor.
  const rows = Number(await reviewer.grid.getAttribute("aria-rowcount"));
  await reviewer.press("Escape", "Home", "Enter");
  for (let row = 2; row <= rows; row++) {
    await expect(reviewer.activeRow).toHaveAttribute("aria-rowindex", String(row));
    await expect(reviewer.editor).toBeFocused();
    await reviewer.press("Control+ArrowDown");
  }
  await page.getByRole("button", { name: /notes on this file/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await reviewer.press("Escape");
  await reviewer.expectExport("Side-by-side Markdown", hostile.buffer);
  await reviewer.button("Close article").click();
  await expect(page.getByRole("button", { name: /^hostile/ })).toBeVisible();

  // The page holds none of the article's elements, only its text. CodeMirror has an image of its own, without a source, beside each chip.
  await reviewer.open(hostile);
  expect(
    await page
      .locator(
        "iframe, object, embed, :not(head) > script, img[src], img:not(.cm-widgetBuffer), body style, [onerror], [onload], [onclick]",
      )
      .count(),
  ).toBe(0);
  expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
  expect(signs).toEqual([]);
});

test("segments named after parts of every object are edited and exported like any other", async ({ reviewer }) => {
  await reviewer.start(hostile);
  let expected = original;
  for (const id of ["__proto__", "constructor", "hasOwnProperty", "toString"]) {
    await reviewer.goTo(id);
    await reviewer.editing(id);
    await reviewer.press("Control+End");
    await reviewer.type(` ${id}!`);
    await reviewer.approve(id);
    await expect(reviewer.row(id)).toHaveAttribute("data-status", "approved");
    expected = withTarget(expected, id, (target) => `${target} ${id}!`);
  }
  await reviewer.expectExport("Side-by-side Markdown", expected);
  expect(await reviewer.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  await reviewer.saved();
  await reviewer.page.reload();
  await expect(reviewer.row("__proto__")).toHaveAttribute("data-status", "approved");
  await reviewer.expectExport("Side-by-side Markdown", expected);
});

test("segments of one id each keep their own text", async ({ reviewer }) => {
  await reviewer.start(hostile);
  const rows = reviewer.row("h0571-200");
  await reviewer.goTo("h0571-200");
  await expect(rows).toHaveCount(3);
  let expected = original;
  for (const index of [2, 0, 1]) {
    await reviewer.target(rows.nth(index)).click();
    await expect(rows.nth(index)).toHaveAttribute("aria-selected", "true");
    await expect(reviewer.editor).toBeFocused();
    await reviewer.press("Control+End");
    await reviewer.type(` ${index}`);
    await reviewer.press("Control+Enter");
    await expect(rows.nth(index)).toHaveAttribute("data-status", "approved");
    expected = withTarget(expected, "h0571-200", (target) => `${target} ${index}`, index);
  }
  await reviewer.expectExport("Side-by-side Markdown", expected);
});

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test("the page is served with a policy that lets no script in but the app's own, and says so in the page too", async ({
  page,
}) => {
  const response = await page.goto("/");
  const written = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  for (const policy of [response?.headers()["content-security-policy"] ?? "", written ?? ""]) {
    const directives = directivesOf(policy);
    expect(directives.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get("object-src")).toEqual(["'none'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(policy).not.toMatch(/'unsafe-/);
  }
  expect(response?.headers()["x-content-type-options"]).toBe("nosniff");
});

test("the browser holds to that policy: inline scripts, handlers, eval and foreign scripts do not run", async ({
  page,
  faults,
}) => {
  await page.goto("/");
  await page.getByRole("main").waitFor();
  const blocked = await page.evaluate(async () => {
    const told = new Set<string>();
    document.addEventListener("securitypolicyviolation", (event) =>
      told.add(`${event.effectiveDirective} ${event.blockedURI}`),
    );
    const add = (tag: string, change: (element: HTMLElement) => void) => {
      const element = document.createElement(tag);
      change(element);
      document.body.append(element);
      return element;
    };
    add("script", (script) => {
      script.textContent = "globalThis.ran = 'inline'";
    });
    add("button", (button) => button.setAttribute("onclick", "globalThis.ran = 'handler'")).click();
    add("script", (script) => script.setAttribute("src", "https://example.com/x.js"));
    // In a task of the page itself: what a test evaluates directly may do more than the page.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: whether it is forbidden is what is tested
          resolve(globalThis.eval("globalThis.ran = 'eval'"));
        } catch (error) {
          resolve(error instanceof EvalError ? "refused" : error);
        }
      });
    });
    while (told.size < 4) await new Promise(requestAnimationFrame);
    return { told: [...told].sort(), evaluated, ran: "ran" in globalThis };
  });
  expect(blocked).toEqual({
    told: [
      "script-src eval",
      "script-src-attr inline",
      "script-src-elem https://example.com/x.js",
      "script-src-elem inline",
    ],
    evaluated: "refused",
    ran: false,
  });
  expect(faults.splice(0).every((fault) => /Content Security Policy/.test(fault))).toBe(true);
});

test("reviewing an article never trips the policy", async ({ reviewer, page }) => {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      document.documentElement.dataset["violation"] = `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
    });
  });
  const article = sample("orchard-sync.ar-SA.md");
  await reviewer.start(article);
  await reviewer.type("x");
  await reviewer.press("Control+Enter", "F1", "Escape");
  await reviewer.button("Settings").click();
  await reviewer.press("Escape");
  await reviewer.exported("Target-only Markdown");
  await expect(page.locator("html")).not.toHaveAttribute("data-violation");
});
