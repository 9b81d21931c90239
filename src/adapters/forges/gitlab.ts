/** GitLab's REST interface: https://docs.gitlab.com/api/repositories/ */
import * as v from "valibot";
import { ok, type Result } from "#core/result.ts";
import { askForge, askJson, type Forge, type ForgeFailure, type ForgeFile, type Place } from "./forge.ts";
import { missing, parsed } from "./github.ts";

const project = v.object({ default_branch: v.string() });
const commit = v.object({ id: v.string() });
const entries = v.array(v.object({ path: v.string(), type: v.string() }));

const PAGE = 100;

/**
 * @param origin `https://gitlab.com`
 * @param name groups and name
 */
export function gitlab(origin: string, name: string): Forge {
  const at = `${origin}/api/v4/projects/${encodeURIComponent(name)}`;

  const pages = async (sha: string, folder: string): Promise<Result<readonly string[], ForgeFailure>> => {
    const paths: string[] = [];
    const query = `ref=${sha}&recursive=true&per_page=${PAGE}&pagination=keyset&path=${encodeURIComponent(folder)}`;
    let next: string | null = `${at}/repository/tree?${query}`;
    while (next !== null) {
      const asked = await askForge(next);
      if (!asked.ok) return asked;
      const listed = parsed(entries, await asked.value.json().catch(() => null));
      if (listed === null) break;
      paths.push(...listed.filter(({ type }) => type === "blob").map(({ path }) => path));
      next = nextPage(asked.value, origin);
    }
    return ok(paths);
  };

  return {
    defaultBranch: async () => {
      const asked = await askJson(at, (value) => parsed(project, value));
      return asked.ok ? ok(asked.value.default_branch) : asked;
    },
    list: async ({ ref, folder }: Place) => {
      const asked = await askJson(`${at}/repository/commits/${encodeURIComponent(ref)}`, (value) =>
        parsed(commit, value),
      );
      if (!asked.ok) return asked;
      const { id } = asked.value;
      const paths = await pages(id, folder);
      if (!paths.ok) return paths;
      if (paths.value.length === 0 && folder !== "") return { ok: false, failure: missing(folder) };
      const from = folder === "" ? 0 : folder.length + 1;
      const fileOf = (path: string): ForgeFile => ({
        path: path.slice(from),
        size: null,
        address: `${at}/repository/files/${encodeURIComponent(path)}/raw?ref=${id}`,
      });
      return ok(paths.value.map(fileOf));
    },
  };
}

/** What the `Link` header calls the next page, on the same host. */
function nextPage({ headers }: Response, origin: string): string | null {
  const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get("link") ?? "")?.[1] ?? null;
  return next?.startsWith(`${origin}/`) ? next : null;
}
