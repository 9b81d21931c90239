/** A repository on a forge as a workspace: its files are listed at once, as they are at that moment, and each is fetched when it is asked for. */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { type FoundFile, listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { refusedFile } from "#core/workspace/refused-file.ts";
import { ForgeAccess, type ForgeFailure } from "./ask-forge.ts";
import type { Forge, ForgeFile, ForgeListing, Place } from "./forge.ts";
import { gitea } from "./gitea.ts";
import { type GithubHosts, github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { KeptFiles } from "./kept-files.ts";
import type { RepositoryAddress } from "./repository-address.ts";
import { type Listed, repositoryPublishing } from "./repository-publishing.ts";
import { pageTokens } from "./tokens.ts";

interface FoundInForge extends FoundFile {
  readonly file: ForgeFile;
}

/** Branches with more slashes than these are not looked for. */
const MOST_SLASHES = 4;

const githubHosts: GithubHosts = {
  pages: "https://github.com",
  api: "https://api.github.com",
  raw: "https://raw.githubusercontent.com",
};

/**
 * @param hosts where GitHub is
 * @param tokens those that the reviewer has given
 */
export function repositoryFiles(
  repository: RepositoryAddress,
  hosts = githubHosts,
  tokens = pageTokens,
): WorkspaceFiles {
  const { origin } = new URL(interfaceOf(repository, hosts));
  const name = `${new URL(repository.origin).host}/${repository.repository}`;
  const access = new ForgeAccess(origin, name, tokens, repository.forge === "gitea" ? "token" : "Bearer");
  const forge = forgeOf(repository, hosts, access);
  let byPath: ReadonlyMap<string, FoundInForge> = new Map();
  let listing = new AbortController();
  let listed: Listed | null = null;
  let fetched: KeptFiles<ForgeFailure> | null = null;
  const fileAt = (path: string) => byPath.get(path)?.file ?? null;
  return {
    kind: "repository",
    name: repository.repository.split("/").at(-1) ?? "",
    list: async () => {
      listing = new AbortController();
      const asked = await listPlace(forge, repository.place, listing.signal);
      if (!asked.ok) return fail(asked.failure.message);
      const { place, commit, files } = asked.value;
      const before = place.folder === "" ? 0 : place.folder.length + 1;
      const below = files.map((file) => ({ written: file.path.slice(before), size: file.size, file }));
      const { byPath: known, ...found } = await inSlices(listFiles(below), pagePacing);
      byPath = known;
      if (fetched === null || listed?.commit !== commit) fetched = new KeptFiles((path) => forge.read(commit, path));
      listed = { commit, ref: place.ref, fileAt };
      return ok(found);
    },
    stopListing: () => listing.abort(),
    // The commit that was listed stays as it is; a later one is another listing.
    stamps: "listed",
    stamp: async (path) => fileAt(path)?.id || null,
    read: async (path) => {
      const file = fileAt(path);
      if (file === null || fetched === null) return fail(unreadableFile(path));
      const refusal = refuseSize(file.size ?? 1, path);
      if (refusal !== null) return fail(refusedFile(path, refusal));
      const bytes = await fetched.read(file.path);
      if (!bytes.ok) return fail({ ...unreadableFile(path), message: `${path}: ${bytes.failure.message}` });
      return ok({ bytes: bytes.value, packing: null });
    },
    publishing: repositoryPublishing({ forge, repository: name, origin, tokens, listed: () => listed }),
  };
}

/** Where the repository's forge takes a token, as an origin. */
function interfaceOf({ forge, origin }: RepositoryAddress, hosts: GithubHosts): string {
  return forge === "github" ? hosts.api : origin;
}

function forgeOf({ forge, origin, repository }: RepositoryAddress, hosts: GithubHosts, access: ForgeAccess): Forge {
  if (forge === "gitlab") return gitlab(origin, repository, access);
  if (forge === "gitea") return gitea(origin, repository, access);
  return github(hosts, repository, access);
}

interface ListedPlace extends ForgeListing {
  readonly place: Place;
}

/** A branch may hold slashes: the shortest that is there counts, with the rest as its folder. */
async function listPlace(
  forge: Forge,
  steps: readonly string[],
  signal: AbortSignal,
): Promise<Result<ListedPlace, ForgeFailure>> {
  if (steps.length === 0) {
    const branch = await forge.defaultBranch(signal);
    return branch.ok ? listOne(forge, { ref: branch.value, folder: "" }, signal) : branch;
  }
  let last: Result<ListedPlace, ForgeFailure> | null = null;
  for (const place of placesOf(steps)) {
    last = await listOne(forge, place, signal);
    if (last.ok || last.failure.kind !== "missing") return last;
  }
  return last ?? fail({ kind: "missing", message: "" });
}

async function listOne(forge: Forge, place: Place, signal: AbortSignal): Promise<Result<ListedPlace, ForgeFailure>> {
  const listing = await forge.list(place, signal);
  return listing.ok ? ok({ ...listing.value, place }) : listing;
}

function placesOf(steps: readonly string[]): readonly Place[] {
  const count = Math.min(steps.length, MOST_SLASHES + 1);
  return Array.from({ length: count }, (_, slashes) => ({
    ref: steps.slice(0, slashes + 1).join("/"),
    folder: steps.slice(slashes + 1).join("/"),
  }));
}
