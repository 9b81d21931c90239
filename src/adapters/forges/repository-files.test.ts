import { afterEach, describe, expect, it, vi } from "vitest";
import { unpack } from "#core/archive/unpack.ts";
import { ok } from "#core/result.ts";
import { describeWorkspaceFiles } from "#core/testing/workspace-files-contract.ts";
import { ForgeAccess } from "./ask-forge.ts";
import { gitea } from "./gitea.ts";
import { gitlab } from "./gitlab.ts";
import type { ForgeKind } from "./repository-address.ts";
import { repositoryFiles } from "./repository-files.ts";
import { type ForgeServer, startForgeServer } from "./testing/forge-server.ts";
import type { ServedFiles } from "./testing/served-repository.ts";
import { ForgeTokens } from "./tokens.ts";

const forges = ["github", "gitlab", "gitea"] as const satisfies readonly ForgeKind[];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const filesOf = (...names: readonly string[]): ServedFiles => new Map(names.map((name) => [name, bytesOf(name)]));

const servers: ForgeServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(branches: Readonly<Record<string, ServedFiles>>, mostEntries?: number): Promise<ForgeServer> {
  const server = await startForgeServer(new Map(Object.entries(branches)), mostEntries);
  servers.push(server);
  return server;
}

function open(server: ForgeServer, forge: ForgeKind, place: readonly string[] = []) {
  const hosts = { pages: server.origin, api: server.origin, raw: server.origin };
  const repository = { forge, origin: server.origin, repository: "contoso/docs", place };
  return repositoryFiles(repository, hosts);
}

async function pathsOf(source: ReturnType<typeof open>): Promise<readonly string[] | string> {
  const listing = await source.list();
  return listing.ok ? listing.value.files.map(({ path }) => path).toSorted() : listing.failure;
}

async function textOf(source: ReturnType<typeof open>, path: string): Promise<string> {
  const stored = await source.read(path);
  const bytes = stored.ok ? unpack(stored.value) : stored;
  return bytes.ok ? new TextDecoder().decode(bytes.value) : String(Object(bytes.failure).message);
}

for (const forge of forges) {
  describeWorkspaceFiles(`a repository on ${forge}`, async (files) => open(await serve({ main: files }), forge));

  describe(`a repository on ${forge}`, () => {
    it("W121 is called as it is, and read from the branch that is seen first, or from the one named, with the folder behind it", async () => {
      const server = await serve({
        main: filesOf("a.md", "docs/b.md"),
        live: filesOf("docs/x/c.md", "docs/d.md", "e.md"),
      });
      expect(open(server, forge).name).toBe("docs");
      expect(await pathsOf(open(server, forge))).toEqual(["a.md", "docs/b.md"]);
      expect(await pathsOf(open(server, forge, ["live"]))).toEqual(["docs/d.md", "docs/x/c.md", "e.md"]);
      const below = open(server, forge, ["live", "docs"]);
      expect(await pathsOf(below)).toEqual(["d.md", "x/c.md"]);
      expect(await textOf(below, "x/c.md")).toBe("docs/x/c.md");
    });

    it("W121 a branch with slashes is found, with and without a folder behind it", async () => {
      const server = await serve({ main: filesOf("a.md"), "live/2024/q1": filesOf("docs/b c.md") });
      expect(await pathsOf(open(server, forge, ["live", "2024", "q1"]))).toEqual(["docs/b c.md"]);
      const below = open(server, forge, ["live", "2024", "q1", "docs"]);
      expect(await pathsOf(below)).toEqual(["b c.md"]);
      expect(await textOf(below, "b c.md")).toBe("docs/b c.md");
    });

    it("W122 what is not there, or hidden, is told in one sentence that says what to do", async () => {
      const server = await serve({ main: filesOf("a.md") });
      for (const place of [["gone"], ["main", "gone"]])
        expect(await pathsOf(open(server, forge, place))).toMatch(/Check the address/);
      server.fault = (_, response) => response.writeHead(403).end();
      expect(await pathsOf(open(server, forge))).toMatch(
        /does not show this repository to everybody\. Give a token with the address, or get a copy/,
      );
      server.fault = (_, response) => response.writeHead(200).end("<!doctype html>");
      expect(await pathsOf(open(server, forge))).toMatch(/answered with something that Recto does not understand/);
      server.close();
      expect(await pathsOf(open(server, forge))).toMatch(/could not be reached/);
    });

    it("W125 fetches a file of a commit once, however often it is asked for and whatever becomes of its bytes", async () => {
      const server = await serve({ main: filesOf("a.md", "b.md") });
      const source = open(server, forge);
      await source.list();
      server.asked.length = 0;
      const first = await Promise.all([source.read("a.md"), source.read("a.md"), source.read("b.md")]);
      const buffers = first.flatMap((one) => (one.ok ? [one.value.bytes.buffer] : []));
      expect(buffers).toHaveLength(3);
      structuredClone(buffers, { transfer: buffers });
      await source.list();
      expect(await textOf(source, "a.md")).toBe("a.md");
      expect(server.asked.filter((address) => address.includes("a.md"))).toHaveLength(1);
      expect(server.asked.filter((address) => address.includes("b.md"))).toHaveLength(1);
    });

    it("W122 a limit says when it ends, while listing and while reading, and a file can be asked for again", async () => {
      const server = await serve({ main: filesOf("a.md") });
      const source = open(server, forge);
      expect(await pathsOf(source)).toEqual(["a.md"]);
      const ends = new Date(2026, 10, 29, 14, 35).getTime() / 1000;
      server.fault = (_, response) =>
        response.writeHead(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(ends) }).end();
      expect(await textOf(source, "a.md")).toMatch(/^a\.md: .* Open the repository again after 14:35/);
      expect(await pathsOf(open(server, forge))).toMatch(/as often as it lets everybody ask.* after 14:35/);
      for (const head of [{ "retry-after": "1e300" }, { "x-ratelimit-reset": "Infinity" }, {}]) {
        server.fault = (_, response) => response.writeHead(429, head).end();
        expect(await textOf(source, "a.md")).toMatch(/Open the repository again later, with a token/);
      }
      server.fault = null;
      expect(await textOf(source, "a.md")).toBe("a.md");
    });

    it("W253 a file that is sent without end is given up, and told", async () => {
      const server = await serve({ main: filesOf("a.md") });
      const source = open(server, forge);
      await source.list();
      let isOver = false;
      server.fault = (_, response) => {
        const piece = Buffer.alloc(2 ** 20, "a");
        const more = () => {
          while (!isOver && response.write(piece));
        };
        response.on("drain", more).on("close", () => {
          isOver = true;
        });
        more();
      };
      expect(await textOf(source, "a.md")).toMatch(/^a\.md: .* sends more than the 10 MB that are read\. /);
      await vi.waitFor(() => expect(isOver).toBe(true));
    });

    it("W263 nothing more is asked once nobody waits for the list", async () => {
      const server = await serve({ live: filesOf("a/1.md", "b/2.md", "c/3.md"), main: filesOf("main.md") }, 1);
      for (let last = 1; last < 5; last++) {
        const source = open(server, forge, last === 1 ? [] : ["live"]);
        server.asked.length = 0;
        server.fault = () => server.asked.length >= last && source.stopListing?.();
        expect(await pathsOf(source)).toEqual(server.asked.length < last ? expect.any(Array) : "Cancelled.");
        expect(server.asked.length).toBeLessThanOrEqual(last);
      }
    });

    it("W123 a later commit is another listing: what was listed is read as it was", async () => {
      const main = new Map(filesOf("a.md"));
      const server = await serve({ main });
      const source = open(server, forge);
      expect(await pathsOf(source)).toEqual(["a.md"]);
      server.asked.length = 0;
      await textOf(source, "a.md");
      expect(server.asked[0]).toMatch(/[0-9a-f]{40}/);
    });
  });
}

it.each([
  ["gitea", gitea, [{ sha: "c0ffee" }], { truncated: true, tree: [{ path: "a.md", type: "blob" }] }],
  ["gitlab", gitlab, { id: "c0ffee" }, [{ path: "a.md", type: "blob" }]],
] as const)("W234 a list on %s that never ends is given up", async (_, forgeAt, commit, page) => {
  const origin = "https://forge.example";
  let count = 0;
  class Endless extends ForgeAccess {
    override async ask() {
      const answer = count++ === 0 ? commit : page;
      return ok(new Response(JSON.stringify(answer), { headers: { link: `<${origin}/next>; rel="next"` } }));
    }
  }
  const forge = forgeAt(origin, "contoso/docs", new Endless(origin, "contoso/docs", new ForgeTokens(), "token"));
  const listed = await forge.list({ ref: "main", folder: "" });
  expect(listed).toMatchObject({
    ok: false,
    failure: { message: expect.stringMatching(/more files than can be listed/) },
  });
});

describe("a repository on GitHub", () => {
  it("W121 a tree that does not come at once is walked folder by folder", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index % 4}/g${index % 3}/${index}.md`);
    const server = await serve({ main: filesOf("a.md", ...names) }, 5);
    expect(await pathsOf(open(server, "github"))).toEqual(["a.md", ...names].toSorted());
    expect(await pathsOf(open(server, "github", ["main", "f1"]))).toEqual(
      names
        .filter((name) => name.startsWith("f1/"))
        .map((name) => name.slice(3))
        .toSorted(),
    );
  });
});
