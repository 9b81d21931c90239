/** Asking a forge for something, and what it means when it does not come. */
import * as v from "valibot";
import { safeParse } from "valibot";
import { boundedBody } from "#adapters/http/bounded-body.ts";
import { MAX_BYTES } from "#core/document/admit-article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { ForgeTokens } from "./tokens.ts";

export interface ForgeFailure {
  readonly kind:
    | "missing"
    | "forbidden"
    | "limit"
    | "unreachable"
    | "token"
    | "taken"
    | "cancelled"
    | "moved"
    /** What was to be written is not taken as it is. */
    | "refused"
    | "other";
  /** One plain sentence. */
  readonly message: string;
}

/** Of a list: no page of one is nearly as large. */
const MOST_JSON = 100 * 2 ** 20;

interface Question {
  /** `GET` where nothing is said. */
  readonly method?: "POST" | "DELETE";
  /** As JSON. */
  readonly body?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
}

/** How a forge wants to be told the token. */
type Scheme = "Bearer" | "token";

/** What is asked of one repository. The token goes to the interface's own origin, and to no other. */
export class ForgeAccess {
  readonly #api: string;
  readonly #repository: string;
  readonly #tokens: ForgeTokens;
  readonly #scheme: Scheme;

  /** @param api where the interface answers: what stands behind its origin does not matter */
  constructor(api: string, repository: string, tokens: ForgeTokens, scheme: Scheme) {
    this.#api = new URL(api).origin;
    this.#repository = repository;
    this.#tokens = tokens;
    this.#scheme = scheme;
  }

  get hasToken(): boolean {
    return this.#tokens.of(this.#api) !== null;
  }

  /** An answer that was asked for, whatever it is. */
  async ask(address: string, question: Question = {}): Promise<Result<Response, ForgeFailure>> {
    const { host, origin } = new URL(address);
    const token = origin === this.#api ? this.#tokens.of(this.#api) : null;
    const asked: Asked = { host, repository: this.#repository, hasToken: token !== null, ...question };
    try {
      const response = await fetch(address, this.#request(token, question));
      // With a token no answer is followed to another address, which might be another host's.
      if (isRedirect(response)) return fail({ kind: "moved", message: moved(asked) });
      // One that is not known would only be in the way of what everybody may read.
      if (response.status === 401) this.#tokens.forget(this.#api);
      return response.ok ? ok(response) : fail(failureOf(response, asked));
    } catch {
      return fail(question.signal?.aborted === true ? CANCELLED : { kind: "unreachable", message: unreachable(asked) });
    }
  }

  /** As `ask`, of JSON that a schema knows. */
  async askJson<T>(
    address: string,
    schema: v.GenericSchema<unknown, T>,
    question: Question = {},
  ): Promise<Result<T, ForgeFailure>> {
    const asked = await this.ask(address, question);
    return asked.ok ? readJson(asked.value, address, schema, question) : asked;
  }

  /** As `ask`, of bytes. */
  async askBytes(address: string, question: Question): Promise<Result<Uint8Array<ArrayBuffer>, ForgeFailure>> {
    const asked = await this.ask(address, question);
    if (!asked.ok) return asked;
    return readBody(asked.value, address, MAX_BYTES, question.signal);
  }

  #request(token: string | null, { method, body, accept, signal }: Question): RequestInit {
    const headers = new Headers();
    if (accept !== undefined) headers.set("Accept", accept);
    if (body !== undefined) headers.set("Content-Type", "application/json");
    if (token !== null) headers.set("Authorization", `${this.#scheme} ${token}`);
    return {
      method: method ?? "GET",
      credentials: "omit",
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      // What a token shows is for this page only, and where a branch is has to be asked each time.
      ...(token === null ? {} : { redirect: "manual", cache: "no-store" }),
    };
  }
}

/** An answer as a schema knows it. */
export async function readJson<T>(
  response: Response,
  address: string,
  schema: v.GenericSchema<unknown, T>,
  { method, signal }: Question = {},
): Promise<Result<T, ForgeFailure>> {
  const { host } = new URL(address);
  const bytes = await readBody(response, address, MOST_JSON, signal);
  if (!bytes.ok) return bytes;
  const read = safeParse(schema, jsonOf(new TextDecoder().decode(bytes.value)));
  return read.success ? ok(read.output) : fail({ kind: "other", message: strange(host, method) });
}

async function readBody(
  response: Response,
  address: string,
  most: number,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>, ForgeFailure>> {
  const { host } = new URL(address);
  try {
    const bytes = await boundedBody(response, most);
    return bytes === null ? fail({ kind: "other", message: tooMuch(host, most) }) : ok(bytes);
  } catch {
    return fail(brokenOff(host, signal));
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function tooMuch(host: string, most: number): string {
  return `${host} sends more than the ${most / 2 ** 20} MB that are read. Get a copy of the repository and open the folder.`;
}

const CANCELLED: ForgeFailure = { kind: "cancelled", message: "Cancelled." };

function brokenOff(host: string, signal: AbortSignal | undefined): ForgeFailure {
  if (signal?.aborted === true) return CANCELLED;
  return { kind: "unreachable", message: `What ${host} sends broke off. Check the connection, then try again.` };
}

interface Asked extends Question {
  readonly host: string;
  readonly repository: string;
  readonly hasToken: boolean;
}

function failureOf(response: Response, asked: Asked): ForgeFailure {
  if (isLimit(response)) return { kind: "limit", message: limitReached(response, asked) };
  if (response.status === 401 && asked.hasToken) return { kind: "token", message: unknownToken(asked) };
  return asked.method === undefined ? failureOfReading(response, asked) : failureOfWriting(response, asked);
}

function failureOfReading({ status }: Response, asked: Asked): ForgeFailure {
  const { host, hasToken } = asked;
  // What no commit is called is answered with 422 by some.
  if (status === 404 || status === 422)
    return {
      kind: "missing",
      message: hasToken
        ? `There is no such repository, branch or folder on ${host} for this token. Check the address.`
        : `There is no such repository, branch or folder on ${host} for everybody. Check the address, or give a token with it.`,
    };
  if (status === 401 || status === 403)
    return {
      kind: "forbidden",
      message: hasToken
        ? `${host} does not show this repository to this token. Give one that may read it.`
        : `${host} does not show this repository to everybody. Give a token with the address, or get a copy of it and open the folder.`,
    };
  return { kind: "other", message: busy(host, status) };
}

function failureOfWriting({ status }: Response, { host, repository }: Asked): ForgeFailure {
  if (status === 401 || status === 403 || status === 404)
    return {
      kind: "token",
      message: `${host} does not let this token write to ${repository}. Give one that may, or ask for the right to.`,
    };
  if (status === 409)
    return { kind: "taken", message: `${host} has something else under that name, or is at work on ${repository}.` };
  if (status === 413)
    return { kind: "other", message: `This is more than ${host} takes at once. Hand over the patch instead.` };
  if (status === 400 || status === 422)
    return { kind: "refused", message: `${host} refuses this for ${repository} (${status}). Check the names.` };
  return { kind: "other", message: busy(host, status) };
}

function busy(host: string, status: number): string {
  return `${host} could not answer just now (${status}). Try again later.`;
}

/** Browsers give it without its status, Node gives it as it is. */
function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}

function isLimit({ status, headers }: Response): boolean {
  return (
    status === 429 ||
    // A second limit of GitHub's, for many requests in a short time, says only how long to wait.
    (status === 403 && (headers.get("x-ratelimit-remaining") === "0" || headers.has("retry-after")))
  );
}

/** Beyond it there is no date. */
const LAST_TIME = 8.64e15;

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function limitReached({ headers }: Response, { host, hasToken, method }: Asked): string {
  const seconds = numberIn(headers, "retry-after");
  const reset = numberIn(headers, "x-ratelimit-reset") ?? numberIn(headers, "ratelimit-reset");
  const at = seconds !== null ? Date.now() + seconds * 1000 : reset === null ? null : reset * 1000;
  const when = at === null || Math.abs(at) > LAST_TIME ? "later" : `after ${timeOf(at)}`;
  if (method !== undefined) return `${host} has been asked as often as it lets this token ask. Try again ${when}.`;
  return hasToken
    ? `${host} has been asked as often as it lets this token ask. Open the repository again ${when}.`
    : `${host} has been asked as often as it lets everybody ask. Open the repository again ${when}, with a token, which may ask more often, or get a copy of it and open the folder.`;
}

function numberIn(headers: Headers, name: string): number | null {
  const value = headers.get(name);
  const number = value === null || value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

function unknownToken({ host }: Asked): string {
  return `${host} does not know this token: it may be incomplete, or out of date. Give another.`;
}

function moved({ host, repository }: Asked): string {
  return `${host} has ${repository} under another address by now, and no token is sent on. Open the repository by its present address.`;
}

function unreachable({ host, hasToken }: Asked): string {
  if (globalThis.navigator?.onLine === false)
    return "This computer is not connected to the internet. Connect it, then try again.";
  return hasToken
    ? `${host} could not be reached, or it does not let other pages use its interface. Try again, or hand over the patch.`
    : `${host} could not be reached, or it does not let other pages read its repositories. Get a copy of the repository and open the folder.`;
}

function strange(host: string, method: Question["method"]): string {
  const instead =
    method === undefined ? "Get a copy of the repository and open the folder." : "Try again, or hand over the patch.";
  return `${host} answered with something that Recto does not understand. ${instead}`;
}

/** After these it may have been made all the same. */
export const unclear: ReadonlySet<ForgeFailure["kind"]> = new Set(["other", "unreachable", "cancelled"]);
/** Nobody waits longer for a forge that does not answer. */
export const LOOK_MS = 5_000;

/**
 * Why a branch was not made: a name that is taken is answered by some as one that is wrong, and where no clear answer came it may be there all the same.
 *
 * @param address of the branch in the interface
 */
export async function whyNot(
  access: ForgeAccess,
  failure: ForgeFailure,
  name: string,
  address: string,
): Promise<ForgeFailure> {
  if (failure.kind === "cancelled") return naming(failure, `The branch ${name} may be there all the same.`);
  if (failure.kind !== "refused" && !unclear.has(failure.kind)) return failure;
  const found = await access.ask(address, { signal: AbortSignal.timeout(LOOK_MS) });
  if (failure.kind === "refused") return { ...failure, kind: found.ok ? "taken" : "other" };
  if (found.ok)
    return naming(failure, `A branch ${name} is there by now, perhaps from this: look at it before you try again.`);
  if (found.failure.kind === "missing") return failure;
  return naming(failure, `The branch ${name} may be there all the same: look for it before you try again.`);
}

function naming(failure: ForgeFailure, rest: string): ForgeFailure {
  return { ...failure, message: `${failure.message} ${rest}` };
}

/** Each step of a path as an address has it. */
export function escapePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Where a page is: it becomes a link. */
export const pageAddress = v.pipe(
  v.string(),
  v.check((address) => /^https?:\/\//i.test(address) && URL.canParse(address)),
);

const repository = v.object({ default_branch: v.string() });

/** The branch that a repository is shown by: all forges say it in the same word. @param at address of the repository */
export async function defaultBranchAt(
  access: ForgeAccess,
  at: string,
  signal: AbortSignal | undefined,
): Promise<Result<string, ForgeFailure>> {
  const asked = await access.askJson(at, repository, { signal });
  return asked.ok ? ok(asked.value.default_branch) : asked;
}

/** Pages of a list that are asked for: more than any repository has. */
export const MOST_PAGES = 5_000;

/** For a list that does not end. @param name of the repository */
export function endless(name: string): ForgeFailure {
  const message = `${name} has more files than can be listed. Open one of its folders, or get a copy of it and open that.`;
  return { kind: "other", message };
}

/** For a folder that is not in the branch. */
export function missing(folder: string): ForgeFailure {
  return { kind: "missing", message: `There is no folder ${folder} in this branch. Check the address.` };
}
