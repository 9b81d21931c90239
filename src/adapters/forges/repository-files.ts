/** A public repository on a forge as a workspace: its files are listed at once, as they are at that moment, and each is fetched when it is asked for. */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { type FoundFile, listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";
import { askForge, type Forge, type ForgeFailure, type ForgeFile, type Place } from "./forge.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import type { RepositoryAddress } from "./repository-address.ts";

interface FoundInForge extends FoundFile {
  readonly address: string;
}

/** Branches with more slashes than these are not looked for. */
const MOST_SLASHES = 4;

/** Where GitHub answers, which is not where its pages are. */
const githubHosts = { api: "https://api.github.com", raw: "https://raw.githubusercontent.com" };

/** @param hosts where GitHub's interface is */
export function repositoryFiles(repository: RepositoryAddress, hosts = githubHosts): WorkspaceFiles {
  const forge = forgeOf(repository, hosts);
  let byPath: ReadonlyMap<string, FoundInForge> = new Map();
  return {
    kind: "repository",
    name: repository.repository.split("/").at(-1) ?? "",
    list: async () => {
      const files = await listPlace(forge, repository.place);
      if (!files.ok) return fail(files.failure.message);
      const found = files.value.map(({ path, size, address }) => ({ written: path, size, address }));
      const { byPath: listed, ...listing } = await inSlices(listFiles(found), pagePacing);
      byPath = listed;
      return ok(listing);
    },
    // The commit that was listed stays as it is; a later one is another listing.
    stamp: async () => null,
    read: async (path) => {
      const file = byPath.get(path);
      if (file === undefined) return fail(unreadableFile(path));
      const refusal = refuseSize(file.size ?? 1, path);
      if (refusal !== null) return fail(refusedFile(path, refusal));
      const asked = await askForge(file.address);
      if (!asked.ok) return fail({ ...unreadableFile(path), message: `${path}: ${asked.failure.message}` });
      const bytes = await asked.value.arrayBuffer().catch(() => null);
      return bytes === null ? fail(unreadableFile(path)) : ok({ bytes: new Uint8Array(bytes), packing: null });
    },
  };
}

function forgeOf({ forge, origin, repository }: RepositoryAddress, hosts: typeof githubHosts): Forge {
  if (forge === "gitlab") return gitlab(origin, repository);
  if (forge === "gitea") return gitea(origin, repository);
  return github(hosts.api, hosts.raw, repository);
}

/** A branch may hold slashes: the shortest that is there counts, with the rest as its folder. */
async function listPlace(forge: Forge, place: readonly string[]): Promise<Result<readonly ForgeFile[], ForgeFailure>> {
  if (place.length === 0) {
    const branch = await forge.defaultBranch();
    return branch.ok ? forge.list({ ref: branch.value, folder: "" }) : branch;
  }
  let last: Result<readonly ForgeFile[], ForgeFailure> | null = null;
  for (const candidate of placesOf(place)) {
    last = await forge.list(candidate);
    if (last.ok || last.failure.kind !== "missing") return last;
  }
  return last ?? ok([]);
}

function placesOf(place: readonly string[]): readonly Place[] {
  const count = Math.min(place.length, MOST_SLASHES + 1);
  return Array.from({ length: count }, (_, slashes) => ({
    ref: place.slice(0, slashes + 1).join("/"),
    folder: place.slice(slashes + 1).join("/"),
  }));
}
