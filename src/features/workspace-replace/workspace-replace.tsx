import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import type { FindOption } from "#core/search/find-query.ts";
import { replaceInWords } from "#core/search/replace-in-words.ts";
import { beginAnew, reviewStepOf, takeBackTyping } from "#parts/article-undo.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import type { Replacing, ReplacingState } from "#state/workspace/articles/segments/replacing.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { isMainKey } from "#ui/dialog.tsx";
import { useEarlyKey } from "#ui/held-keys/use-early-key.ts";
import { ReplaceList } from "./replace-list.tsx";
import { totalsOf } from "./replace-totals.ts";
import "./workspace-replace.css";

interface WorkspaceReplaceProps {
  readonly replacing: Replacing;
  /** The filter's text: only what it means is looked into. */
  readonly filter: string;
  readonly onReplace: () => void;
  readonly onGoTo: (path: string, key: UnitKey) => void;
  /** Gives the keys back, where nothing came of what was offered to the article. */
  readonly onClose: (isDeclined: boolean) => void;
}

const options: readonly (readonly [option: FindOption, sign: string, name: string])[] = [
  ["matchCase", "Aa", "Match case"],
  ["wholeWord", "ab|", "Whole word"],
  ["regex", ".*", "Regular expression"],
  ["inMarkup", "Code", "Also in code and addresses"],
];

/** Finds in the targets of all articles and replaces what is ticked. */
export function WorkspaceReplace({ replacing, filter, onReplace, onGoTo, onClose }: WorkspaceReplaceProps) {
  const state = useStore(replacing.state);
  const run = useRunCommand();
  const field = useRef<HTMLInputElement>(null);
  const totals = totalsOf(state.articles);
  const isWhole = (state.progress === null || state.progress.isStopped) && state.judging === 0 && !state.isReplacing;
  const isPossible = isWhole && totals.keys.length > 0;
  const holdEarlyKey = useEarlyKey(isWhole);
  useEffect(() => field.current?.select(), []);
  const replace = () => {
    if (!isPossible) return;
    beginAnew(field.current);
    onReplace();
  };
  const close = () => {
    const isDeclined = replacing.state.getState().own?.filter != null;
    replacing.close();
    onClose(isDeclined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = reviewStepOf(event.nativeEvent);
    if (step !== null) {
      event.preventDefault();
      event.stopPropagation();
      run(step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (isMainKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      if (!holdEarlyKey(event.nativeEvent)) replace();
    }
  };
  return (
    <section
      className="workspace-replace"
      aria-label="Replace in all articles"
      data-own-keys="Escape"
      onKeyDown={onKeyDown}
    >
      <div className="workspace-replace-fields">
        <input
          ref={field}
          className="text-field"
          type="text"
          aria-label="Find in targets"
          placeholder="Find in targets"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={state.problem !== null || undefined}
          value={state.find.text}
          onChange={({ currentTarget }) => {
            takeBackTyping(currentTarget);
            replacing.look({ text: currentTarget.value });
          }}
        />
        <ReplaceOptions replacing={replacing} state={state} />
        <IconButton label="Close replace" hint="Esc" onClick={close}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="workspace-replace-line">
        <Button
          look="primary"
          className="workspace-replace-button"
          aria-disabled={!isPossible}
          aria-keyshortcuts="Control+Enter"
          onClick={replace}
        >
          {totals.keys.length > 0
            ? `${replaceInWords(totals.ticked, state.replacement)} in ${unitsInWords(totals.keys)} of ${counted(totals.articles, "article")}`
            : "Replace"}
        </Button>
        <Button onClick={() => void replacing.tick(true)}>Tick all</Button>
        <Button onClick={() => void replacing.tick(false)}>Untick all</Button>
        <Found state={state} replacing={replacing} filter={filter} onUnfiltered={() => field.current?.focus()} />
      </div>
      {(totals.refused > 0 || totals.warned > 0 || totals.approved > 0) && (
        <p className="workspace-replace-notes">
          {[
            totals.approved > 0 ? `${grouped(totals.approved)} in approved segments, not ticked` : "",
            totals.refused > 0 ? `${grouped(totals.refused)} cannot be replaced` : "",
            totals.warned > 0 ? `${grouped(totals.warned)} would change markup` : "",
          ]
            .filter((note) => note !== "")
            .join(" · ")}
        </p>
      )}
      <LeftAlone state={state} onGoTo={onGoTo} />
      <ReplaceList replacing={replacing} onGoTo={onGoTo} />
    </section>
  );
}

type OptionsProps = Pick<FoundProps, "replacing" | "state">;

/** What the matches are replaced with, and what is a match. */
function ReplaceOptions({ replacing, state }: OptionsProps) {
  return (
    <>
      <input
        className="text-field"
        type="text"
        aria-label="Replace with"
        placeholder={state.find.regex ? "Replace with ($1, $<name>, $&)" : "Replace with"}
        dir="auto"
        autoComplete="off"
        value={state.replacement}
        onChange={(event) => replacing.setReplacement(event.currentTarget.value)}
      />
      <div className="workspace-replace-options">
        {options.map(([option, sign, name]) => (
          <label key={option} className="workspace-replace-option" title={name}>
            <input
              type="checkbox"
              className="visually-hidden"
              aria-label={name}
              checked={state.find[option]}
              onChange={(event) => replacing.look({ [option]: event.currentTarget.checked })}
            />
            <span aria-hidden>{sign}</span>
          </label>
        ))}
      </div>
    </>
  );
}

interface FoundProps {
  readonly state: ReplacingState;
  readonly replacing: Replacing;
  readonly filter: string;
  /** The button with the focus is gone. */
  readonly onUnfiltered: () => void;
}

/** How much was found, and how far looking for it is. */
function Found({ state, replacing, filter, onUnfiltered }: FoundProps) {
  const { progress, problem, articles, find } = state;
  const isLooking = progress !== null && !progress.isStopped;
  const { matches } = totalsOf(articles);
  if (problem !== null) {
    return (
      <p className="workspace-replace-problem" role="alert">
        {problem}
      </p>
    );
  }
  if (find.text === "") return null;
  return (
    <>
      <p className="workspace-replace-found" aria-live="polite" aria-busy={isLooking}>
        {matches === 1 ? "1 match" : `${grouped(matches)} matches`} in {counted(articles.length, "article")}
        {filter !== "" && ", of what the filter means"}
      </p>
      {filter !== "" && matches === 0 && !isLooking && (
        <Button
          look="bordered"
          onClick={() => {
            replacing.clearFilter();
            onUnfiltered();
          }}
        >
          Clear the filter
        </Button>
      )}
      {progress !== null && progress.total > 0 && (
        <p className="workspace-replace-progress">
          {progress.isStopped ? "Stopped at " : "Looked into "}
          {someOf(progress.read, progress.total)}
        </p>
      )}
      {progress !== null && (
        <Button onClick={() => (isLooking ? replacing.stop() : void replacing.run())}>
          {isLooking ? "Stop" : "Look again"}
        </Button>
      )}
    </>
  );
}

/** What was not replaced, each with a way to it, and articles that were passed over. */
function LeftAlone({ state, onGoTo }: { readonly state: ReplacingState } & Pick<WorkspaceReplaceProps, "onGoTo">) {
  const { left, passed } = state;
  if (left.length + passed.length === 0) return null;
  return (
    <ul className="workspace-replace-left" aria-label="Left alone">
      {left.map(({ path, key }) => (
        <li key={`${path}\n${key}`}>
          Left alone, since it was changed meanwhile:{" "}
          <button type="button" className="link" onClick={() => onGoTo(path, key)}>
            {key.replace(/^field:/, "")} in <bdi>{path}</bdi>
          </button>
        </li>
      ))}
      {passed.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
