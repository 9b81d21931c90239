import type { Page } from "@playwright/test";

/** Holds back the code whose file name begins so, as a slow connection would; returns what lets it go. */
export async function holdCode(page: Page, name: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(new RegExp(`/${name}-[^/]*\\.js$`), async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
