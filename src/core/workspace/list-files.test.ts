import { expect, it } from "vitest";
import { finish } from "#core/slices/sliced.ts";
import { listFiles } from "./list-files.ts";

it.each([
  ["../a.md", "../a.md has a path that leads out of its folder, so it is left out."],
  ["/a.md", "/a.md has a path that leads out of its folder, so it is left out."],
  [
    "a\tb\n.md",
    "a\\u0009b\\u000A.md has characters in its name that no text shows, so it is left out: give it another name.",
  ],
  [`${"a/".repeat(201)}b.md`, expect.stringMatching(/b\.md lies in more than 200 folders, so it is left out/)],
])("W266 of %j it is said why it is left out", (written, message) => {
  const { files, refused } = finish(listFiles([{ written, size: null }]));
  expect([files, refused]).toEqual([[], [{ path: written, reason: "unsafe-path", message }]]);
});
