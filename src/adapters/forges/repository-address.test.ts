import { describe, expect, it } from "vitest";
import { repositoryAddress } from "./repository-address.ts";

const whole = (forge: string, origin: string, repository: string, ...place: readonly string[]) => ({
  forge,
  origin,
  repository,
  place,
});

describe("W120 the address of a repository", () => {
  it.each([
    ["https://github.com/contoso/docs.lv-LV", whole("github", "https://github.com", "contoso/docs.lv-LV")],
    ["https://www.github.com/contoso/docs.git", whole("github", "https://github.com", "contoso/docs")],
    ["https://github.com/contoso/docs/", whole("github", "https://github.com", "contoso/docs")],
    [
      "https://github.com/contoso/docs/tree/live/articles/start",
      whole("github", "https://github.com", "contoso/docs", "live", "articles", "start"),
    ],
    ["https://github.com/c/d/tree/a%20b", whole("github", "https://github.com", "c/d", "a b")],
    ["https://gitlab.com/group/sub/docs", whole("gitlab", "https://gitlab.com", "group/sub/docs")],
    [
      "https://gitlab.com/group/docs/-/tree/main/x?ref_type=heads",
      whole("gitlab", "https://gitlab.com", "group/docs", "main", "x"),
    ],
    [
      "https://git.contoso.com/group/docs/-/tree/main",
      whole("gitlab", "https://git.contoso.com", "group/docs", "main"),
    ],
    ["https://codeberg.org/contoso/docs", whole("gitea", "https://codeberg.org", "contoso/docs")],
    [
      "http://localhost:3000/contoso/docs/src/branch/main/x",
      whole("gitea", "http://localhost:3000", "contoso/docs", "main", "x"),
    ],
    ["https://codeberg.org/c/d/src/tag/v1", whole("gitea", "https://codeberg.org", "c/d", "v1")],
  ])("%s", (address, expected) => {
    expect(repositoryAddress(address)).toEqual(expected);
  });

  it.each([
    "contoso/docs",
    "https://github.com/contoso",
    "https://github.com/orgs/contoso",
    "https://github.com/contoso/docs/blob/main/a.md",
    "https://github.com/contoso/docs/issues/5",
    "https://github.com/contoso/docs/tree/main/a.md",
    "https://raw.githubusercontent.com/contoso/docs/main/a.md",
    "https://gitlab.com/group/docs/-/issues",
    "https://example.com/contoso/docs",
    "https://example.com/a/b/src/main",
    "https://someone:secret@github.com/contoso/docs",
    "ftp://github.com/contoso/docs",
  ])("%s is none", (address) => {
    expect(repositoryAddress(address)).toBeNull();
  });
});
