import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { branchNameFault, nthName, suggestedBranch } from "./branch-name.ts";

const isTakenByGit = (name: string) => {
  try {
    execFileSync("git", ["check-ref-format", "--branch", name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe("W152 a branch's name", () => {
  it.each([
    "review/de-de-2026-11-28",
    "ābols",
    "a.b/c_d",
    "a@b",
    "überprüfung/レビュー",
    "",
    " ",
    "a b",
    "a..b",
    "a~1",
    "a^",
    "a:b",
    "a?",
    "a*",
    "a[b",
    "a\\b",
    "a\tb",
    "/a",
    "a/",
    "a//b",
    ".a",
    "a/.b",
    "a.lock",
    "a.lock/b",
    "a.",
    "-a",
    "a@{b",
    "a\x7f",
  ])("%j is taken as git takes it", (name) => {
    expect(branchNameFault(name) === null).toBe(isTakenByGit(name));
  });

  it("is suggested by locale and day, and goes on counting where it is taken", () => {
    const day = "2026-11-28";
    expect(suggestedBranch("de-DE", day)).toBe("review/de-de-2026-11-28");
    expect(suggestedBranch(null, day)).toBe("review/2026-11-28");
    expect(branchNameFault(suggestedBranch("../x y", day))).toBeNull();
    expect([1, 2, 3].map((nth) => nthName("a", nth))).toEqual(["a", "a-2", "a-3"]);
  });
});
