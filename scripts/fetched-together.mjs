/**
 * Which code is fetched together, and so is one file. Code that is fetched when it is wanted would else be split wherever two parts share a module: opening an
 * article asked for a hundred files, each of which costs the browser more than its few lines.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./packages.mjs";

const SOURCES = path.join(ROOT, "src");

/** The file's name, and the modules that it begins with: what they import is in it too, but where a file named before has it. */
const FILES = /** @type {const} */ ({
  "plain-session": ["features/segment-editor/plain-session.ts"],
  "editor-session": ["features/segment-editor/editor-session.ts"],
  "indexed-db-record-store": ["adapters/indexeddb/indexed-db-record-store.ts"],
  "article-queries": ["app/opening/article-queries.ts", "adapters/http/http-articles.ts"],
  late: ["late.ts", "app/opening/warm-reader.ts", "app/shell/keep-window-focus.ts"],
  "further-commands": ["state/commands/further-commands.ts"],
  dialogs: [
    "app/dialogs/shortcut-sheet.tsx",
    "app/dialogs/reason-dialog.tsx",
    "app/dialogs/settings-dialog.tsx",
    "app/dialogs/problems-dialog.tsx",
    "app/filter/saved-filters-dialog.tsx",
    "app/spelling/spelling-dialog.tsx",
  ],
  "row-code": ["features/segment-grid/row-code.tsx"],
  // Small, and wanted before any article is checked: so that the start screen does not fetch the checks for them.
  shared: [
    "core/archive/unpack.ts",
    "core/archive/crc32.ts",
    "core/slices/sliced.ts",
    "core/workspace/workspace-path.ts",
    "core/workspace/repetitions.ts",
    "core/memory/imported-memory.ts",
    "adapters/indexeddb/imported-memory-database.ts",
    "adapters/indexeddb/watch-counts.ts",
  ],
  "find-tools": ["features/find-replace/find-tools.tsx", "features/find-replace/replace-part.tsx"],
  findings: [
    "state/article/findings/checking.ts",
    "app/checks/findings-code.ts",
    "adapters/worker-memory/memory-kit.ts",
  ],
});

const FIRST = Object.keys(FILES).length + 1;

/**
 * As the bundler takes them. What every visit needs is one file as well: in thirty small ones, each compressed by itself, it is larger.
 * @returns {import("vite").Rolldown.CodeSplittingGroup[]}
 */
export function fetchedTogether() {
  const named = Object.entries(FILES).map(([name, modules], index) => {
    const paths = modules.map((module) => path.join(SOURCES, module));
    for (const file of paths) if (!existsSync(file)) throw new Error(`${file} is not there: see fetched-together.mjs.`);
    return {
      name,
      test: (/** @type {string} */ id) => paths.includes(path.normalize(id)),
      priority: FIRST - 1 - index,
    };
  });
  return [{ name: "first", tags: ["$initial"], priority: FIRST }, ...named];
}
