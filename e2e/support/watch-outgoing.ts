import type { Page } from "@playwright/test";

/** Notes from now on whatever an article could make known by itself: dialogs, and requests beyond the app's own files. */
export function watchOutgoing(page: Page, baseURL: string | undefined): string[] {
  const signs: string[] = [];
  page.on("dialog", (dialog) => {
    signs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !url.startsWith("blob:")) signs.push(`request: ${url}`);
  });
  return signs;
}
