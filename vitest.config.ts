import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "bench/**/*.test.ts"],
    environment: "node",
    setupFiles: ["src/core/testing/law-runs.ts"],
    // Laws run thousands of cases and some tests build and start the command line.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is left idle, of two.
    maxWorkers: "100%",
  },
});
