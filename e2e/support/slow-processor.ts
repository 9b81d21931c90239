import type { Page } from "@playwright/test";

const slowed = new WeakMap<Page, () => Promise<void>>();

/** Makes the page's processor six times as slow, as on a machine that does much else. Returns what makes it as fast again as it was. */
export async function slowProcessor(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  const end = async () => {
    slowed.delete(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await session.detach();
  };
  slowed.set(page, end);
  return end;
}

/** Whatever made it slow. */
export async function makeFullSpeed(page: Page): Promise<void> {
  await slowed.get(page)?.();
}

/** Runs in the page: what the click does, and leaving the page, in one task. */
export function clickAndReload(element: Element): void {
  if (element instanceof HTMLElement) element.click();
  location.reload();
}
