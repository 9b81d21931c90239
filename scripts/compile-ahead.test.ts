import { expect, test } from "vitest";
import { compileAhead } from "./compile-ahead.mjs";

const HINT = "//# allFunctionsCalledOnLoad";

/** What the plugin makes of the files of a build, by their names; throws what it refuses the build with. */
function codeOf(names: readonly string[]): ReadonlyMap<string, string> {
  const bundle = Object.fromEntries(
    names.map((name) => [
      `assets/${name}-1.js`,
      { type: "chunk", name, isEntry: name === "index", code: "export default 1;" },
    ]),
  );
  const { generateBundle } = compileAhead();
  const handler = (typeof generateBundle === "object" ? generateBundle.handler : generateBundle) as unknown as (
    this: { error: (message: string) => never },
    options: unknown,
    files: typeof bundle,
  ) => void;
  const error = (message: string): never => {
    throw new Error(message);
  };
  handler.call({ error }, {}, bundle);
  return new Map(Object.values(bundle).map(({ name, code }) => [name, code]));
}

const NEEDED = ["index", "editor-session", "indexed-db-record-store", "row-code"];

test("files that opening an article runs begin with the hint, on their first line, and others stay", () => {
  const code = codeOf([...NEEDED, "dialogs"]);
  for (const name of NEEDED) expect(code.get(name)).toBe(`${HINT}\nexport default 1;`);
  expect(code.get("dialogs")).toBe("export default 1;");
});

test("a file that the build does not have any more is no hint lost unseen", () => {
  expect(() => codeOf(NEEDED.slice(0, -1))).toThrow("row-code");
});
