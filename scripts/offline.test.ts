import { expect, test } from "vitest";
import { appBuild } from "./offline.mjs";

function files(...names: readonly string[]): Map<string, Uint8Array> {
  return new Map(names.map((name) => [name, new TextEncoder().encode(`what ${name} holds`)]));
}

test("O2 O4 all files of the build are kept but its own notes; dictionaries once they are used", () => {
  const { files: kept, onDemand } = appBuild(
    files(
      "index.html",
      "look.js",
      "samples/a.md",
      "assets/a-1.js",
      "assets/b-1.wasm",
      "assets/c-1.dic",
      "assets/c-1.aff",
      ".vite/manifest.json",
      "service-worker.js",
    ),
  );
  expect(Object.keys(kept).sort()).toEqual(["", "assets/a-1.js", "assets/b-1.wasm", "look.js", "samples/a.md"]);
  expect(onDemand).toEqual(["assets/c-1.aff", "assets/c-1.dic"]);
  expect(kept["assets/a-1.js"], "its name says what it holds").toBeNull();
  expect(kept["look.js"]).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});

test("O5 the version is another where a file is, and the same whatever order they are in", () => {
  const before = appBuild(files("index.html", "assets/a-1.js", "assets/c-1.dic"));
  expect(appBuild(files("assets/c-1.dic", "assets/a-1.js", "index.html"))).toEqual(before);
  const others = [
    files("index.html", "assets/a-2.js", "assets/c-1.dic"),
    files("index.html", "assets/a-1.js", "assets/c-2.dic"),
    files("index.html", "assets/a-1.js", "assets/c-1.dic").set("index.html", new TextEncoder().encode("another")),
  ];
  for (const other of others) expect(appBuild(other).version).not.toBe(before.version);
});
