/** The routes of GitHub, GitLab and Gitea that write, as `forge-server.ts` answers them. */
import { blobIdOf, replaced, type ServedRepository } from "./served-repository.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Written {
  readonly method: string;
  readonly pathname: string;
  readonly origin: string;
  // biome-ignore lint/suspicious/noExplicitAny: what was sent is what the test looks at
  readonly sent: any;
}

/** Null where the route is none of the forge's. */
type WritingRoute = (repository: ServedRepository, written: Written) => Answer | null;

const answer = (status: number, body: unknown): Answer => ({ status, body });
const refused = (status: number, message: string) => answer(status, { message });
const decoded = (content: string) => Uint8Array.from(Buffer.from(content, "base64"));

const github: WritingRoute = (repository, { method, pathname, origin, sent }) => {
  const below = /^\/repos\/contoso\/docs(\/.*)$/.exec(pathname)?.[1];
  if (below === undefined || method !== "POST") return null;
  if (below === "/git/blobs") {
    const bytes = decoded(sent.content);
    repository.blobs.set(blobIdOf(bytes), bytes);
    return answer(201, { sha: blobIdOf(bytes) });
  }
  if (below === "/git/trees") return githubTree(repository, sent);
  if (below === "/git/commits") {
    const tree = repository.trees.get(sent.tree);
    const [parent] = sent.parents;
    if (tree === undefined || repository.commitAt(parent) === null) return refused(422, "Tree or parent is missing");
    return answer(201, { sha: repository.add(tree.files, parent, sent.message).sha });
  }
  if (below === "/git/refs") {
    const name = sent.ref.replace("refs/heads/", "");
    if (repository.branches.has(name)) return refused(422, "Reference already exists");
    if (repository.commitAt(sent.sha) === null) return refused(422, "Object does not exist");
    repository.branches.set(name, sent.sha);
    return answer(201, { ref: sent.ref });
  }
  if (below !== "/pulls") return null;
  return request(
    repository,
    { from: sent.head, into: sent.base, title: sent.title, body: sent.body },
    422,
    (number) => ({
      html_url: `${origin}/contoso/docs/pull/${number}`,
    }),
  );
};

// biome-ignore lint/suspicious/noExplicitAny: what was sent is what the test looks at
function githubTree(repository: ServedRepository, { base_tree, tree }: any): Answer {
  const base = repository.trees.get(base_tree);
  const changes = new Map<string, Uint8Array>();
  for (const { path, sha, mode } of tree) {
    const blob = repository.blobs.get(sha);
    if (blob === undefined || mode !== "100755") return refused(422, "No such blob, or another mode");
    changes.set(path, blob);
  }
  const files = base === undefined ? null : replaced(base.files, changes);
  return files === null
    ? refused(422, "No such tree or path")
    : answer(201, { sha: repository.keepTree({ files, path: "" }) });
}

function request(
  repository: ServedRepository,
  wanted: ServedRepository["requests"][number],
  statusOfTaken: number,
  bodyOf: (number: number) => unknown,
): Answer {
  const { from, into } = wanted;
  if (!repository.branches.has(from) || !repository.branches.has(into)) return refused(404, "No such branch");
  if (repository.requests.some((one) => one.from === from)) return refused(statusOfTaken, "There is one already");
  repository.requests.push(wanted);
  return answer(201, bodyOf(repository.requests.length));
}

const gitlab: WritingRoute = (repository, { method, pathname, origin, sent }) => {
  const below = /^\/api\/v4\/projects\/contoso%2Fdocs(\/.*)$/.exec(pathname)?.[1];
  if (below === undefined || method !== "POST") return null;
  if (below === "/repository/commits") {
    if (repository.branches.has(sent.branch)) return refused(400, `A branch called '${sent.branch}' already exists.`);
    const base = repository.commitAt(sent.start_sha);
    const files = base && replaced(base.files, changesOf(sent.actions, "file_path"));
    if (base === null || files === null) return refused(400, "A file with this name doesn't exist");
    const { sha } = repository.add(files, base.sha, sent.commit_message);
    repository.branches.set(sent.branch, sha);
    return answer(201, { id: sha });
  }
  if (below !== "/merge_requests") return null;
  const wanted = { from: sent.source_branch, into: sent.target_branch, title: sent.title, body: sent.description };
  return request(repository, wanted, 409, (number) => ({
    web_url: `${origin}/contoso/docs/-/merge_requests/${number}`,
  }));
};

const gitea: WritingRoute = (repository, { method, pathname, origin, sent }) => {
  const below = /^\/api\/v1\/repos\/contoso\/docs(\/.*)$/.exec(pathname)?.[1];
  if (below === undefined) return null;
  const branch = /^\/branches\/(.+)$/.exec(below)?.[1];
  if (method === "DELETE" && branch !== undefined)
    return repository.branches.delete(decodeURIComponent(branch)) ? answer(204, null) : refused(404, "No such branch");
  if (method !== "POST") return null;
  if (below === "/branches") {
    if (repository.branches.has(sent.new_branch_name)) return refused(409, "The branch already exists.");
    const base = repository.commitAt(sent.old_ref_name);
    if (base === null) return refused(404, "The old branch does not exist");
    repository.branches.set(sent.new_branch_name, base.sha);
    return answer(201, { name: sent.new_branch_name });
  }
  if (below === "/contents") return giteaContents(repository, sent);
  if (below !== "/pulls") return null;
  return request(
    repository,
    { from: sent.head, into: sent.base, title: sent.title, body: sent.body },
    409,
    (number) => ({
      html_url: `${origin}/contoso/docs/pulls/${number}`,
    }),
  );
};

// biome-ignore lint/suspicious/noExplicitAny: what was sent is what the test looks at
function giteaContents(repository: ServedRepository, { branch, message, files }: any): Answer {
  const base = repository.commitAt(branch);
  for (const { path, sha } of files) {
    const before = base?.files.get(path);
    if (before === undefined || blobIdOf(before) !== sha) return refused(422, "sha does not match");
  }
  const after = base && replaced(base.files, changesOf(files, "path"));
  if (after === null) return refused(404, "No such branch");
  repository.push(branch, after, message);
  return answer(201, { commit: { sha: repository.commitAt(branch)?.sha } });
}

// biome-ignore lint/suspicious/noExplicitAny: what was sent is what the test looks at
function changesOf(files: any, path: string): ReadonlyMap<string, Uint8Array> {
  // biome-ignore lint/suspicious/noExplicitAny: what was sent is what the test looks at
  return new Map(files.map((file: any) => [file[path], decoded(file.content)]));
}

/** Null where it is no route that writes. */
export function write(repository: ServedRepository, written: Written): Answer | null {
  for (const route of [github, gitlab, gitea]) {
    const answered = route(repository, written);
    if (answered !== null) return answered;
  }
  return null;
}
