/**
 * Has Chromium compile whole files while they are fetched, beside the page's thread, where it else compiles each function when it is first called: the functions
 * that an article's first rows wait for are called once each, within a tenth of a second. Other browsers read a comment.
 * https://v8.dev/blog/explicit-compile-hints
 */

/** It counts on the first line only. */
const HINT = "//# allFunctionsCalledOnLoad";

/** Files nearly all of whose code runs before the first rows are painted or right behind: the first load, and what is fetched with an article. */
const FILES = ["first", "editor-session", "indexed-db-record-store", "row-code"];

/** @returns {import("vite").Plugin} */
export function compileAhead() {
  return {
    name: "recto:compile-ahead",
    apply: "build",
    generateBundle: {
      // Once nothing else is put in front.
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        for (const name of FILES) {
          const chunk = chunks.find((file) => (name === "first" ? file.isEntry : file.name === name));
          if (chunk === undefined) this.error(`No file of the build is called ${name}: see compile-ahead.mjs.`);
          chunk.code = `${HINT}\n${chunk.code}`;
        }
      },
    },
  };
}
