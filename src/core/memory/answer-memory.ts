/** A memory behind messages: what is sent to it, what it answers, and what it does about the one with the other. */
import { unpackPairs } from "./imported-memory.ts";
import {
  type ConcordanceAnswer,
  type ConcordanceQuestion,
  type FileQuestion,
  type ImportedInUse,
  type MemoryAnswer,
  type MemoryFile,
  type MemoryQuestion,
  type ReviewedArticle,
  ReviewMemory,
  type SegmentNow,
  type UntouchedFile,
} from "./review-memory.ts";

/** By name, what is sent along and what comes back. */
export interface MemoryMessages {
  readonly put: { readonly sent: ReviewedArticle; readonly answer: null };
  readonly putFile: { readonly sent: UntouchedFile; readonly answer: null };
  readonly leaveWorkspace: { readonly sent: null; readonly answer: null };
  readonly change: { readonly sent: readonly SegmentNow[]; readonly answer: null };
  readonly drop: { readonly sent: string; readonly answer: null };
  readonly import: { readonly sent: { readonly name: string; readonly part: Uint8Array }; readonly answer: boolean };
  readonly askImported: { readonly sent: readonly ImportedInUse[]; readonly answer: null };
  readonly removeImported: { readonly sent: string; readonly answer: null };
  readonly ask: { readonly sent: readonly MemoryQuestion[]; readonly answer: readonly MemoryAnswer[] };
  readonly tmx: { readonly sent: FileQuestion; readonly answer: MemoryFile };
  readonly search: { readonly sent: ConcordanceQuestion; readonly answer: ConcordanceAnswer };
}

export type MemoryMessage = keyof MemoryMessages;

type Answering = { readonly [M in MemoryMessage]: (sent: MemoryMessages[M]["sent"]) => MemoryMessages[M]["answer"] };

export type AnswerMemory = <M extends MemoryMessage>(
  message: M,
  sent: MemoryMessages[M]["sent"],
) => MemoryMessages[M]["answer"];

/** A memory that is empty at first. */
export function createAnswering(): AnswerMemory {
  const memory = new ReviewMemory();
  const answering: Answering = {
    put: (article) => {
      memory.put(article);
      return null;
    },
    putFile: (file) => {
      memory.putFile(file);
      return null;
    },
    leaveWorkspace: () => {
      memory.leaveWorkspace();
      return null;
    },
    change: (segments) => {
      memory.change(segments);
      return null;
    },
    drop: (articleKey) => {
      memory.drop(articleKey);
      return null;
    },
    import: ({ name, part }) => {
      const pairs = unpackPairs(part);
      if (pairs !== null) memory.import(name, pairs);
      return pairs !== null;
    },
    askImported: (memories) => {
      memory.askImported(memories);
      return null;
    },
    removeImported: (file) => {
      memory.removeImported(file);
      return null;
    },
    ask: (questions) => questions.map((question) => memory.answer(question)),
    tmx: (question) => memory.tmx(question),
    search: (question) => memory.concordance(question),
  };
  return (message, sent) => answering[message](sent);
}
