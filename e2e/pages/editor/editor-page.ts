import { type Page, test } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";
import type {} from "./main.ts";

const configFile = `${import.meta.dirname}/vite.config.ts`;

/** Serves the page of editors to the tests of the file that calls it. */
export function serveEditorPage(): (page: Page, kind: string) => Promise<void> {
  let server: PreviewServer;
  test.describe.configure({ mode: "default" });
  test.beforeAll(async () => {
    const outDir = test.info().outputPath("editor-page");
    await build({ configFile, logLevel: "error", build: { outDir } });
    server = await preview({ configFile, logLevel: "error", build: { outDir }, preview: { port: 0 } });
  });
  test.afterAll(() => server.close());
  return async (page, kind) => {
    await page.goto(`${server.resolvedUrls?.local[0]}?kind=${kind}`);
    await page.waitForFunction(() => window.editors !== undefined);
  };
}
