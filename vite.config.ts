import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compileAhead } from "./scripts/compile-ahead.mjs";
import { fetchedTogether } from "./scripts/fetched-together.mjs";
import { importAgain } from "./scripts/import-again.mjs";
import { offline } from "./scripts/offline.mjs";
import { DEVELOPMENT_HEADERS, META_POLICY, SECURITY_HEADERS } from "./scripts/security-headers.mjs";

const ADOPTS_IN_SHADOW_ROOTS_ONLY = "!root.head && root.adoptedStyleSheets";

/**
 * style-mod (CodeMirror's style sheets) writes a `<style>` tag into documents, which the Content-Security-Policy forbids, and uses constructed
 * style sheets, which it allows, only in shadow roots. This makes it use them everywhere.
 */
function constructedStyleSheets(): Plugin {
  return {
    name: "recto:constructed-style-sheets",
    transform: {
      filter: { id: /\/style-mod\/src\/style-mod\.js/ },
      handler(code) {
        if (!code.includes(ADOPTS_IN_SHADOW_ROOTS_ONLY)) this.error("style-mod has changed: see vite.config.ts");
        return { code: code.replace(ADOPTS_IN_SHADOW_ROOTS_ONLY, "root.adoptedStyleSheets"), map: null };
      },
    },
  };
}

const NODE_MODULES = /^(?:fs\/promises|module)$/;

/** hunspell-wasm imports modules of Node where it runs in Node. In a browser it never comes there, and nobody need be warned at every build. */
function withoutNode(): Plugin {
  return {
    name: "recto:without-node",
    enforce: "pre",
    resolveId: {
      filter: { id: NODE_MODULES },
      handler: (id, importer) => (importer?.includes("/hunspell-wasm/") ? `\0recto:${id}` : null),
    },
    load: { filter: { id: /^\0recto:/ }, handler: () => "export default {};" },
  };
}

/** Repeats the policy in the built page, so that it holds on every static server. */
function policyInPage(): Plugin {
  return {
    name: "recto:policy-in-page",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: META_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  // One page and no routes: a missing file must answer 404, not the page itself.
  appType: "mpa",
  plugins: [react(), constructedStyleSheets(), policyInPage(), importAgain(), compileAhead(), offline()],
  // Left out of the pre-bundle so that its transform above runs in development too, and so that hunspell-wasm finds its .wasm beside it.
  optimizeDeps: { exclude: ["style-mod", "hunspell-wasm"] },
  worker: { format: "es", plugins: () => [withoutNode()] },
  build: {
    target: "baseline-widely-available",
    manifest: true,
    // The names of all that a chunk imports would stand in the first load for each of them. Only those of the editor and of the record store are: a first row waits for both, and for nothing else that is fetched.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, dependencies) =>
        /-session-|-record-store-/.test(file) ? dependencies : dependencies.filter((name) => name.endsWith(".css")),
    },
    // An inlined asset would need `data:` in the policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The bundle budget is held by `npm run check`; a warning about it would greet everybody who starts the app.
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    // yaml does not say of itself that a module of it whose exports nobody uses can be left out: only its parser is used.
    rolldownOptions: {
      // How long a busy machine took says nothing to whoever starts the app.
      checks: { pluginTimings: false },
      treeshake: { moduleSideEffects: [{ test: /node_modules[\\/]yaml[\\/]/, sideEffects: false }] },
      output: { codeSplitting: { groups: fetchedTogether() } },
    },
  },
  server: { headers: DEVELOPMENT_HEADERS },
  preview: { headers: SECURITY_HEADERS },
});
