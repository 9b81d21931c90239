/** Articles at addresses as a workspace: each is fetched when it is asked for. */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { refuseFile } from "#core/document/admit-article.ts";
import type { ListedAddress, WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { ArticleSource } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { type FoundFile, listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";

interface FoundAtAddress extends FoundFile, ListedAddress {}

/** @param source fetched when the first is asked for */
export function addressSet(addresses: readonly ListedAddress[], source: () => Promise<ArticleSource>): WorkspaceFiles {
  const found = addresses.map((one) => ({ ...one, written: one.path, size: null }));
  let byPath: ReadonlyMap<string, FoundAtAddress> = new Map();
  return {
    kind: "addresses",
    name: "",
    list: async () => {
      const { byPath: listed, ...listing } = await inSlices(listFiles(found), pagePacing);
      byPath = listed;
      return ok(listing);
    },
    // Only fetching it again would tell.
    stamps: "listed",
    stamp: async () => null,
    read: async (path) => {
      const at = byPath.get(path);
      if (at === undefined) return fail(unreadableFile(path));
      const refusal = refuseFile(1, path);
      if (refusal !== null) return fail(refusedFile(path, refusal));
      const loaded = await (await source()).load(at.address, () => {}).result;
      if (loaded.ok) return ok({ bytes: loaded.value.bytes, packing: null });
      return fail({ ...unreadableFile(path), message: `Line ${at.line}, ${path}: ${loaded.failure.message}` });
    },
  };
}
