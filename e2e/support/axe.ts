import { expect, type Page, test } from "@playwright/test";
import axe from "axe-core";

/** The rules about colours that axe runs of itself: all that can say otherwise in another scheme of colours. */
const rulesOfColour = axe
  .getRules(["cat.color"])
  .filter(({ tags }) => !tags.includes("wcag2aaa"))
  .map(({ ruleId }) => ruleId);

/**
 * The page as it stands has nothing that axe calls serious or critical. Every rule runs, but only what fails is described. It runs in the page alone, since
 * the app has no frames, and comes into it once: its half megabyte costs as much as many of the rules.
 *
 * @param only the ids of rules, where no others are to run
 */
export async function expectAccessible(page: Page, only: readonly string[] = []): Promise<void> {
  expect(page.frames(), "frames, which axe would not look into").toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const grave = await page.evaluate(
    async (values) => {
      const here = globalThis as unknown as { readonly axe: typeof axe };
      const some = values.length === 0 ? {} : { runOnly: { type: "rule", values } as const };
      const { violations } = await here.axe.run({ resultTypes: ["violations"], ...some });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
    },
    [...only],
  );
  expect(grave).toEqual([]);
}

/** The same in the dark and in the light scheme: colours follow the scheme at once, and nothing else does, so that a screen need neither be made nor be looked at for all else twice. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  for (const [colorScheme, only] of [
    ["dark", []],
    ["light", rulesOfColour],
  ] as const) {
    await test.step(`in the ${colorScheme} scheme`, async () => {
      await page.emulateMedia({ colorScheme });
      // A colour on its way to another is none that anybody reads by.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      await expectAccessible(page, only);
    });
  }
}
