import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: "/tmp/grid-page-vite",
  build: { outDir: "/tmp/grid-page", emptyOutDir: true },
});
