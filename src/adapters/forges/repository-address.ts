/** The address of a repository, as people copy it from a forge's pages → which repository, branch and folder it names. */

/** Which programming interface the host speaks. Forgejo speaks Gitea's. */
export type ForgeKind = "github" | "gitlab" | "gitea";

export interface RepositoryAddress {
  readonly forge: ForgeKind;
  /** Scheme and host, `https://github.com`. */
  readonly origin: string;
  /** Owner and name, or GitLab's groups and name: `a/b`. */
  readonly repository: string;
  /** Branch, tag or commit and the folder behind it, undivided: branches may hold slashes. Empty for the whole of the default branch. */
  readonly place: readonly string[];
}

/** Hosts whose plain repository addresses are known; others are known by how their addresses name a branch. */
const HOSTS: ReadonlyMap<string, ForgeKind> = new Map([
  ["github.com", "github"],
  ["gitlab.com", "gitlab"],
  ["codeberg.org", "gitea"],
  ["gitea.com", "gitea"],
]);

/** Pages of these hosts that look like `owner/name` and are none. */
const NO_OWNERS =
  /^(?:about|apps|collections|enterprise|explore|features|login|marketplace|orgs|search|settings|sponsors|topics|users)$/;

/**
 * @param address with its scheme; one without a scheme is none
 * @returns null for anything else, the address of one file of a repository among it
 */
export function repositoryAddress(address: string): RepositoryAddress | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  const steps = url.pathname
    .split("/")
    .filter((step) => step !== "")
    .map(decoded);
  if (steps.includes("..") || /\.(?:md|markdown|ya?ml)$/i.test(steps.at(-1) ?? "")) return null;
  const known = HOSTS.get(url.host.replace(/^www\./, ""));
  const found = known === undefined ? byBranch(steps) : { forge: known, ...divided(known, steps) };
  if (found === null || found.repository === "" || NO_OWNERS.test(found.repository.split("/")[0] ?? "")) return null;
  return { ...found, origin: `${url.protocol}//${url.host.replace(/^www\./, "")}` };
}

type Found = Omit<RepositoryAddress, "origin">;

/** How a host that is not known writes a branch tells what it speaks. */
function byBranch(steps: readonly string[]): Found | null {
  const forge = steps.includes("-") ? "gitlab" : steps[2] === "src" ? "gitea" : null;
  if (forge === null) return null;
  const found = { forge, ...divided(forge, steps) } as const;
  return found.place.length === 0 ? null : found;
}

type Divided = Pick<Found, "repository" | "place">;

function divided(forge: ForgeKind, steps: readonly string[]): Divided {
  if (forge === "gitlab") return dividedByDash(steps);
  const [owner, name, ...rest] = steps;
  if (owner === undefined || name === undefined) return NONE;
  const place = placeIn(forge, rest);
  return place === null ? NONE : { repository: nameOf([owner, name]), place };
}

/** GitLab's groups are as deep as one likes: a dash stands between the repository and all else. */
function dividedByDash(steps: readonly string[]): Divided {
  const dash = steps.indexOf("-");
  const isTree = steps[dash + 1] === "tree";
  const names = dash < 0 ? steps : steps.slice(0, dash);
  if (names.length < 2 || (dash >= 0 && !isTree)) return NONE;
  return { repository: nameOf(names), place: dash < 0 ? [] : steps.slice(dash + 2) };
}

/** Null for another page of the repository. */
function placeIn(forge: ForgeKind, [kind, ...rest]: readonly string[]): readonly string[] | null {
  if (kind === undefined) return [];
  if (forge === "github") return kind === "tree" ? rest : null;
  return kind === "src" && /^(?:branch|tag|commit)$/.test(rest[0] ?? "") ? rest.slice(1) : null;
}

const NONE = { repository: "", place: [] } as const;

/** `.git` is how it is cloned. */
function nameOf(names: readonly string[]): string {
  return names.join("/").replace(/\.git$/, "");
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
