import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpArticles } from "#adapters/http/http-articles.ts";
import { describeWorkspaceFiles, type MadeFiles } from "#core/testing/workspace-files-contract.ts";
import { readAddresses } from "./address-list.ts";
import { addressSet } from "./address-set.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function serve(files: MadeFiles): Promise<string> {
  const server = createServer(({ url }, response) => {
    const bytes = files.get(decodeURIComponent((url ?? "").slice(1)));
    response.statusCode = bytes === undefined ? 404 : 200;
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
}

async function setOf(files: MadeFiles, more: readonly string[] = []) {
  const base = await serve(files);
  const text = [...files.keys(), ...more].map((path) => base + path.split("/").map(encodeURIComponent).join("/"));
  return addressSet(readAddresses(text.join("\n"), base).addresses, async () => createHttpArticles(base));
}

describeWorkspaceFiles("a list of addresses", (files) => setOf(files));

describe("a list of addresses as a workspace", () => {
  it("W160 what can't be fetched is told by its line, and the others are there", async () => {
    const set = await setOf(new Map([["a.md", new Uint8Array([65])]]), ["b.md"]);
    await set.list();
    expect(await set.read("a.md")).toMatchObject({ ok: true });
    expect(await set.read("b.md")).toMatchObject({
      failure: { path: "b.md", message: expect.stringMatching(/^Line 2, b\.md: There is no file at this address/) },
    });
  });
});
