import { expect, type Page, test } from "@playwright/test";
import axe from "axe-core";

/**
 * The page as it stands has nothing that axe calls serious or critical. Every rule runs, but only what fails is described. It runs in the page alone, since
 * the app has no frames, and comes into it once: its half megabyte costs as much as many of the rules.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), "frames, which axe would not look into").toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const grave = await page.evaluate(async () => {
    const here = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await here.axe.run({ resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
  });
  expect(grave).toEqual([]);
}

/** The same in the light and in the dark scheme: colours follow the scheme at once, so that a screen need not be made twice. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await test.step(`in the ${colorScheme} scheme`, async () => {
      await page.emulateMedia({ colorScheme });
      // A colour on its way to another is none that anybody reads by.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      await expectAccessible(page);
    });
  }
}
