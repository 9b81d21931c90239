import type { Page } from "@playwright/test";

/** Makes the page's processor six times as slow, as on a machine that does much else. */
export async function slowProcessor(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}
