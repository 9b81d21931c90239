import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/**
 * The page as it stands has nothing that axe calls serious or critical. Every rule runs, but only what fails is described, and it runs in the page
 * alone: the app has no frames, and the second page that axe opens for them costs seven times as much as the rules do.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), "frames, which axe would not look into").toHaveLength(1);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
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
