/*
 * A browser keeps in mind that code could not be fetched, and gives the same answer to whoever asks for the same address again; so it is asked for under another
 * one. The build has every `import()` ask for its address here (scripts/import-again.mjs). In Chromium and Firefox the error names the address; elsewhere only
 * loading the page again helps.
 */
{
  /** How often each address has failed. */
  const failed = new Map();
  addEventListener("vite:preloadError", ({ payload }) => {
    const [address] = /https?:\/\/[^\s?]+/.exec(String(payload?.message)) ?? [];
    if (address !== undefined) failed.set(address, (failed.get(address) ?? 0) + 1);
  });
  globalThis.rectoAgain = (/** @type {string} */ address, /** @type {string} */ base) => {
    const { href } = new URL(address, base);
    return failed.has(href) ? `${href}?again=${failed.get(href)}` : href;
  };
}
