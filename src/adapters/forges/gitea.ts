/** Gitea's and Forgejo's REST interface: https://docs.gitea.com/api/ */
import * as v from "valibot";
import { fail, ok, type Result } from "#core/result.ts";
import { askJson, escapePath, type Forge, type ForgeFailure, type Place } from "./forge.ts";
import { missing, parsed } from "./github.ts";

const repository = v.object({ default_branch: v.string() });
const commits = v.array(v.object({ sha: v.string() }));
const tree = v.object({
  total_count: v.optional(v.number(), 0),
  truncated: v.optional(v.boolean(), false),
  tree: v.array(v.object({ path: v.string(), type: v.string(), size: v.optional(v.number()) })),
});

type Entry = v.InferOutput<typeof tree>["tree"][number];

const PAGE = 1000;

/**
 * @param origin `https://codeberg.org`
 * @param name owner and name
 */
export function gitea(origin: string, name: string): Forge {
  const at = `${origin}/api/v1/repos/${escapePath(name)}`;
  /** Page by page, for the whole repository: this interface knows no folders. */
  const entriesOf = async (sha: string): Promise<Result<readonly Entry[], ForgeFailure>> => {
    const entries: Entry[] = [];
    for (let page = 1; ; page++) {
      const address = `${at}/git/trees/${sha}?recursive=1&per_page=${PAGE}&page=${page}`;
      const listed = await askJson(address, (value) => parsed(tree, value));
      if (!listed.ok) return listed;
      entries.push(...listed.value.tree);
      if (!listed.value.truncated || listed.value.tree.length === 0) return ok(entries);
    }
  };

  return {
    defaultBranch: async () => {
      const asked = await askJson(at, (value) => parsed(repository, value));
      return asked.ok ? ok(asked.value.default_branch) : asked;
    },
    list: async ({ ref, folder }: Place) => {
      const query = `sha=${encodeURIComponent(ref)}&limit=1&stat=false&files=false&verification=false`;
      const asked = await askJson(`${at}/commits?${query}`, (value) => parsed(commits, value));
      if (!asked.ok) return asked;
      const sha = asked.value[0]?.sha;
      const listed = sha === undefined ? fail(missing(ref)) : await entriesOf(sha);
      if (!listed.ok) return listed;
      const before = folder === "" ? "" : `${folder}/`;
      const files = listed.value
        .filter(({ path, type }) => type === "blob" && path.startsWith(before))
        .map(({ path, size = null }) => ({
          path: path.slice(before.length),
          size,
          address: `${at}/raw/${escapePath(path)}?ref=${sha}`,
        }));
      return files.length === 0 && folder !== "" ? fail(missing(folder)) : ok(files);
    },
  };
}
