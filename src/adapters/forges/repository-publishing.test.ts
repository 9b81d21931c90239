import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileChange, FilesPublishing, PublishFailure } from "#core/ports/files-publishing.ts";
import type { Result } from "#core/result.ts";
import type { ForgeKind } from "./repository-address.ts";
import { repositoryFiles } from "./repository-files.ts";
import { type ForgeServer, startForgeServer } from "./testing/forge-server.ts";
import { ForgeTokens } from "./tokens.ts";

const TOKEN = "secret-token-1234";
const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
/** Line endings of every kind, a byte order mark, none at the end, letters outside the Basic Multilingual Plane. */
const before = "\ufeffeins\r\nzwei\nāž😀\rdrei\t ";
const after = "\ufeffeins\r\nZWEI\nāž😀é\rdrei\t ";
const files: ReadonlyMap<string, Uint8Array> = new Map([
  ["docs/a b.md", bytesOf(before)],
  ["docs/e\u0301.md", bytesOf("e\r\n")],
  ["other.md", bytesOf("other")],
]);
const changes: readonly FileChange[] = [
  { path: "a b.md", before: bytesOf(before), after: bytesOf(after) },
  { path: "é.md", before: bytesOf("e\r\n"), after: bytesOf("E\r\n") },
];
const words = { title: "Review of docs", body: "2 texts\n\n- a b.md" };
const nothing = () => {};
const NOWHERE = "Nothing was changed: ";

let server: ForgeServer;
let tokens: ForgeTokens;

beforeEach(async () => {
  server = await startForgeServer(
    new Map<string, ReadonlyMap<string, Uint8Array>>([
      ["live/x", files],
      ["main", new Map()],
    ]),
  );
  server.token = TOKEN;
  tokens = new ForgeTokens();
});
afterEach(() => server.close());

function sourceOf(forge: ForgeKind, place = ["live", "x", "docs"], raw = server.origin) {
  const hosts = { pages: server.origin, api: server.origin, raw };
  return repositoryFiles({ forge, origin: server.origin, repository: "contoso/docs", place }, hosts, tokens);
}

async function opened(forge: ForgeKind, place?: string[]): Promise<FilesPublishing> {
  const source = sourceOf(forge, place);
  await source.list();
  server.requests.length = 0;
  const { publishing } = source;
  if (publishing === undefined) throw new Error("It can't be published.");
  return publishing;
}

async function ready(forge: ForgeKind, place?: string[]): Promise<FilesPublishing> {
  const publishing = await opened(forge, place);
  expect(publishing.giveToken(` ${TOKEN}\n`)).toMatchObject({ ok: true });
  return publishing;
}

const branch = (publishing: FilesPublishing, name = "review/x") =>
  publishing.createBranch({ name, ...words, files: changes }, nothing).result;

function failureOf(result: Result<unknown, PublishFailure>): string {
  return result.ok ? NOWHERE : `${result.failure.kind}: ${result.failure.message}`;
}

/** All branches, with their commits. */
const branches = () => [...server.repository.branches].map(([name, sha]) => `${name} ${sha}`);

describe.each(["github", "gitlab", "gitea"] as const)("publishing on %s", (forge) => {
  it("W150 makes one commit on a fresh branch, with the bytes as they are, and touches nothing else", async () => {
    const publishing = await ready(forge);
    const [was] = branches();
    const made = await branch(publishing);
    expect(made).toMatchObject({ value: { name: "review/x", address: expect.stringContaining("/review/x") } });
    const commit = server.repository.commitAt("review/x");
    expect(commit?.files).toEqual(
      new Map([...files, ["docs/a b.md", bytesOf(after)], ["docs/e\u0301.md", bytesOf("E\r\n")]]),
    );
    expect(commit).toMatchObject({
      parent: server.repository.commitAt("live/x")?.sha,
      message: "Review of docs\n\n2 texts\n\n- a b.md",
    });
    expect(branches()[0]).toBe(was);
  });

  it("W151 asks for the branch to be merged into the one that was opened, with title and text, and gives the page", async () => {
    const publishing = await ready(forge);
    const made = await branch(publishing);
    if (!made.ok) throw new Error(made.failure.message);
    const asked = await publishing.createRequest(made.value, words).result;
    expect(asked).toMatchObject({ value: expect.stringMatching(/\/contoso\/docs\/.*1$/) });
    expect(server.repository.requests).toEqual([{ from: "review/x", into: "live/x", ...words }]);
    expect(publishing.requestName).toBe(forge === "gitlab" ? "merge request" : "pull request");
  });

  it("W260 finds the open request where the answer to an earlier try was lost, and names no other", async () => {
    const publishing = await ready(forge);
    for (const name of ["review/other", "review/x", "review/later"]) {
      const made = await branch(publishing, name);
      if (!made.ok) throw new Error(made.failure.message);
      await publishing.createRequest(made.value, words).result;
    }
    const made = { name: "review/x", address: "" };
    const first = { value: expect.stringMatching(/\/contoso\/docs\/.*\/2$/) };
    expect(await publishing.createRequest(made, words).result).toMatchObject(first);
    server.fault = ({ method }, response) => method === "POST" && response.destroy();
    expect(await publishing.createRequest(made, words).result).toMatchObject(first);
    server.fault = ({ method }, response) =>
      method === "POST" ? response.writeHead(502).end() : response.writeHead(500).end();
    const said = expect.stringMatching(
      /^other: .* The branch review\/x is there, perhaps with its (pull|merge) request\.$/,
    );
    expect(failureOf(await publishing.createRequest(made, words).result)).toEqual(said);
    server.fault = null;
    server.repository.requests.splice(1, 1);
    server.fault = ({ method }, response) => method === "POST" && response.writeHead(422).end();
    expect(failureOf(await publishing.createRequest(made, words).result)).toMatch(
      /^other: .* refuses this .* The branch review\/x is there\.$/,
    );
  });

  it("W152 moves no branch that is there: a name that is taken gets another", async () => {
    server.repository.push("review/x", files, "theirs");
    server.repository.push("review/x-2", files, "theirs");
    const was = branches();
    expect(await branch(await ready(forge))).toMatchObject({ value: { name: "review/x-3" } });
    expect(branches().slice(0, -1)).toEqual(was);
  });

  it("W153 tells what came since, and which of the files it touches; the branch stands on what was reviewed", async () => {
    const publishing = await ready(forge);
    const look = () => publishing.lookForNewer(changes, nothing).result;
    expect(await look()).toEqual({ ok: true, value: { branch: "live/x", isNewer: false, touched: [] } });
    const listed = server.repository.commitAt("live/x")?.sha;
    server.repository.push("live/x", new Map([...files, ["other.md", bytesOf("newer")]]), "Others");
    expect(await look()).toMatchObject({ value: { isNewer: true, touched: [] } });
    const gone = new Map<string, Uint8Array>([...files, ["docs/a b.md", bytesOf("theirs")]]);
    gone.delete("docs/e\u0301.md");
    server.repository.push("live/x", gone, "Same file");
    expect(await look()).toMatchObject({ value: { isNewer: true, touched: ["a b.md", "é.md"] } });
    await branch(publishing);
    expect(server.repository.commitAt("review/x")?.parent).toBe(listed);
    const tag = await ready(forge, [listed ?? "", "docs"]);
    expect(await tag.lookForNewer(changes, nothing).result).toMatchObject({ value: { branch: null } });
  });

  it("W154 tells what is wrong in one sentence, and nothing is made", async () => {
    const publishing = await ready(forge);
    const was = branches();
    const ends = new Date(2026, 10, 29, 14, 35).getTime() / 1000;
    const faults: readonly (readonly [number, RegExp, Record<string, string>?])[] = [
      [403, /^token: .* does not let this token write to .*contoso\/docs\. Give one that may/],
      [404, /^token: .* does not let this token write/],
      [409, /^other: .* something else under that name.* another name\.$/],
      [413, /^other: .*more than .* takes at once\. Hand over the patch/],
      [422, /^other: .* refuses this .*\(422\)\. Check the names\.$/],
      [429, /^other: .* Try again later\.$/],
      [
        403,
        /^other: .*lets this token ask\. Try again after 14:35\.$/,
        { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(ends) },
      ],
      [503, /^other: .*could not answer just now \(503\)\. Try again later\.$/],
      [201, /^other: .*answered with something that Recto does not understand/],
    ];
    for (const [status, message, headers = {}] of faults) {
      server.fault = ({ method }, response) => method === "POST" && response.writeHead(status, headers).end();
      expect(failureOf(await branch(publishing)), String(status)).toMatch(message);
      expect(branches()).toEqual(was);
    }
    server.fault = ({ method }, response) => method === "POST" && response.destroy();
    expect(failureOf(await branch(publishing))).toMatch(/^other: .* could not be reached/);
    expect(branches()).toEqual(was);
    server.fault = null;
    expect(await branch(publishing)).toMatchObject({ ok: true });
  });

  it("W154 what the forge makes of the bytes is read back: other bytes are told", async () => {
    const publishing = await ready(forge);
    server.fault = ({ method, url }, response) =>
      method === "GET" &&
      /a%20b\.md|a b\.md/.test(url ?? "") &&
      response.writeHead(200).end(after.replace("\r\n", "\n"));
    expect(failureOf(await branch(publishing))).toMatch(
      /^other: The branch review\/x was made, but docs\/a b\.md reads back as something else: don’t merge it/,
    );
  });

  it("W252 a branch that was made although the answer was lost is named, and made once", async () => {
    const publishing = await ready(forge);
    const making = /\/(?:git\/refs|repository\/commits|branches)$/;
    const answers: readonly ((response: ServerResponse) => unknown)[] = [
      (response) => response.writeHead(502).end("<html>"),
      (response) => response.writeHead(200).end("<html>Log in</html>"),
      (response) => response.writeHead(201).end('{"id": "'),
      (response) => response.destroy(),
    ];
    for (const [index, answer] of answers.entries()) {
      const name = `review/lost-${index}`;
      server.lost = ({ method, url }) => (method === "POST" && making.test(url ?? "") ? answer : null);
      const made = await branch(publishing, name);
      server.lost = null;
      if (!made.ok) expect(failureOf(made)).toContain(`branch ${name} `);
      else expect(server.repository.commitAt(name)?.files.get("docs/a b.md")).toEqual(bytesOf(after));
      expect(branches().filter((one) => one.startsWith(name)).length).toBeLessThan(2);
      expect(branches().filter((one) => one.startsWith(`${name}-`))).toEqual([]);
    }
  });

  it("W252 an answer that is no page’s address is none: the branch is named, and no link is shown", async () => {
    const publishing = await ready(forge);
    const made = await branch(publishing);
    if (!made.ok) throw new Error(made.failure.message);
    for (const address of ["javascript:alert(1)", "data:text/html,x", "/relative", ""]) {
      server.fault = ({ method }, response) =>
        method === "POST" && response.writeHead(201).end(JSON.stringify({ html_url: address, web_url: address }));
      expect(failureOf(await publishing.createRequest(made.value, words).result)).toMatch(
        /^other: .* The branch review\/x is there\.$/,
      );
    }
  });

  it("W155 ends when the reviewer says so, and makes nothing", async () => {
    const publishing = await ready(forge);
    const was = branches();
    const underway = publishing.createBranch({ name: "review/x", ...words, files: changes }, nothing);
    server.fault = () => underway.cancel();
    // The first request of GitHub makes nothing yet; of the others it is the one that makes the branch.
    const rest = forge === "github" ? "" : " The branch review/x may be there all the same.";
    expect(failureOf(await underway.result)).toBe(`cancelled: Cancelled.${rest}`);
    expect(branches()).toEqual(was);
  });

  it("W156 a token that is not known is let go, and another is asked for", async () => {
    const publishing = await opened(forge);
    expect(publishing.hasToken()).toBe(false);
    publishing.giveToken("another-token-5678");
    expect(failureOf(await branch(publishing))).toMatch(/^token: .* does not know this token.* Give another\.$/);
    expect(publishing.hasToken()).toBe(false);
    expect(failureOf(await branch(publishing))).toMatch(/^token: /);
  });

  it("W156 a token goes to its own host and is not sent on by a redirect", async () => {
    const elsewhere = await startForgeServer(new Map([["live/x", files]]));
    try {
      elsewhere.token = TOKEN;
      const publishing = await ready(forge);
      server.fault = (_, response) => response.writeHead(302, { location: `${elsewhere.origin}/x` }).end();
      expect(failureOf(await branch(publishing))).toMatch(/^other: .* another address by now, and no token is sent on/);
      server.fault = (_, response) => response.writeHead(302, { location: `${server.origin}/x` }).end();
      expect(failureOf(await branch(publishing))).toMatch(/no token is sent on/);
      expect(elsewhere.requests).toEqual([]);
      server.fault = null;
      const source = sourceOf(forge, undefined, elsewhere.origin);
      await source.list();
      expect(await source.read("a b.md")).toMatchObject({ ok: true });
      expect(elsewhere.requests.map(({ authorization }) => authorization)).toEqual(forge === "github" ? [null] : []);
      const scheme = forge === "gitea" ? "token" : "Bearer";
      expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
        new Set([`${scheme} ${TOKEN}`]),
      );
    } finally {
      elsewhere.close();
    }
  });

  it("W156 no sentence and no address holds the token", async () => {
    const publishing = await ready(forge);
    const said: string[] = [];
    for (const status of [200, 302, 400, 401, 403, 404, 409, 422, 429, 500]) {
      publishing.giveToken(TOKEN);
      server.fault = (_, response) => response.writeHead(status).end(TOKEN);
      said.push(failureOf(await branch(publishing)), failureOf(await publishing.lookForNewer(changes, nothing).result));
    }
    expect(said.join()).not.toContain(TOKEN);
    expect(server.asked.join()).not.toContain(TOKEN);
  });

  it("W157 a private repository is listed and read with a token, and hidden without", async () => {
    server.isPrivate = true;
    const source = sourceOf(forge);
    expect(await source.list()).toMatchObject({ failure: expect.stringMatching(/give a token with it\.$/) });
    tokens.give(server.origin, TOKEN);
    expect(await source.list()).toMatchObject({ ok: true });
    expect(await source.read("a b.md")).toMatchObject({ value: { bytes: bytesOf(before) } });
  });
});

describe("publishing on GitHub", () => {
  it("W154 goes on from what is there already, where a limit broke it off", async () => {
    const publishing = await ready("github");
    const blobs = () => server.requests.filter(({ path }) => path.endsWith("/git/blobs")).length;
    server.fault = (_, response) => blobs() === 2 && response.writeHead(403, { "retry-after": "60" }).end();
    expect(failureOf(await branch(publishing))).toMatch(/Try again after \d\d:\d\d\.$/);
    server.fault = null;
    await branch(publishing);
    expect(blobs()).toBe(3);
  });
});

describe("publishing on Gitea", () => {
  it("W154 a branch that was begun and can't be filled goes again; where it can't, that is said", async () => {
    const publishing = await ready("gitea");
    const was = branches();
    server.fault = ({ url }, response) => url?.endsWith("/contents") && response.writeHead(422).end();
    expect(failureOf(await branch(publishing))).toMatch(/refuses this .*Check the names\.$/);
    expect(branches()).toEqual(was);
    server.fault = ({ url, method }, response) =>
      (url?.endsWith("/contents") || method === "DELETE") && response.writeHead(500).end();
    expect(failureOf(await branch(publishing))).toMatch(/The branch review\/x is left on .* without these changes/);
  });
});

describe("W156 a token", () => {
  it.each(["", "short", "with space inside", "bräunlich-ist-er", "line\nbreak-in-it"])("%j is none", (given) => {
    expect(tokens.give("https://api.github.com", given)).toMatchObject({ failure: expect.stringMatching(/no token/) });
    expect(tokens.of("https://api.github.com")).toBeNull();
  });

  it("is not sent without encryption, but to this computer", () => {
    expect(tokens.give("http://git.contoso.com", TOKEN)).toMatchObject({
      failure: expect.stringMatching(/encryption/),
    });
    expect(tokens.give("http://localhost:3000", TOKEN)).toMatchObject({ ok: true });
  });
});
