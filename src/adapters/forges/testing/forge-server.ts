/** A server that speaks the routes of GitHub, GitLab and Gitea that are used here, over files in memory; badly where it is asked to. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type ServedFiles = ReadonlyMap<string, Uint8Array>;

export interface ForgeServer {
  readonly origin: string;
  /** Addresses asked for. */
  readonly asked: string[];
  /** Answers all that is asked from now on in place of the forge; null for the forge itself. */
  fault: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  close(): void;
}

/** Of the only repository, `contoso/docs`, whose default branch is `main`. */
interface Repository {
  /** By commit. */
  readonly commits: ReadonlyMap<string, ServedFiles>;
  /** No tree comes at once that has more entries, as GitHub does it. */
  readonly mostEntries: number;
  /** Folders that GitHub has told of, by tree. */
  readonly trees: Map<string, Folder>;
}

interface Folder {
  readonly files: ServedFiles;
  readonly path: string;
}

/** Null where the route is none of the forge's. */
type Route = (repository: Repository, url: URL, response: ServerResponse) => unknown;

const shaOf = (text: string) => createHash("sha1").update(text).digest("hex");

function commitOf({ commits }: Repository, name: string): { readonly sha: string; readonly files: ServedFiles } | null {
  const sha = commits.has(name) ? name : shaOf(name);
  const files = commits.get(sha);
  return files === undefined ? null : { sha, files };
}

const github: Route = (repository, { pathname, searchParams }) => {
  const below = /^\/repos\/contoso\/docs(.*)$/.exec(pathname)?.[1];
  if (below === undefined) return null;
  if (below === "") return { default_branch: "main" };
  const name = /^\/commits\/(.+)$/.exec(below)?.[1];
  if (name !== undefined) {
    const commit = commitOf(repository, decodeURIComponent(name));
    return (
      commit && { sha: commit.sha, commit: { tree: { sha: keepTree(repository, { files: commit.files, path: "" }) } } }
    );
  }
  const folder = repository.trees.get(/^\/git\/trees\/(\w+)$/.exec(below)?.[1] ?? "");
  if (folder === undefined) return null;
  return searchParams.get("recursive") === "1" ? wholeTree(repository, folder) : oneFolder(repository, folder);
};

function keepTree({ trees }: Repository, folder: Folder): string {
  const sha = shaOf(`${[...folder.files.keys()].join()}:${folder.path}`);
  trees.set(sha, folder);
  return sha;
}

function inside({ files, path }: Folder): readonly (readonly [string, Uint8Array])[] {
  return [...files].flatMap(([name, bytes]) =>
    name.startsWith(path) ? [[name.slice(path.length), bytes] as const] : [],
  );
}

function wholeTree({ mostEntries }: Repository, folder: Folder) {
  const all = inside(folder).map(([path, { length: size }]) => ({ path, type: "blob", sha: "0", size }));
  return { truncated: all.length > mostEntries, tree: all.slice(0, mostEntries) };
}

function oneFolder(repository: Repository, folder: Folder) {
  const entries = inside(folder).map(([name, { length: size }]) => {
    const [step = "", ...rest] = name.split("/");
    if (rest.length === 0) return { path: step, type: "blob", sha: "0", size };
    const sha = keepTree(repository, { ...folder, path: `${folder.path}${step}/` });
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
  const name = /^\/repository\/commits\/(.+)$/.exec(below)?.[1];
  const commit = commitOf(repository, name === undefined ? (searchParams.get("ref") ?? "") : decodeURIComponent(name));
  if (name !== undefined || commit === null) return commit && { id: commit.sha };
  const folder = searchParams.get("path") ?? "";
  const all = [...commit.files.keys()].filter((path) => folder === "" || path.startsWith(`${folder}/`));
  const page = Number(searchParams.get("page_token") ?? 0);
  if (all.length > (page + 1) * PAGE) {
    searchParams.set("page_token", String(page + 1));
    response.setHeader("Link", `<${origin}${pathname}?${searchParams}>; rel="next", <${origin}/>; rel="first"`);
  }
  return all.slice(page * PAGE, (page + 1) * PAGE).map((path) => ({ path, type: "blob" }));
};

const gitea: Route = (repository, { pathname, searchParams }) => {
  const below = /^\/api\/v1\/repos\/contoso\/docs(.*)$/.exec(pathname)?.[1];
  if (below === undefined) return null;
  if (below === "") return { default_branch: "main" };
  const tree = /^\/git\/trees\/(\w+)$/.exec(below)?.[1];
  const commit = commitOf(repository, tree ?? searchParams.get("sha") ?? "");
  if (tree === undefined || commit === null) return commit && [{ sha: commit.sha }];
  const page = Number(searchParams.get("page"));
  const all = [...commit.files].map(([path, { length: size }]) => ({ path, type: "blob", size }));
  return { truncated: all.length > page * PAGE, tree: all.slice((page - 1) * PAGE, page * PAGE) };
};

/** Where each has a file's bytes: by commit in the path, or as `ref`. */
const RAW = [
  /^\/contoso\/docs\/(?<ref>\w+)\/(?<path>.+)$/,
  /^\/api\/v4\/projects\/contoso%2Fdocs\/repository\/files\/(?<path>.+)\/raw$/,
  /^\/api\/v1\/repos\/contoso\/docs\/raw\/(?<path>.+)$/,
];

function bytesAt(repository: Repository, { pathname, searchParams }: URL): Uint8Array | null {
  const { ref = searchParams.get("ref") ?? "", path = "" } =
    RAW.map((pattern) => pattern.exec(pathname)?.groups).find((groups) => groups !== undefined) ?? {};
  return commitOf(repository, ref)?.files.get(decodeURIComponent(path)) ?? null;
}

/** @param branches files by branch. @param mostEntries see `Repository` */
export async function startForgeServer(
  branches: ReadonlyMap<string, ServedFiles>,
  mostEntries = 1000,
): Promise<ForgeServer> {
  const commits = new Map([...branches].map(([branch, files]) => [shaOf(branch), files]));
  const repository = { commits, mostEntries, trees: new Map() };
  const server = createServer((request, response) => {
    served.asked.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (served.fault !== null) return served.fault(request, response);
    const url = new URL(request.url ?? "", served.origin);
    const bytes = bytesAt(repository, url);
    if (bytes !== null) return response.end(bytes);
    const answer = [github, gitlab, gitea].map((route) => route(repository, url, response)).find((one) => one !== null);
    response.statusCode = answer === undefined ? 404 : 200;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(answer ?? { message: "Not Found" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const served: ForgeServer = {
    origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    asked: [],
    fault: null,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return served;
}
