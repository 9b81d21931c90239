import { GitBranch, GitPullRequestCreate } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { counted } from "#core/count-in-words.ts";
import type { FilesPublishing } from "#core/ports/files-publishing.ts";
import type { Result } from "#core/result.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ChangedArticle } from "#state/workspace/articles/handed-over.ts";
import { Button } from "#ui/button.tsx";
import { isEnter } from "#ui/enter-key.ts";
import { type PublishWords, suggestedWords } from "./publish-words.ts";
import { type NewerQuestion, usePublishing, type Wanted } from "./use-publishing.ts";
import type { Running } from "./use-running.ts";
import "./publish-ways.css";
import { WayButton } from "./way-button.tsx";

interface PublishWaysProps {
  readonly articles: WorkspaceArticles;
  readonly publishing: FilesPublishing;
  readonly running: Running;
  /** Paths of articles that are not ticked. */
  readonly leftOut: ReadonlySet<string>;
  /** What is handed over. */
  readonly changed: readonly ChangedArticle[];
  /** `2026-11-28` */
  readonly today: string;
  /** Takes the first of these ways, for the dialog’s key. */
  readonly onKey: RefObject<(() => void) | null>;
}

/** A branch of the repository, and a request to merge it. */
export function PublishWays({ articles, publishing, running, leftOut, changed, today, onKey }: PublishWaysProps) {
  const tokenField = useRef<HTMLInputElement>(null);
  const wanted = useRef<Wanted>("branch");
  const [isAsking, setAsking] = useState(false);
  const [written, setWritten] = useState<Partial<PublishWords>>({});
  const suggested = useMemo(() => suggestedWords(articles, changed, today), [articles, changed, today]);
  const askForToken = () => {
    flushSync(() => setAsking(true));
    tokenField.current?.focus();
  };
  const publisher = usePublishing({ articles, publishing, running, leftOut, onTokenNeeded: askForToken });
  const { made, question } = publisher;
  const words = { ...suggested, ...written };
  const isBusy = running.progress !== null;
  const take = (way: Wanted) => {
    wanted.current = way;
    const given = takeToken(publishing, tokenField.current);
    if (given !== null && !given.ok) return running.tell(given.failure);
    if (given !== null) setAsking(false);
    publisher.take(way, words);
  };
  useEffect(() => {
    onKey.current = made === null ? () => take("branch") : null;
    return () => {
      onKey.current = null;
    };
  });
  return (
    <>
      <WayButton label="Create branch" keys="B" isBusy={isBusy} isOff={made !== null} onTake={() => take("branch")}>
        <GitBranch aria-hidden />
      </WayButton>
      <WayButton label="Create pull request" keys={null} isBusy={isBusy} onTake={() => take("request")}>
        <GitPullRequestCreate aria-hidden />
      </WayButton>
      {question !== null && (
        <Newer
          question={question}
          onAnswer={(isLeavingOut) => void publisher.answer(question, words, isLeavingOut)}
          onDismiss={publisher.dismiss}
        />
      )}
      <Fields
        words={words}
        onWrite={(one) => setWritten({ ...written, ...one })}
        isMade={made !== null}
        onEnter={() => !isBusy && take(wanted.current)}
      >
        <TokenField
          publishing={publishing}
          field={tokenField}
          isKept={publishing.hasToken() && !isAsking}
          onAnother={askForToken}
        />
      </Fields>
      <p className="hand-over-hint">
        On <bdi>{publishing.repository}</bdi>: a fresh branch on what was opened, with one commit of what has changed,
        byte for byte.{publishing.requestName === "merge request" && " There it is called a merge request."}
      </p>
    </>
  );
}

/** What is given is taken out of the field at once; null where nothing is. */
function takeToken(publishing: FilesPublishing, field: HTMLInputElement | null): Result<void, string> | null {
  const token = field?.value ?? "";
  if (field === null || token.trim() === "") return null;
  field.value = "";
  const given = publishing.giveToken(token);
  if (!given.ok) field.focus();
  return given;
}

interface NewerProps {
  readonly question: NewerQuestion;
  readonly onAnswer: (isLeavingOut: boolean) => void;
  readonly onDismiss: () => void;
}

/** What came meanwhile, before anything is made. */
function Newer({ question: { words, touched, files }, onAnswer, onDismiss }: NewerProps) {
  return (
    <div className="hand-over-newer" role="alert">
      <p>{words}</p>
      <Button look="primary" onClick={() => onAnswer(false)}>
        Go on
      </Button>
      {touched > 0 && touched < files && (
        <Button look="bordered" onClick={() => onAnswer(true)}>
          Leave out {counted(touched, "file")}
        </Button>
      )}
      <Button look="bordered" onClick={onDismiss}>
        Not now
      </Button>
    </div>
  );
}

interface FieldsProps {
  readonly words: PublishWords;
  readonly onWrite: (changed: Partial<PublishWords>) => void;
  readonly isMade: boolean;
  readonly onEnter: () => void;
  /** What else is asked. */
  readonly children: ReactNode;
}

function Fields({ words, onWrite, isMade, onEnter, children }: FieldsProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const isLine = event.target instanceof HTMLInputElement;
    if (!isEnter(event) || event.repeat || event.nativeEvent.isComposing) return;
    if (!isLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field does what was asked for
    <div className="hand-over-fields" onKeyDown={onKeyDown}>
      {children}
      <label htmlFor={`${id}branch`}>Branch</label>
      <input
        id={`${id}branch`}
        className="text-field"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        readOnly={isMade}
        value={words.branch}
        onChange={({ currentTarget }) => onWrite({ branch: currentTarget.value })}
      />
      <label htmlFor={`${id}title`}>Title</label>
      <input
        id={`${id}title`}
        className="text-field"
        dir="auto"
        autoComplete="off"
        value={words.title}
        onChange={({ currentTarget }) => onWrite({ title: currentTarget.value })}
      />
      <label htmlFor={`${id}body`}>Text</label>
      <textarea
        id={`${id}body`}
        className="text-field"
        dir="auto"
        rows={3}
        value={words.body}
        onChange={({ currentTarget }) => onWrite({ body: currentTarget.value })}
      />
    </div>
  );
}

interface TokenFieldProps {
  readonly publishing: FilesPublishing;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isKept: boolean;
  readonly onAnother: () => void;
}

function TokenField({ publishing, field, isKept, onAnother }: TokenFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>Token</label>
      {isKept ? (
        <p>
          Kept until the page is closed.{" "}
          <button type="button" id={id} className="link" onClick={onAnother}>
            Another token
          </button>
        </p>
      ) : (
        <input
          ref={field}
          id={id}
          className="text-field"
          type="password"
          dir="ltr"
          autoComplete="off"
          aria-describedby={`${id}why`}
        />
      )}
      <p id={`${id}why`} className="hand-over-quiet">
        With the right to write, from your settings there. It goes to <bdi>{publishing.tokenHost}</bdi> only and is
        stored nowhere.
      </p>
    </>
  );
}
