import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const FOLDERS = ["src", "scripts", "bench"];
const TEST = /\.test\.tsx?$/;

/**
 * What a whole process has, a global, a module, its storage: a test that says so puts something else in its place. A clock is not among them: it is put back after
 * each test, and real-clock.ts sees to it.
 */
const MEDDLES = /\bvi\.(?:do|mock|reset|spy|stub)|fake-indexeddb/;

/** Those tests have a process each. All others share one per core, which spares them most of their time: loading the same modules again. */
const apart = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => TEST.test(file) && MEDDLES.test(readFileSync(path.join(import.meta.dirname, file), "utf8"))),
);

export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["src/core/testing/law-runs.ts", "src/core/testing/real-clock.ts"],
    // Laws run thousands of cases and some tests build and start the command line.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is left idle, of two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: apart,
          isolate: false,
        },
      },
      // After the others: a process that is shared ends where one of these comes in between.
      { extends: true, test: { name: "apart", include: apart, sequence: { groupOrder: 1 } } },
    ],
  },
});
