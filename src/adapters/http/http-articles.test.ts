import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { LoadProgress } from "#core/ports.ts";
import { createHttpArticles } from "./http-articles.ts";

const megabyte = new Uint8Array(1024 * 1024).fill(0x61);
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/`;
}

function load(address: string, base: string, onProgress: (progress: LoadProgress) => void = () => {}) {
  return createHttpArticles(base).load(address, onProgress);
}

async function kindOf(address: string, base: string): Promise<string> {
  const outcome = await load(address, base).result;
  return outcome.ok ? "ok" : outcome.failure.kind;
}

test("gives the bytes under the decoded path, and counts them", async () => {
  const body = new TextEncoder().encode("Ābols");
  const base = await serve((_, response) => response.writeHead(200, { "content-length": body.length }).end(body));
  const seen: LoadProgress[] = [];
  const outcome = await load("docs/a%20b.lv-LV.md?x=1#y", base, (progress) => seen.push(progress)).result;
  expect(outcome).toEqual({ ok: true, value: { path: "docs/a b.lv-LV.md", bytes: body } });
  expect(seen.at(-1)).toEqual({ received: body.length, total: body.length });
});

test.each([
  ["items/?path=a.md", "items.md"],
  ["a.b/no%20name%2F", "a.b/no name.md"],
  ["a.txt", "a.txt"],
])("K91 %s has a name", async (address, path) => {
  const base = await serve((_, response) => response.writeHead(200).end("x"));
  expect(await load(address, base).result).toMatchObject({ value: { path } });
});

test.each(["", "//", "%20/", "?file=a.md"])("an address without a name, %j, goes by its host", async (rest) => {
  const base = await serve((_, response) => response.writeHead(200).end("x"));
  const { host } = new URL(base);
  expect(await load(`http://${host}/${rest}`, base).result).toMatchObject({ value: { path: host } });
});

test("an empty file is an answer, not a failure", async () => {
  const base = await serve((_, response) => response.writeHead(200).end());
  expect(await kindOf("a.md", base)).toBe("ok");
});

test.each([
  "\uFEFF<!DOCTYPE html>\n<html></html>",
  "<html>",
  "<!-- saved from (0022)https://example.org -->\n<!doctype html>",
  `<?xml version="1.0"?><!-- a --> <!---->\n<!-- ${"b".repeat(1000)} --><html lang="en">`,
])("a web page in place of the file is told as that: %s", async (page) => {
  const base = await serve((_, response) => response.writeHead(200).end(page));
  expect(await kindOf("a.md", base)).toBe("web-page");
});

test.each(["<!-- a -->\n# Title", "<!-- <html> -->", "<!-- a", "<htmlx>", "# <html>", "<!-- a -->".repeat(6000)])(
  "an article that begins with %s is none",
  async (article) => {
    const base = await serve((_, response) => response.writeHead(200).end(article));
    expect(await kindOf("a.md", base)).toBe("ok");
  },
);

test.each([401, 403, 404, 410, 418, 429, 500, 503])("status %i is told by its number", async (status) => {
  const base = await serve((_, response) => response.writeHead(status).end("no"));
  const outcome = await load("a.md", base).result;
  expect(outcome).toMatchObject({
    ok: false,
    failure: { kind: "status", message: expect.stringContaining(`${status}`) },
  });
});

test("a file announced as too large is not fetched", async () => {
  const base = await serve((_, response) =>
    response.writeHead(200, { "content-length": 11 * megabyte.length }).write("a"),
  );
  expect(await kindOf("a.md", base)).toBe("too-large");
});

test("a file that grows too large on the way ends the transfer", async () => {
  const base = await serve((_, response) => {
    response.writeHead(200);
    for (let count = 0; count < 12; count++) response.write(megabyte);
  });
  expect(await kindOf("a.md", base)).toBe("too-large");
});

test("a transfer can be cancelled", async () => {
  const base = await serve((_, response) => response.writeHead(200).write("a"));
  const loading = load("a.md", base, () => loading.cancel());
  expect(await loading.result).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
});

test("nobody there, and a transfer cut short, are unreachable", async () => {
  expect(await kindOf("http://127.0.0.1:1/a.md", "http://127.0.0.1:1/")).toBe("unreachable");
  const base = await serve((_, response) => {
    response.writeHead(200, { "content-length": 10 });
    response.write("a", () => response.destroy());
  });
  expect(await kindOf("a.md", base)).toBe("unreachable");
});

test.each(["ftp://example.org/a.md", "javascript:alert(1)", "data:text/plain,a", "file:///etc/passwd", "http://"])(
  "%s is refused",
  async (address) => {
    expect(await kindOf(address, "http://127.0.0.1:1/")).toBe("address");
  },
);

test.each(["http://user:pass@127.0.0.1:1/a.md", "http://user@127.0.0.1:1/a.md", "http://:pass@127.0.0.1:1/a.md"])(
  "the user name or password in %s is told as what is wrong",
  async (address) => {
    const outcome = await load(address, "http://127.0.0.1:1/").result;
    expect(outcome).toMatchObject({ failure: { kind: "address", message: expect.stringMatching(/password cannot/) } });
  },
);
