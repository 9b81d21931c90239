/** What was changed in a repository's files, put on a fresh branch of it. */
import { isSame } from "#core/archive/same-bytes.ts";
import type {
  FileChange,
  FilesPublishing,
  NewerCommits,
  PublishedBranch,
  PublishFailure,
  Underway,
  WantedBranch,
} from "#core/ports/files-publishing.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { nthName } from "#core/workspace/branch-name.ts";
import { type ForgeFailure, LOOK_MS, unclear } from "./ask-forge.ts";
import type { Forge, ForgeFile, NewRequest, Publishing, WrittenFile } from "./forge.ts";
import type { ForgeTokens } from "./tokens.ts";

/** What was listed last. */
export interface Listed {
  readonly commit: string;
  /** Branch, tag or commit. */
  readonly ref: string;
  fileAt(path: string): ForgeFile | null;
}

export interface PublishingParts {
  readonly forge: Forge;
  /** Host, owner and name. */
  readonly repository: string;
  /** Of the interface. */
  readonly origin: string;
  readonly tokens: ForgeTokens;
  /** Null before anything was listed. */
  readonly listed: () => Listed | null;
}

/** Names that are tried before the reviewer is asked for another. */
const MOST_NAMES = 20;
/** Files that are read at a time. */
const WIDTH = 4;

export function repositoryPublishing(parts: PublishingParts): FilesPublishing {
  const { forge, repository, origin, tokens } = parts;
  return {
    repository,
    tokenHost: new URL(origin).host,
    requestName: forge.requestName,
    hasToken: () => tokens.of(origin) !== null,
    giveToken: (token) => tokens.give(origin, token),
    lookForNewer: (files, tell) =>
      underway(async (signal) => {
        const listed = parts.listed();
        if (listed === null) return fail(notListed);
        const newer = await lookForNewer(forge, listed, files, { signal, tell });
        return newer.ok ? newer : failed(newer.failure);
      }),
    createBranch: (wanted, tell) =>
      underway(async (signal) => {
        const listed = parts.listed();
        if (listed === null) return fail(notListed);
        const files = wanted.files.flatMap(({ path, after }) => {
          const file = listed.fileAt(path);
          return file === null ? [] : [{ ...file, after }];
        });
        const made = await createFresh(forge, listed.commit, { ...wanted, files }, { signal, tell });
        if (!made.ok) return failed(made.failure);
        const branch = { name: made.value.name, address: forge.pageOf(made.value.name) };
        const other = await findOther(forge, made.value.commit, files, signal);
        if (!other.ok) return failed(other.failure, ` ${leftUnread(branch)}`);
        return other.value === null ? ok(branch) : fail(otherBytes(branch, other.value));
      }),
    createRequest: ({ name }, words) =>
      underway(async (signal) => {
        const into = parts.listed()?.ref;
        if (into === undefined) return fail(notListed);
        const made = await requestOnce(forge, { from: name, into, ...words }, signal);
        return made.ok ? made : failed(made.failure, ` The branch ${name} is there${made.failure.rest}.`);
      }),
  };
}

function underway<T>(work: (signal: AbortSignal) => Promise<Result<T, PublishFailure>>): Underway<T> {
  const ending = new AbortController();
  return { result: work(ending.signal), cancel: () => ending.abort() };
}

/** @param rest what is there all the same */
function failed({ kind, message }: ForgeFailure, rest = ""): Result<never, PublishFailure> {
  return fail({ kind: kind === "token" || kind === "cancelled" ? kind : "other", message: `${message}${rest}` });
}

const notListed: PublishFailure = { kind: "other", message: "The repository has to be opened first." };

async function lookForNewer(
  forge: Forge,
  { commit, ref, fileAt }: Listed,
  files: readonly FileChange[],
  { signal, tell }: Publishing,
): Promise<Result<NewerCommits, ForgeFailure>> {
  const head = await forge.headOf(ref, signal);
  if (!head.ok) {
    return head.failure.kind === "missing" ? ok({ branch: null, isNewer: false, touched: [] }) : head;
  }
  if (head.value === commit) return ok({ branch: ref, isNewer: false, touched: [] });
  const touched: string[] = [];
  const read = await forEach(files, signal, async ({ path, before }, done) => {
    const file = fileAt(path);
    const now = file === null ? null : await forge.read(head.value, file.path, signal);
    tell(done, files.length);
    if (now !== null && !now.ok && now.failure.kind !== "missing") return now.failure;
    if (now === null || !now.ok || !isSame(now.value, before)) touched.push(path);
    return null;
  });
  return read.ok ? ok({ branch: ref, isNewer: true, touched: touched.toSorted() }) : read;
}

/** The branch under the first name that is free. */
async function createFresh(
  forge: Forge,
  commit: string,
  { name, title, body, files }: Omit<WantedBranch, "files"> & { readonly files: readonly WrittenFile[] },
  publishing: Publishing,
): Promise<Result<{ readonly name: string; readonly commit: string }, ForgeFailure>> {
  const message = body === "" ? title : `${title}\n\n${body}`;
  let last: ForgeFailure | null = null;
  for (let nth = 1; nth <= MOST_NAMES; nth++) {
    const fresh = nthName(name, nth);
    const made = await forge.createBranch({ name: fresh, commit, message, files }, publishing);
    if (made.ok) return ok({ name: fresh, commit: made.value });
    if (made.failure.kind !== "taken") return made;
    last = made.failure;
  }
  return fail({ kind: "other", message: `${last?.message ?? ""} Give the branch another name.` });
}

/** Reads back what was written; the path of the first file that holds something else, null where there is none. */
async function findOther(
  forge: Forge,
  commit: string,
  files: readonly WrittenFile[],
  signal: AbortSignal,
): Promise<Result<string | null, ForgeFailure>> {
  let other: string | null = null;
  const read = await forEach(files, signal, async ({ path, after }) => {
    const back = await forge.read(commit, path, signal);
    if (back.ok && !isSame(back.value, after)) other ??= path;
    return back.ok ? null : back.failure;
  });
  return read.ok ? ok(other) : read;
}

/** Asks for it to be merged, or finds that this was done before: an answer may have been lost. The failure's `rest` says what may be there beside the branch. */
async function requestOnce(
  forge: Forge,
  wanted: NewRequest,
  signal: AbortSignal,
): Promise<Result<string, ForgeFailure & { readonly rest: string }>> {
  const made = await forge.createRequest(wanted, signal);
  if (made.ok) return made;
  const { kind } = made.failure;
  const isUnclear = unclear.has(kind);
  const perhaps = isUnclear ? `, perhaps with its ${forge.requestName}` : "";
  if (kind === "cancelled") return fail({ ...made.failure, rest: perhaps });
  if (!isUnclear && kind !== "refused" && kind !== "taken") return fail({ ...made.failure, rest: "" });
  const there = await forge.openRequest(wanted, AbortSignal.timeout(LOOK_MS));
  if (there.ok && there.value !== null) return ok(there.value);
  return fail({ ...made.failure, rest: there.ok ? "" : perhaps });
}

function leftUnread({ name }: PublishedBranch): string {
  return `The branch ${name} was made, but could not be read back: look at it before it is merged.`;
}

function otherBytes({ name }: PublishedBranch, path: string): PublishFailure {
  const message = `The branch ${name} was made, but ${path} reads back as something else: don’t merge it, and hand over the patch.`;
  return { kind: "other", message };
}

/** Some at a time, until one fails. */
async function forEach<T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T, done: number) => Promise<ForgeFailure | null>,
): Promise<Result<void, ForgeFailure>> {
  const waiting = [...items].reverse();
  let done = 0;
  let failure: ForgeFailure | null = null;
  const run = async () => {
    for (let item = waiting.pop(); item !== undefined && failure === null; item = waiting.pop()) {
      const failed: ForgeFailure | null = signal.aborted
        ? { kind: "cancelled", message: "Cancelled." }
        : await work(item, ++done);
      failure ??= failed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, items.length) }, run));
  return failure === null ? ok(undefined) : fail(failure);
}
