import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressedFile } from "./addressed-file.ts";

const inWorkspace = { path: "docs/de-de/x.md", url: null };
const fetched = { path: null, url: "https://raw.example.org/repo/main/docs/x.md" };
const alone = { path: null, url: null };

describe("PG81 an address in an article", () => {
  it.each([
    ["media/a.png", "docs/de-de/media/a.png"],
    ["./media/a%20b.png?view=1#c", "docs/de-de/media/a b.png"],
    ["../en-us/x.md", "docs/en-us/x.md"],
    ["..\\media\\a.png", "docs/media/a.png"],
    ["~/includes/a.md", "includes/a.md"],
    ["/docs/a.png", "docs/a.png"],
    ["100%.png", "docs/de-de/100%.png"],
  ])("%s names %s in the workspace", (address, path) => {
    expect(addressedFile(address, inWorkspace)).toEqual({ kind: "workspace", path });
  });

  it.each(["", " ", "#a", "../../../a.png", "..%2f..%2f..%2fa.png", "data:image/png;base64,A", "mailto:a@b.c"])(
    "%s names no file",
    (address) => {
      expect(addressedFile(address, inWorkspace)).toBeNull();
    },
  );

  it.each([
    ["media/a.png", "https://raw.example.org/repo/main/docs/media/a.png", false],
    ["../a.png#x", "https://raw.example.org/repo/main/a.png", false],
    ["/a.png", "https://raw.example.org/a.png", false],
    ["//raw.example.org/a.png", "https://raw.example.org/a.png", false],
    ["https://else.example.org/a.png", "https://else.example.org/a.png", true],
    ["http://raw.example.org/a.png", "http://raw.example.org/a.png", true],
  ])("%s is looked for where the article was fetched", (address, url, isElsewhere) => {
    expect(addressedFile(address, fetched)).toMatchObject({ kind: "web", url, isElsewhere });
  });

  it.each([
    "https://u:p@example.org/a.png",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "blob:https://x/y",
    "https://",
  ])("%s is never asked for", (address) => {
    for (const origin of [inWorkspace, fetched, alone]) expect(addressedFile(address, origin)).toBeNull();
  });

  it("a file that was opened alone has nothing beside it, and the web is elsewhere", () => {
    expect(addressedFile("media/a.png", alone)).toBeNull();
    expect(addressedFile("https://example.org/a.png", alone)).toMatchObject({ isElsewhere: true });
  });

  it("whatever is written never leaves the workspace, nor the two schemes of the web", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[./\\~%2fea:]{0,20}$/)), (address) => {
        for (const origin of [inWorkspace, fetched, alone]) {
          const file = addressedFile(address, origin);
          if (file?.kind === "workspace") expect(file.path.split("/")).not.toContain("..");
          else if (file !== null) expect(file.url).toMatch(/^https?:\/\/[^@/]+\//);
        }
      }),
    );
  });
});
