import { useRef, useState } from "react";
import { counted } from "#core/count-in-words.ts";
import type {
  FileChange,
  FilesPublishing,
  NewerCommits,
  PublishedBranch,
  PublishFailure,
  Underway,
} from "#core/ports/files-publishing.ts";
import type { Result } from "#core/result.ts";
import { branchNameFault } from "#core/workspace/branch-name.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ChangedFiles } from "#state/workspace/articles/handed-over.ts";
import { madeInWords, NO_DIFFERENCE, newerInWords, noBranchToMergeInto, type PublishWords } from "./publish-words.ts";
import type { Going, Outcome, Running } from "./use-running.ts";

/** What is to be made. */
export type Wanted = "branch" | "request";

/** What came into the branch meanwhile, told before anything is made. */
export interface NewerQuestion {
  readonly wanted: Wanted;
  readonly words: string;
  /** Files that others have changed too. */
  readonly touched: number;
  readonly files: number;
}

interface PublishingOptions {
  readonly articles: WorkspaceArticles;
  readonly publishing: FilesPublishing;
  readonly running: Running;
  /** Paths of articles that are not ticked. */
  readonly leftOut: ReadonlySet<string>;
  /** A token is needed, or another one. */
  readonly onTokenNeeded: () => void;
}

interface Known {
  readonly changed: ChangedFiles;
  readonly newer: NewerCommits;
}

const NOTHING: Outcome = { words: "", notes: [] };
const NO_TOKEN = "A token is needed for this: give one, and take it again.";

/** Makes a branch, and asks for it to be merged: what is newer there is told first, and what is made already is not made again. */
export function usePublishing({ articles, publishing, running, leftOut, onTokenNeeded }: PublishingOptions) {
  const [question, setQuestion] = useState<NewerQuestion | null>(null);
  const [made, setMade] = useState<PublishedBranch | null>(null);
  const known = useRef<Known | null>(null);
  const run = (work: (going: Going) => Promise<Came>) =>
    void running.run("Publishing", async (going) => {
      const { needsToken = false, ...came } = await work(going);
      if (needsToken) onTokenNeeded();
      return came;
    });

  const publish = async (wanted: Wanted, words: PublishWords, isLeavingOut: boolean, going: Going): Promise<Came> => {
    if (known.current === null) return NOTHING;
    const { changed, newer } = known.current;
    const left = new Set(isLeavingOut ? newer.touched : []);
    const files = changed.files.filter(({ path }) => !left.has(path));
    const branch = await createBranch(publishing, words, files, going);
    if (!branch.ok) return failed(branch.failure);
    setMade(branch.value);
    const said = madeInWords(files.length, changed.failed.length + left.size, branch.value.name);
    const notes = changed.failed.map(({ message }) => message);
    if (wanted === "branch") return { words: said, notes, link: linkTo(branch.value) };
    const asked = await askToMerge(publishing, branch.value, words, going);
    return { ...asked, words: `${said} ${asked.words}`, notes };
  };

  /** What has changed, and what is newer: a question where something is. */
  const look = async (wanted: Wanted, words: PublishWords, going: Going): Promise<Came> => {
    const changed = await articles.handOver.changedFiles(going.tell, { leftOut });
    if (changed.files.length === 0) return nothingToPublish(changed);
    const newer = await finish(publishing.lookForNewer(changed.files, going.tell), going);
    if (!newer.ok) return failed(newer.failure);
    known.current = { changed, newer: newer.value };
    if (wanted === "request" && newer.value.branch === null)
      return { ...NOTHING, words: noBranchToMergeInto(publishing) };
    const told = newerInWords(newer.value, changed.files.length);
    if (told === null) return publish(wanted, words, false, going);
    setQuestion({ wanted, words: told, touched: newer.value.touched.length, files: changed.files.length });
    return NOTHING;
  };

  return {
    question,
    made,
    /** Nothing was made. */
    dismiss: () => setQuestion(null),
    answer: ({ wanted }: NewerQuestion, words: PublishWords, isLeavingOut: boolean) => {
      setQuestion(null);
      run((going) => publish(wanted, words, isLeavingOut, going));
    },
    take: (wanted: Wanted, words: PublishWords) => {
      setQuestion(null);
      const fault = faultOf(words) ?? (publishing.hasToken() ? null : NO_TOKEN);
      if (fault !== null) running.tell(fault);
      if (fault === NO_TOKEN) onTokenNeeded();
      if (fault !== null) return;
      run((going) =>
        wanted === "request" && made !== null ? askToMerge(publishing, made, words, going) : look(wanted, words, going),
      );
    },
  };
}

/** What came of it, and whether another token is needed. */
interface Came extends Outcome {
  readonly needsToken?: boolean;
}

function nothingToPublish({ failed: left }: ChangedFiles): Came {
  const words =
    left.length === 0 ? NO_DIFFERENCE : `Nothing was published: ${counted(left.length, "article")} left out.`;
  return { words, notes: left.map(({ message }) => message) };
}

function failed({ kind, message }: PublishFailure): Came {
  return { words: message, notes: [], needsToken: kind === "token" };
}

function faultOf({ branch, title }: PublishWords): string | null {
  return (
    branchNameFault(branch) ?? (title.trim() === "" ? "A title is needed: say in a few words what this is." : null)
  );
}

function createBranch(
  publishing: FilesPublishing,
  { branch: name, title, body }: PublishWords,
  files: readonly FileChange[],
  going: Going,
): Promise<Result<PublishedBranch, PublishFailure>> {
  return finish(publishing.createBranch({ name, title, body, files }, going.tell), going);
}

async function askToMerge(
  publishing: FilesPublishing,
  branch: PublishedBranch,
  words: PublishWords,
  going: Going,
): Promise<Came> {
  const request = await finish(publishing.createRequest(branch, words), going);
  if (!request.ok) return { ...failed(request.failure), link: linkTo(branch) };
  const name = capitalized(publishing.requestName);
  return { words: `${name} created.`, notes: [], link: { name, address: request.value } };
}

function linkTo({ name, address }: PublishedBranch) {
  return { name: `Branch ${name}`, address };
}

function finish<T>({ result, cancel }: Underway<T>, { allowStop }: Going): Promise<Result<T, PublishFailure>> {
  allowStop(cancel);
  return result;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
