/** GitLab's REST interface: https://docs.gitlab.com/api/repositories/ and https://docs.gitlab.com/api/commits/ */
import * as v from "valibot";
import { base64Of } from "#adapters/backup/base64.ts";
import { fail, ok, type Result } from "#core/result.ts";
import {
  defaultBranchAt,
  endless,
  escapePath,
  type ForgeAccess,
  type ForgeFailure,
  MOST_PAGES,
  missing,
  pageAddress,
  readJson,
  whyNot,
} from "./ask-forge.ts";
import type { Forge, ForgeFile, ForgeListing, NewBranch, Place } from "./forge.ts";

const commit = v.object({ id: v.string() });
const branch = v.object({ commit });
const page = v.object({ web_url: pageAddress });
const requests = v.array(
  v.object({ ...page.entries, source_project_id: v.nullable(v.number()), target_project_id: v.number() }),
);
const entries = v.array(
  v.object({
    path: v.string(),
    type: v.string(),
    id: v.optional(v.string(), ""),
    mode: v.optional(v.string(), "100644"),
  }),
);

const PAGE = 100;

/**
 * @param origin `https://gitlab.com`
 * @param name groups and name
 */
export function gitlab(origin: string, name: string, access: ForgeAccess): Forge {
  const at = `${origin}/api/v4/projects/${encodeURIComponent(name)}`;

  const branchAt = (ref: string) => `${at}/repository/branches/${encodeURIComponent(ref)}`;

  /** The branch and its commit come in one request, or not at all. */
  const createBranch: Forge["createBranch"] = async (wanted, { signal, tell }) => {
    const body = { ...bodyOf(wanted), branch: wanted.name, start_sha: wanted.commit };
    const made = await access.askJson(`${at}/repository/commits`, commit, { method: "POST", body, signal });
    if (!made.ok) return fail(await whyNot(access, made.failure, wanted.name, branchAt(wanted.name)));
    tell(wanted.files.length, wanted.files.length);
    return ok(made.value.id);
  };

  return {
    requestName: "merge request",
    defaultBranch: (signal) => defaultBranchAt(access, at, signal),
    list: async ({ ref, folder }: Place, signal): Promise<Result<ForgeListing, ForgeFailure>> => {
      const asked = await access.askJson(`${at}/repository/commits/${encodeURIComponent(ref)}`, commit, { signal });
      if (!asked.ok) return asked;
      const { id } = asked.value;
      const files = await filesIn({ at, origin, name, access }, id, folder, signal);
      if (!files.ok) return files;
      if (files.value.length === 0 && folder !== "") return fail(missing(folder));
      return ok({ commit: id, files: files.value });
    },
    read: (id, path, signal) =>
      access.askBytes(`${at}/repository/files/${encodeURIComponent(path)}/raw?ref=${id}`, { signal }),
    headOf: async (ref, signal) => {
      const asked = await access.askJson(branchAt(ref), branch, { signal });
      return asked.ok ? ok(asked.value.commit.id) : asked;
    },
    createBranch,
    createRequest: async ({ from, into, title, body: description }, signal) => {
      const body = { source_branch: from, target_branch: into, title, description };
      const made = await access.askJson(`${at}/merge_requests`, page, { method: "POST", body, signal });
      return made.ok ? ok(made.value.web_url) : made;
    },
    openRequest: async ({ from, into }, signal) => {
      const query = new URLSearchParams({ state: "opened", source_branch: from, target_branch: into });
      const asked = await access.askJson(`${at}/merge_requests?${query}`, requests, { signal });
      if (!asked.ok) return asked;
      return ok(asked.value.find((one) => one.source_project_id === one.target_project_id)?.web_url ?? null);
    },
    pageOf: (ref) => `${origin}/${escapePath(name)}/-/tree/${escapePath(ref)}`,
  };
}

interface Project {
  /** In the interface. */
  readonly at: string;
  readonly origin: string;
  readonly name: string;
  readonly access: ForgeAccess;
}

/** Page by page. */
async function filesIn(
  { at, origin, name, access }: Project,
  sha: string,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Result<readonly ForgeFile[], ForgeFailure>> {
  const files: ForgeFile[] = [];
  const query = `ref=${sha}&recursive=true&per_page=${PAGE}&pagination=keyset&path=${encodeURIComponent(folder)}`;
  let next: string | null = `${at}/repository/tree?${query}`;
  for (let number = 1; next !== null; number++) {
    if (number > MOST_PAGES) return fail(endless(name));
    const asked = await access.ask(next, { signal });
    if (!asked.ok) return asked;
    const listed = await readJson(asked.value, next, entries, { signal });
    if (!listed.ok) return listed;
    for (const { path, type, id, mode } of listed.value)
      if (type === "blob") files.push({ path, size: null, id, mode });
    next = nextPage(asked.value, origin);
  }
  return ok(files);
}

function bodyOf({ message, files }: NewBranch) {
  return {
    commit_message: message,
    actions: files.map(({ path, after }) => ({
      action: "update",
      file_path: path,
      content: base64Of(after),
      encoding: "base64",
    })),
  };
}

/** What the `Link` header calls the next page, on the same host. */
function nextPage({ headers }: Response, origin: string): string | null {
  const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get("link") ?? "")?.[1] ?? null;
  return next?.startsWith(`${origin}/`) ? next : null;
}
