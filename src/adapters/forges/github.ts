/** GitHub's REST interface: https://docs.github.com/en/rest/git/trees */

import * as v from "valibot";
import { append } from "#core/append.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { defaultBranchAt, escapePath, type ForgeAccess, type ForgeFailure, missing } from "./ask-forge.ts";
import type { Forge, ForgeFile, ForgeListing, Place } from "./forge.ts";
import { githubWriting } from "./github-writing.ts";

const visible = v.object({ private: v.optional(v.boolean(), false) });
const commit = v.object({ sha: v.string(), commit: v.object({ tree: v.object({ sha: v.string() }) }) });
const branch = v.object({ commit: v.object({ sha: v.string() }) });
const tree = v.object({
  truncated: v.optional(v.boolean(), false),
  tree: v.array(
    v.object({
      path: v.string(),
      type: v.string(),
      sha: v.string(),
      size: v.optional(v.number()),
      mode: v.optional(v.string(), "100644"),
    }),
  ),
});

/** Asked for one by one where a tree is too large to come at once: more folders than any repository has. */
const MOST_FOLDERS = 20_000;

/** The bytes themselves, of up to 100 MB. */
const RAW = "application/vnd.github.raw+json";

/** Where GitHub answers, which is not where its pages are. */
export interface GithubHosts {
  /** `https://github.com` */
  readonly pages: string;
  /** `https://api.github.com` */
  readonly api: string;
  /** What gives the files of public repositories, without counting how often: `https://raw.githubusercontent.com` */
  readonly raw: string;
}

/** @param name owner and name */
export function github({ pages, api, raw }: GithubHosts, name: string, access: ForgeAccess): Forge {
  const at = `${api}/repos/${escapePath(name)}`;

  let hidden: Promise<boolean> | null = null;

  const askWhether = async (): Promise<boolean> => {
    const asked = await access.askJson(at, visible);
    if (!asked.ok) hidden = null;
    return asked.ok && asked.value.private;
  };
  /** Whoever has no token sees public ones only. */
  const isHidden = async (): Promise<boolean> => {
    if (access.hasToken) hidden ??= askWhether();
    return access.hasToken && hidden !== null && (await hidden);
  };

  return {
    requestName: "pull request",
    defaultBranch: (signal) => defaultBranchAt(access, at, signal),
    list: async ({ ref, folder }: Place, signal): Promise<Result<ForgeListing, ForgeFailure>> => {
      const asked = await access.askJson(`${at}/commits/${encodeURIComponent(ref)}`, commit, { signal });
      if (!asked.ok) return asked;
      const { sha, commit: of } = asked.value;
      const trees = githubTrees(at, name, access, signal);
      const below = await trees.descend(of.tree.sha, folder);
      if (!below.ok) return below;
      const files = await trees.walk(below.value, folder === "" ? "" : `${folder}/`);
      return files.ok ? ok({ commit: sha, files: files.value }) : files;
    },
    read: async (sha, path, signal) =>
      (await isHidden())
        ? access.askBytes(`${at}/contents/${escapePath(path)}?ref=${sha}`, { accept: RAW, signal })
        : access.askBytes(`${raw}/${escapePath(`${name}/${sha}/${path}`)}`, { signal }),
    headOf: async (ref, signal) => {
      const asked = await access.askJson(`${at}/branches/${encodeURIComponent(ref)}`, branch, { signal });
      return asked.ok ? ok(asked.value.commit.sha) : asked;
    },
    ...githubWriting(at, name.split("/")[0] ?? "", access),
    pageOf: (ref) => `${pages}/${escapePath(name)}/tree/${escapePath(ref)}`,
  };
}

/** Lists files, tree by tree. */
function githubTrees(at: string, name: string, access: ForgeAccess, signal: AbortSignal | undefined) {
  const treeOf = (sha: string, isWhole: boolean) =>
    access.askJson(`${at}/git/trees/${sha}${isWhole ? "?recursive=1" : ""}`, tree, { signal });

  /** The tree of a folder, step by step from the root. */
  const descend = async (root: string, folder: string): Promise<Result<string, ForgeFailure>> => {
    let sha = root;
    for (const step of folder.split("/").filter((part) => part !== "")) {
      const listed = await treeOf(sha, false);
      if (!listed.ok) return listed;
      const next = listed.value.tree.find(({ path, type }) => path === step && type === "tree");
      if (next === undefined) return fail(missing(folder));
      sha = next.sha;
    }
    return ok(sha);
  };

  /** Folder by folder where all of it does not come at once. */
  const walk = async (sha: string, before: string): Promise<Result<readonly ForgeFile[], ForgeFailure>> => {
    const whole = await treeOf(sha, true);
    if (!whole.ok) return whole;
    if (!whole.value.truncated) return ok(filesOf(whole.value, before));
    const files: ForgeFile[] = [];
    const waiting = [{ sha, before }];
    for (let asked = 0; asked < MOST_FOLDERS; asked++) {
      const next = waiting.pop();
      if (next === undefined) return ok(files);
      const listed = await treeOf(next.sha, false);
      if (!listed.ok) return listed;
      append(files, filesOf(listed.value, next.before));
      for (const entry of listed.value.tree)
        if (entry.type === "tree") waiting.push({ sha: entry.sha, before: `${next.before}${entry.path}/` });
    }
    return fail({ kind: "other", message: `${name} has more than ${MOST_FOLDERS} folders. Open one of them.` });
  };

  return { descend, walk };
}

function filesOf({ tree: entries }: v.InferOutput<typeof tree>, before: string): readonly ForgeFile[] {
  return entries
    .filter(({ type }) => type === "blob")
    .map(({ path, size = null, sha, mode }) => ({ path: before + path, size, id: sha, mode }));
}
