import { expect, it } from "vitest";
import { fail, ok } from "#core/result.ts";
import { KeptFiles } from "./kept-files.ts";

it("W125 keeps as much as there is room for, and nothing that failed", async () => {
  const fetched: string[] = [];
  let isOut = true;
  const files = new KeptFiles<string>(async (path) => {
    fetched.push(path);
    return path === "late.md" && isOut ? fail("out of reach") : ok(new Uint8Array(path === "large.md" ? 80 : 30));
  }, 100);
  expect(await files.read("late.md")).toEqual(fail("out of reach"));
  isOut = false;
  for (const path of ["late.md", "large.md", "small.md", "late.md", "large.md", "small.md"])
    expect((await files.read(path)).ok).toBe(true);
  expect(fetched).toEqual(["late.md", "late.md", "large.md", "small.md", "large.md"]);
});
