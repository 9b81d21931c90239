/** A server that speaks the routes of GitHub, GitLab and Gitea that are used here, over files in memory; badly where it is asked to. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { write } from "./forge-writing.ts";
import { blobIdOf, type ServedFiles, type ServedFolder, ServedRepository } from "./served-repository.ts";

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
}

export interface ForgeServer {
  readonly origin: string;
  /** Addresses asked for. */
  readonly asked: string[];
  readonly requests: Request[];
  readonly repository: ServedRepository;
  /** Whoever writes has to give it; whoever reads too, where the repository is private. */
  token: string | null;
  isPrivate: boolean;
  /** Answers what is asked from now on in place of the forge, where it does not give `false`; null for the forge itself. */
  fault: ((request: IncomingMessage, response: ServerResponse) => unknown) | null;
  /** Does what is asked, and answers it otherwise: null for the forge's own answer. */
  lost: ((request: IncomingMessage) => ((response: ServerResponse) => unknown) | null) | null;
  close(): void;
}

/** Null where the route is none of the forge's. */
type Route = (repository: ServedRepository, url: URL, response: ServerResponse) => unknown;

const MODE = "100755";

const github: Route = (repository, { origin, pathname, searchParams }) => {
  const below = /^\/repos\/contoso\/docs(.*)$/.exec(pathname)?.[1];
  if (below === undefined) return null;
  if (below === "") return { default_branch: "main" };
  const branch = /^\/branches\/(.+)$/.exec(below)?.[1];
  if (branch !== undefined) return headOf(repository, branch, "sha");
  const name = /^\/(?:git\/)?commits\/(.+)$/.exec(below)?.[1];
  if (name !== undefined) {
    const commit = repository.commitAt(decodeURIComponent(name));
    if (commit === null) return null;
    const tree = { sha: repository.keepTree({ files: commit.files, path: "" }) };
    return { sha: commit.sha, tree, commit: { tree } };
  }
  const folder = repository.trees.get(/^\/git\/trees\/(\w+)$/.exec(below)?.[1] ?? "");
  if (below === "/pulls") return openRequests(repository, origin, "pull").filter(onGithub(searchParams));
  if (folder === undefined) return null;
  return searchParams.get("recursive") === "1" ? wholeTree(repository, folder) : oneFolder(repository, folder);
};

/** All that were asked for are open, the newest first; one of the same branches is a fork's. */
function openRequests({ requests }: ServedRepository, origin: string, folder: string) {
  return [...requests.entries()].reverse().flatMap(([index, { from, into }]) =>
    [8, 7].map((repo_id) => ({
      html_url: `${origin}/${repo_id === 7 ? "contoso" : "fork"}/docs/${folder}/${index + 1}`,
      head: { ref: from, label: `${repo_id === 7 ? "contoso" : "fork"}:${from}`, repo_id },
      base: { ref: into, repo_id: 7 },
    })),
  );
}

/** As GitHub does it: a head without its owner is passed over. */
function onGithub(asked: URLSearchParams) {
  const head = asked.get("head") ?? "";
  return (one: ReturnType<typeof openRequests>[number]) =>
    (!head.includes(":") || one.head.label === head) && one.base.ref === asked.get("base");
}

function headOf({ branches }: ServedRepository, branch: string, key: "sha" | "id") {
  const sha = branches.get(decodeURIComponent(branch));
  return sha === undefined ? null : { commit: { [key]: sha } };
}

function inside({ files, path }: ServedFolder): readonly (readonly [string, Uint8Array])[] {
  return [...files].flatMap(([name, bytes]) =>
    name.startsWith(path) ? [[name.slice(path.length), bytes] as const] : [],
  );
}

function entryOf(path: string, bytes: Uint8Array) {
  return { path, type: "blob", sha: blobIdOf(bytes), size: bytes.length, mode: MODE };
}

function wholeTree({ mostEntries }: ServedRepository, folder: ServedFolder) {
  const all = inside(folder).map(([path, bytes]) => entryOf(path, bytes));
  return { truncated: all.length > mostEntries, tree: all.slice(0, mostEntries) };
}

function oneFolder(repository: ServedRepository, folder: ServedFolder) {
  const entries = inside(folder).map(([name, bytes]) => {
    const [step = "", ...rest] = name.split("/");
    if (rest.length === 0) return entryOf(step, bytes);
    const sha = repository.keepTree({ ...folder, path: `${folder.path}${step}/` });
    return { path: step, type: "tree", sha };
  });
  return { tree: [...new Map(entries.map((entry) => [entry.path, entry])).values()] };
}

/** So many files on a page, so that there are several. */
const PAGE = 2;

const gitlab: Route = (repository, { origin, pathname, searchParams }, response) => {
  const below = /^\/api\/v4\/projects\/contoso%2Fdocs(.*)$/.exec(pathname)?.[1];
  if (below === undefined) return null;
  if (below === "") return { default_branch: "main" };
  const branch = /^\/repository\/branches\/(.+)$/.exec(below)?.[1];
  if (branch !== undefined) return headOf(repository, branch, "id");
  if (below === "/merge_requests")
    return openRequests(repository, origin, "-/merge_requests")
      .filter(
        ({ head, base }) =>
          head.ref === searchParams.get("source_branch") && base.ref === searchParams.get("target_branch"),
      )
      .map(({ html_url, head, base }) => ({
        web_url: html_url,
        source_project_id: head.repo_id,
        target_project_id: base.repo_id,
      }));
  const name = /^\/repository\/commits\/(.+)$/.exec(below)?.[1];
  const commit = repository.commitAt(name === undefined ? (searchParams.get("ref") ?? "") : decodeURIComponent(name));
  if (name !== undefined || commit === null) return commit && { id: commit.sha };
  const folder = searchParams.get("path") ?? "";
  const all = [...commit.files].filter(([path]) => folder === "" || path.startsWith(`${folder}/`));
  const page = Number(searchParams.get("page_token") ?? 0);
  if (all.length > (page + 1) * PAGE) {
    searchParams.set("page_token", String(page + 1));
    response.setHeader("Link", `<${origin}${pathname}?${searchParams}>; rel="next", <${origin}/>; rel="first"`);
  }
  return all
    .slice(page * PAGE, (page + 1) * PAGE)
    .map(([path, bytes]) => ({ path, type: "blob", id: blobIdOf(bytes), mode: MODE }));
};

const gitea: Route = (repository, { origin, pathname, searchParams }) => {
  const below = /^\/api\/v1\/repos\/contoso\/docs(.*)$/.exec(pathname)?.[1];
  if (below === undefined) return null;
  if (below === "") return { default_branch: "main" };
  const branch = /^\/branches\/(.+)$/.exec(below)?.[1];
  if (branch !== undefined) return headOf(repository, branch, "id");
  if (below === "/pulls") {
    const first = (Number(searchParams.get("page")) - 1) * PAGE;
    return openRequests(repository, origin, "pulls").slice(first, first + PAGE);
  }
  const tree = /^\/git\/trees\/(\w+)$/.exec(below)?.[1];
  const commit = repository.commitAt(tree ?? searchParams.get("sha") ?? "");
  if (tree === undefined || commit === null) return commit && [{ sha: commit.sha }];
  const page = Number(searchParams.get("page"));
  const all = [...commit.files].map(([path, bytes]) => entryOf(path, bytes));
  return { truncated: all.length > page * PAGE, tree: all.slice((page - 1) * PAGE, page * PAGE) };
};

/** Where each has a file's bytes: by commit in the path, or as `ref`. The first is open to all, the others to whoever may read. */
const RAW = [
  /^\/contoso\/docs\/(?<ref>\w+)\/(?<path>.+)$/,
  /^\/repos\/contoso\/docs\/contents\/(?<path>.+)$/,
  /^\/api\/v4\/projects\/contoso%2Fdocs\/repository\/files\/(?<path>.+)\/raw$/,
  /^\/api\/v1\/repos\/contoso\/docs\/raw\/(?<path>.+)$/,
];

function bytesAt(repository: ServedRepository, { pathname, searchParams }: URL): Uint8Array | null {
  const { ref = searchParams.get("ref") ?? "", path = "" } =
    RAW.map((pattern) => pattern.exec(pathname)?.groups).find((groups) => groups !== undefined) ?? {};
  return repository.commitAt(ref)?.files.get(decodeURIComponent(path)) ?? null;
}

async function sentIn(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return pieces.length === 0 ? null : JSON.parse(Buffer.concat(pieces).toString());
}

async function answerOf(served: ForgeServer, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const url = new URL(request.url ?? "", served.origin);
  const { method = "GET", headers } = request;
  const isLetIn = served.token !== null && headers.authorization?.replace(/^(?:Bearer|token) /, "") === served.token;
  if (headers.authorization !== undefined && !isLetIn) return refuse(response, 401);
  if (method !== "GET") {
    if (!isLetIn) return refuse(response, 403);
    const { pathname, origin } = url;
    const written = write(served.repository, { method, pathname, origin, sent: await sentIn(request) });
    if (written === null) return refuse(response, 404);
    response.statusCode = written.status;
    return written.body;
  }
  if (served.isPrivate && !isLetIn) return refuse(response, 404);
  const bytes = bytesAt(served.repository, url);
  if (bytes !== null) return bytes;
  for (const route of [github, gitlab, gitea]) {
    const answer = route(served.repository, url, response);
    if (answer !== null)
      return url.pathname.endsWith("contoso/docs") ? { ...Object(answer), private: served.isPrivate } : answer;
  }
  return refuse(response, 404);
}

function refuse(response: ServerResponse, status: number) {
  response.statusCode = status;
  return { message: "No" };
}

function send(response: ServerResponse, answer: unknown): void {
  if (answer instanceof Uint8Array) return void response.end(answer);
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(answer));
}

/** @param branches files by branch. @param mostEntries see `ServedRepository` */
export async function startForgeServer(
  branches: ReadonlyMap<string, ServedFiles>,
  mostEntries = 1000,
): Promise<ForgeServer> {
  const server = createServer((request, response): void => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, DELETE");
    const { method = "GET", url: path = "", headers } = request;
    if (method === "OPTIONS") return void response.writeHead(204).end();
    served.asked.push(path);
    served.requests.push({ method, path, authorization: headers.authorization ?? null });
    if (served.fault !== null && served.fault(request, response) !== false) return;
    const lost = served.lost?.(request) ?? null;
    void answerOf(served, request, response).then((answer) =>
      lost === null ? send(response, answer) : lost(response),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const served: ForgeServer = {
    origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    asked: [],
    requests: [],
    repository: new ServedRepository(branches, mostEntries),
    token: null,
    isPrivate: false,
    fault: null,
    lost: null,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return served;
}
