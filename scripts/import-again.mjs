/** Has every `import()` of the build ask public/import-again.js under which address the code is fetched: one that failed is fetched again under another. */

const DYNAMIC_IMPORT = /\bimport\(([`"'])(\.\/[^`"']+\.js)\1\)/g;

/**
 * @param {string} code of a chunk
 * @returns {string} where that script has not arrived, each address is what it was
 */
export function importsAgain(code) {
  return code.replace(
    DYNAMIC_IMPORT,
    (_, quote, file) =>
      `import(globalThis.rectoAgain?.(${quote}${file}${quote},import.meta.url)??${quote}${file}${quote})`,
  );
}

/** @returns {import("vite").Plugin} */
export function importAgain() {
  return {
    name: "recto:import-again",
    apply: "build",
    generateBundle: {
      // Once Vite has found the files that each import needs.
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = importsAgain(file.code);
      },
    },
  };
}
