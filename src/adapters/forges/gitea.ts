/** Gitea's and Forgejo's REST interface: https://docs.gitea.com/api/ */
import * as v from "valibot";
import { base64Of } from "#adapters/backup/base64.ts";
import { fail, ok, type Result } from "#core/result.ts";
import {
  defaultBranchAt,
  endless,
  escapePath,
  type ForgeAccess,
  type ForgeFailure,
  LOOK_MS,
  MOST_PAGES,
  missing,
  pageAddress,
  whyNot,
} from "./ask-forge.ts";
import type { Forge, ForgeFile, ForgeListing, NewBranch, Place, RequestedMerge } from "./forge.ts";

const commits = v.array(v.object({ sha: v.string() }));
const branch = v.object({ commit: v.object({ id: v.string() }) });
const written = v.object({ commit: v.object({ sha: v.string() }) });
const page = v.object({ html_url: pageAddress });
const end = v.object({ ref: v.string(), repo_id: v.number() });
const requests = v.array(v.object({ ...page.entries, head: end, base: end }));
const tree = v.object({
  total_count: v.optional(v.number(), 0),
  truncated: v.optional(v.boolean(), false),
  tree: v.array(
    v.object({
      path: v.string(),
      type: v.string(),
      size: v.optional(v.number()),
      sha: v.optional(v.string(), ""),
      mode: v.optional(v.string(), "100644"),
    }),
  ),
});

const PAGE = 1000;
/** Pages of open requests that are looked through: the newest come first. */
const MOST_REQUESTS = 10;

/**
 * @param origin `https://codeberg.org`
 * @param name owner and name
 */
export function gitea(origin: string, name: string, access: ForgeAccess): Forge {
  const at = `${origin}/api/v1/repos/${escapePath(name)}`;
  /** Page by page, for the whole repository: this interface knows no folders. */
  const filesOf = async (
    sha: string,
    signal: AbortSignal | undefined,
  ): Promise<Result<readonly ForgeFile[], ForgeFailure>> => {
    const files: ForgeFile[] = [];
    for (let number = 1; number <= MOST_PAGES; number++) {
      const address = `${at}/git/trees/${sha}?recursive=1&per_page=${PAGE}&page=${number}`;
      const listed = await access.askJson(address, tree, { signal });
      if (!listed.ok) return listed;
      for (const { path, type, size = null, sha: id, mode } of listed.value.tree)
        if (type === "blob") files.push({ path, size, id, mode });
      if (!listed.value.truncated || listed.value.tree.length === 0) return ok(files);
    }
    return fail(endless(name));
  };

  /** The branch is made first, on the commit, and goes again where the files can't be written: a commit in one step with it would stand on another branch's head. */
  const createBranch: Forge["createBranch"] = async (wanted, { signal, tell }) => {
    const ref = { new_branch_name: wanted.name, old_ref_name: wanted.commit };
    const begun = await access.ask(`${at}/branches`, { method: "POST", body: ref, signal });
    const address = `${at}/branches/${escapePath(wanted.name)}`;
    if (!begun.ok) return fail(await whyNot(access, begun.failure, wanted.name, address));
    const body = bodyOf(wanted);
    const made = await access.askJson(`${at}/contents`, written, { method: "POST", body, signal });
    if (made.ok) {
      tell(wanted.files.length, wanted.files.length);
      return ok(made.value.commit.sha);
    }
    const gone = await access.ask(address, { method: "DELETE", signal: AbortSignal.timeout(LOOK_MS) });
    return fail(gone.ok ? notTaken(made.failure) : leftBehind(made.failure, wanted.name, origin));
  };

  return {
    requestName: "pull request",
    defaultBranch: (signal) => defaultBranchAt(access, at, signal),
    list: async ({ ref, folder }: Place, signal): Promise<Result<ForgeListing, ForgeFailure>> => {
      const query = `sha=${encodeURIComponent(ref)}&limit=1&stat=false&files=false&verification=false`;
      const asked = await access.askJson(`${at}/commits?${query}`, commits, { signal });
      if (!asked.ok) return asked;
      const sha = asked.value[0]?.sha;
      if (sha === undefined) return fail(missing(ref));
      const listed = await filesOf(sha, signal);
      if (!listed.ok) return listed;
      const files = folder === "" ? listed.value : listed.value.filter(({ path }) => path.startsWith(`${folder}/`));
      return files.length === 0 && folder !== "" ? fail(missing(folder)) : ok({ commit: sha, files });
    },
    read: (sha, path, signal) => access.askBytes(`${at}/raw/${escapePath(path)}?ref=${sha}`, { signal }),
    headOf: async (ref, signal) => {
      const asked = await access.askJson(`${at}/branches/${escapePath(ref)}`, branch, { signal });
      return asked.ok ? ok(asked.value.commit.id) : asked;
    },
    createBranch,
    createRequest: async ({ from: head, into: base, title, body: text }, signal) => {
      const body = { head, base, title, body: text };
      const made = await access.askJson(`${at}/pulls`, page, { method: "POST", body, signal });
      return made.ok ? ok(made.value.html_url) : made;
    },
    openRequest: (request, signal) => openRequestAt(at, access, request, signal),
    pageOf: (ref) => `${origin}/${escapePath(name)}/src/branch/${escapePath(ref)}`,
  };
}

/** One by one: by branches this interface finds them only where these hold no slash. */
async function openRequestAt(
  at: string,
  access: ForgeAccess,
  { from, into }: RequestedMerge,
  signal: AbortSignal,
): ReturnType<Forge["openRequest"]> {
  for (let number = 1; number <= MOST_REQUESTS; number++) {
    const asked = await access.askJson(`${at}/pulls?state=open&limit=50&page=${number}`, requests, { signal });
    if (!asked.ok) return asked;
    const found = asked.value.find(
      ({ head, base }) => head.ref === from && base.ref === into && head.repo_id === base.repo_id,
    );
    if (found !== undefined || asked.value.length === 0) return ok(found?.html_url ?? null);
  }
  return ok(null);
}

function bodyOf({ name, message, files }: NewBranch) {
  return {
    branch: name,
    message,
    files: files.map(({ path, id, after }) => ({ operation: "update", path, sha: id, content: base64Of(after) })),
  };
}

/** The name was free: it is something else that is in the way. */
function notTaken(failure: ForgeFailure): ForgeFailure {
  return failure.kind === "taken" ? { ...failure, kind: "other" } : failure;
}

function leftBehind(failure: ForgeFailure, name: string, origin: string): ForgeFailure {
  const rest = `The branch ${name} is left on ${new URL(origin).host} without these changes: it can be deleted there.`;
  return { ...notTaken(failure), message: `${failure.message} ${rest}` };
}
