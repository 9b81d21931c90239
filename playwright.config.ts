import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findBrowser } from "./scripts/browser.mjs";

const port = Number(process.env["RECTO_E2E_PORT"] ?? 4273);
const executablePath = await findBrowser();
/** A page lives for seconds here: what V8 compiles for later, and collects beside it, takes a twelfth of the whole run and gives nothing back. */
const forShortLives = "--js-flags=--no-opt --no-maglev --single-threaded-gc";

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  // A test that passes only at the second try is a failing test.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 720 },
    baseURL: `http://127.0.0.1:${port}`,
    // Answers of a service worker go past the routes that tests lay, and it outlives them: offline.spec.ts alone allows it, in contexts of its own.
    serviceWorkers: "block",
    // Keeping traces takes a fifth of the whole run: `npm test` runs what failed once more with them.
    trace: "off",
    launchOptions: {
      args: [...browserArguments(), forShortLives],
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node scripts/serve-tests.mjs ${port}`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
