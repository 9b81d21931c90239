/** GitHub's REST interface: https://docs.github.com/en/rest/git/trees */
import * as v from "valibot";
import { fail, ok, type Result } from "#core/result.ts";
import { askJson, escapePath, type Forge, type ForgeFailure, type ForgeFile, type Place } from "./forge.ts";

const repository = v.object({ default_branch: v.string() });
const commit = v.object({ sha: v.string(), commit: v.object({ tree: v.object({ sha: v.string() }) }) });
const tree = v.object({
  truncated: v.optional(v.boolean(), false),
  tree: v.array(v.object({ path: v.string(), type: v.string(), sha: v.string(), size: v.optional(v.number()) })),
});

/** Asked for one by one where a tree is too large to come at once: more folders than any repository has. */
const MOST_FOLDERS = 20_000;

/**
 * @param api `https://api.github.com`
 * @param raw what gives files: `https://raw.githubusercontent.com`
 * @param name owner and name
 */
export function github(api: string, raw: string, name: string): Forge {
  const at = `${api}/repos/${escapePath(name)}`;
  const treeOf = (sha: string, isWhole: boolean) =>
    askJson(`${at}/git/trees/${sha}${isWhole ? "?recursive=1" : ""}`, (value) => parsed(tree, value));

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
  const walk = async (
    sha: string,
    before: string,
    fileAt: FileAt,
  ): Promise<Result<readonly ForgeFile[], ForgeFailure>> => {
    const whole = await treeOf(sha, true);
    if (!whole.ok) return whole;
    if (!whole.value.truncated) return ok(filesOf(whole.value, before, fileAt));
    const files: ForgeFile[] = [];
    const waiting = [{ sha, before }];
    for (let asked = 0; asked < MOST_FOLDERS; asked++) {
      const next = waiting.pop();
      if (next === undefined) return ok(files);
      const listed = await treeOf(next.sha, false);
      if (!listed.ok) return listed;
      files.push(...filesOf(listed.value, next.before, fileAt));
      for (const entry of listed.value.tree)
        if (entry.type === "tree") waiting.push({ sha: entry.sha, before: `${next.before}${entry.path}/` });
    }
    return fail({ kind: "other", message: `${name} has more than ${MOST_FOLDERS} folders. Open one of them.` });
  };

  return {
    defaultBranch: async () => {
      const asked = await askJson(at, (value) => parsed(repository, value));
      return asked.ok ? ok(asked.value.default_branch) : asked;
    },
    list: async ({ ref, folder }: Place) => {
      const asked = await askJson(`${at}/commits/${encodeURIComponent(ref)}`, (value) => parsed(commit, value));
      if (!asked.ok) return asked;
      const { sha, commit: of } = asked.value;
      const below = await descend(of.tree.sha, folder);
      if (!below.ok) return below;
      const folderPath = folder === "" ? "" : `${folder}/`;
      // By the commit, so that all files are of one moment.
      return walk(below.value, "", (path) => `${raw}/${escapePath(`${name}/${sha}/${folderPath}${path}`)}`);
    },
  };
}

type FileAt = (path: string) => string;

function filesOf({ tree: entries }: v.InferOutput<typeof tree>, before: string, fileAt: FileAt): readonly ForgeFile[] {
  return entries
    .filter(({ type }) => type === "blob")
    .map(({ path, size = null }) => ({ path: before + path, size, address: fileAt(before + path) }));
}

export function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : null;
}

export function missing(folder: string): ForgeFailure {
  return { kind: "missing", message: `There is no folder ${folder} in this branch. Check the address.` };
}
