import { Archive, FileDiff, HardDriveDownload, MessagesSquare } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import type { HandOverChoice, WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";

/** How articles go out. */
export type Way = "in-place" | "zip" | "patch" | "records";
export type Scope = HandOverChoice["scope"];
export type Format = "side-by-side" | "target-only" | "both";

interface WaysProps {
  readonly articles: WorkspaceArticles;
  /** Ctrl or ⌘ with Enter, which takes the first way. */
  readonly saveKeys: string;
  readonly choice: { readonly scope: Scope; readonly format: Format };
  readonly onChoose: (choice: WaysProps["choice"]) => void;
  /** One of them is under way. */
  readonly isBusy: boolean;
  readonly onTake: (way: Way) => void;
  readonly onImport: (file: Blob) => void;
}

const scopes = [
  { value: "changed", label: "Only changed" },
  { value: "all", label: "All articles" },
] as const;
const formats = [
  { value: "side-by-side", label: "Side by side" },
  { value: "target-only", label: "Target only" },
  { value: "both", label: "Both" },
] as const;

/** Each way out is one button with its own sentence. */
export function Ways({ articles, saveKeys, choice, onChoose, isBusy, onTake, onImport }: WaysProps) {
  const { files } = articles;
  const reason = files.writing === undefined ? notWritable[files.kind] : null;
  const isWritable = reason === null;
  const button = { isBusy, onTake };
  return (
    <div className="hand-over-ways">
      <WayButton
        {...button}
        way="in-place"
        label="Save in place"
        keys={saveKeys}
        isFirst={isWritable}
        isOff={!isWritable}
      >
        <HardDriveDownload aria-hidden />
      </WayButton>
      <p className="hand-over-hint">
        {reason ?? (
          <>
            Writes into <bdi>{files.name}</bdi> what has changed, each file whole and read back. The others stay as they
            are.
          </>
        )}
      </p>
      <WayButton {...button} way="zip" label="Download zip" keys={isWritable ? "Z" : saveKeys} isFirst={!isWritable}>
        <Archive aria-hidden />
      </WayButton>
      <div className="hand-over-choices">
        <Choice
          label="Articles"
          value={choice.scope}
          options={scopes}
          onChange={(scope) => onChoose({ ...choice, scope })}
        />
        <Choice
          label="Files"
          value={choice.format}
          options={formats}
          onChange={(format) => onChoose({ ...choice, format })}
        />
      </div>
      <WayButton {...button} way="patch" label="Download patch" keys="P">
        <FileDiff aria-hidden />
      </WayButton>
      <p className="hand-over-hint">
        One file that <code>git apply</code> takes.
      </p>
      <WayButton {...button} way="records" label="Download review records" keys="R">
        <MessagesSquare aria-hidden />
      </WayButton>
      <p className="hand-over-hint">
        All that was decided, to go on elsewhere. The articles’ texts, comments and reviewers’ names are inside.{" "}
        <ImportButton isBusy={isBusy} onImport={onImport} />
      </p>
      <p className="hand-over-hint hand-over-end-hint">
        Every byte that was not edited is as it came. Your work stays here whatever you choose.
      </p>
    </div>
  );
}

const notWritable: Readonly<Record<WorkspaceArticles["files"]["kind"], string>> = {
  zip: "An archive can’t be written into: download another.",
  repository: "A repository is only read here: apply the patch in a copy of it, or put the archive’s files there.",
  files: "The browser gives single files to be read only: open their folder to save in place.",
  folder:
    "The browser gave this folder to be read only: open it with “Open folder” in Chrome or Edge to save in place.",
};

interface WayButtonProps extends Pick<WaysProps, "isBusy" | "onTake"> {
  readonly way: Way;
  readonly label: string;
  readonly keys: string;
  /** The one that Ctrl+Enter takes. */
  readonly isFirst?: boolean;
  readonly isOff?: boolean;
  /** Its icon. */
  readonly children: ReactNode;
}

function WayButton({ way, label, keys, isFirst = false, isOff = false, isBusy, onTake, children }: WayButtonProps) {
  return (
    <Button
      className="hand-over-way"
      look={isFirst ? "primary" : "bordered"}
      data-autofocus={isFirst ? "" : undefined}
      disabled={isBusy || isOff}
      onClick={() => onTake(way)}
    >
      {children}
      {label}
      <kbd aria-hidden>{keys}</kbd>
    </Button>
  );
}

/** A button, and the field for files that it opens. */
function ImportButton({ isBusy, onImport }: Pick<WaysProps, "isBusy" | "onImport">) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="link"
        disabled={isBusy}
        aria-controls={id}
        onClick={() => field.current?.click()}
      >
        Import review records
      </button>
      <input
        ref={field}
        id={id}
        type="file"
        hidden
        accept=".json"
        onChange={({ currentTarget: input }) => {
          const [file] = input.files ?? [];
          if (file !== undefined) onImport(file);
          // Emptied, so that choosing the same file again is a change again.
          input.value = "";
        }}
      />
    </>
  );
}
