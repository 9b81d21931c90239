/** What the interfaces of forges have in common: asking for something, and what it means when it does not come. */
import { fail, ok, type Result } from "#core/result.ts";

/** A file of a repository. */
export interface ForgeFile {
  /** From the folder that is opened. */
  readonly path: string;
  /** Bytes; null where the forge does not say. */
  readonly size: number | null;
  /** Where its bytes are, as they were when the files were listed. */
  readonly address: string;
}

/** A branch and a folder of a repository. */
export interface Place {
  readonly ref: string;
  /** Without slashes at its ends; empty for all. */
  readonly folder: string;
}

/** One of the programming interfaces. No method ever rejects. */
export interface Forge {
  /** The branch that is seen first. */
  defaultBranch(): Promise<Result<string, ForgeFailure>>;
  /** All files of a place, however deep. `missing` where there is no such branch or folder. */
  list(place: Place): Promise<Result<readonly ForgeFile[], ForgeFailure>>;
}

export interface ForgeFailure {
  readonly kind: "missing" | "forbidden" | "limit" | "unreachable" | "other";
  /** One plain sentence. */
  readonly message: string;
}

/** An answer that was asked for, whatever it is. */
export async function askForge(address: string): Promise<Result<Response, ForgeFailure>> {
  const { host } = new URL(address);
  try {
    const response = await fetch(address, { credentials: "omit" });
    return response.ok ? ok(response) : fail(failureOf(response, host));
  } catch {
    return fail({ kind: "unreachable", message: unreachable(host) });
  }
}

/** As `askForge`, of JSON that a schema knows. */
export async function askJson<T>(
  address: string,
  read: (value: unknown) => T | null,
): Promise<Result<T, ForgeFailure>> {
  const asked = await askForge(address);
  if (!asked.ok) return asked;
  const value = await asked.value.json().then(read, () => null);
  return value === null ? fail({ kind: "other", message: strange(new URL(address).host) }) : ok(value);
}

function failureOf(response: Response, host: string): ForgeFailure {
  const { status } = response;
  if (isLimit(response)) return { kind: "limit", message: limitReached(response, host) };
  // What no commit is called is answered with 422 by some.
  if (status === 404 || status === 422)
    return { kind: "missing", message: `There is no such repository, branch or folder on ${host}. Check the address.` };
  if (status === 401 || status === 403)
    return {
      kind: "forbidden",
      message: `${host} does not show this repository to everybody. Get a copy of it and open the folder.`,
    };
  return { kind: "other", message: `${host} could not answer just now (${status}). Try again later.` };
}

function isLimit({ status, headers }: Response): boolean {
  return status === 429 || (status === 403 && headers.get("x-ratelimit-remaining") === "0");
}

function limitReached({ headers }: Response, host: string): string {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  const reset = Number(headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset") ?? Number.NaN);
  const at = Number.isFinite(reset) ? reset * 1000 : Number.isFinite(seconds) ? Date.now() + seconds * 1000 : null;
  const when =
    at === null ? "later" : `after ${new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
  return `${host} has been asked as often as it lets everybody ask. Open the repository again ${when}, or get a copy of it and open the folder.`;
}

function unreachable(host: string): string {
  if (globalThis.navigator?.onLine === false)
    return "This computer is not connected to the internet. Connect it, then try again.";
  return `${host} could not be reached, or it does not let other pages read its repositories. Get a copy of the repository and open the folder.`;
}

function strange(host: string): string {
  return `${host} answered with something that Recto does not understand. Get a copy of the repository and open the folder.`;
}

/** Each step of a path as an address has it. */
export function escapePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
