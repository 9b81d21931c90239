import { defineConfig } from "vite";

// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "/tmp/editor-page-vite",
  build: { outDir: "/tmp/editor-page", emptyOutDir: true },
});
