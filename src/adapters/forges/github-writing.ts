/** Writing by GitHub's REST interface: nothing is seen of what is made before a branch names it. https://docs.github.com/en/rest/git */
import * as v from "valibot";
import { base64Of } from "#adapters/backup/base64.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type ForgeAccess, type ForgeFailure, pageAddress, whyNot } from "./ask-forge.ts";
import type { Forge, NewBranch, WrittenFile } from "./forge.ts";

const named = v.object({ sha: v.string() });
const based = v.object({ tree: v.object({ sha: v.string() }) });
const page = v.object({ html_url: pageAddress });
const end = v.object({ ref: v.string() });
const requests = v.array(v.object({ ...page.entries, head: end, base: end }));

/**
 * @param at the repository's address in the interface
 * @param owner of the repository
 */
export function githubWriting(
  at: string,
  owner: string,
  access: ForgeAccess,
): Pick<Forge, "createBranch" | "createRequest" | "openRequest"> {
  /** Ids of what is there already, from a try that was broken off: GitHub has limits to how much is made in an hour. */
  const there = new WeakMap<Uint8Array, string>();
  const post = async <T>(path: string, body: unknown, schema: v.GenericSchema<unknown, T>, signal: AbortSignal) =>
    access.askJson(`${at}${path}`, schema, { method: "POST", body, signal });

  const blobOf = async ({ after }: WrittenFile, signal: AbortSignal): Promise<Result<string, ForgeFailure>> => {
    const known = there.get(after);
    if (known !== undefined) return ok(known);
    const made = await post("/git/blobs", { content: base64Of(after), encoding: "base64" }, named, signal);
    if (!made.ok) return made;
    there.set(after, made.value.sha);
    return ok(made.value.sha);
  };

  const treeOf = async (
    { commit, files }: NewBranch,
    signal: AbortSignal,
    tell: (done: number) => void,
  ): Promise<Result<string, ForgeFailure>> => {
    const base = await access.askJson(`${at}/git/commits/${commit}`, based, { signal });
    if (!base.ok) return base;
    const entries: { path: string; mode: string; type: "blob"; sha: string }[] = [];
    // One after the other, as GitHub asks of whoever writes.
    for (const file of files) {
      const sha = await blobOf(file, signal);
      if (!sha.ok) return sha;
      entries.push({ path: file.path, mode: file.mode, type: "blob", sha: sha.value });
      tell(entries.length);
    }
    const made = await post("/git/trees", { base_tree: base.value.tree.sha, tree: entries }, named, signal);
    return made.ok ? ok(made.value.sha) : made;
  };

  return {
    createBranch: async (branch, { signal, tell }) => {
      const tree = await treeOf(branch, signal, (done) => tell(done, branch.files.length));
      if (!tree.ok) return tree;
      const { message, commit, name } = branch;
      const made = await post("/git/commits", { message, tree: tree.value, parents: [commit] }, named, signal);
      if (!made.ok) return made;
      const { sha } = made.value;
      const shown = await post("/git/refs", { ref: `refs/heads/${name}`, sha }, v.unknown(), signal);
      if (shown.ok) return ok(sha);
      return fail(await whyNot(access, shown.failure, name, `${at}/branches/${encodeURIComponent(name)}`));
    },
    createRequest: async ({ from: head, into: base, title, body }, signal) => {
      const made = await post("/pulls", { head, base, title, body }, page, signal);
      return made.ok ? ok(made.value.html_url) : made;
    },
    openRequest: async ({ from, into }, signal) => {
      const query = new URLSearchParams({ state: "open", head: `${owner}:${from}`, base: into });
      const asked = await access.askJson(`${at}/pulls?${query}`, requests, { signal });
      if (!asked.ok) return asked;
      // A head that GitHub does not understand is passed over: all that are open come then.
      const found = asked.value.find(({ head, base }) => head.ref === from && base.ref === into);
      return ok(found?.html_url ?? null);
    },
  };
}
