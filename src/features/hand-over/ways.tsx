import { Archive, FileDiff, HardDriveDownload, MessagesSquare } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { HandOverChoice } from "#state/workspace/articles/handed-over.ts";
import { Choice } from "#ui/choice.tsx";
import { WayButton } from "./way-button.tsx";

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
  /** The ways that only some workspaces have. */
  readonly children: ReactNode;
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
export function Ways({ articles, saveKeys, choice, onChoose, isBusy, onTake, onImport, children }: WaysProps) {
  const { files } = articles;
  const reason = files.writing === undefined ? notWritable[files.kind] : null;
  const isWritable = reason === null;
  const button = (way: Way) => ({ isBusy, onTake: () => onTake(way) });
  return (
    <div className="hand-over-ways">
      <WayButton
        {...button("in-place")}
        label="Save in place"
        keys={isWritable ? saveKeys : null}
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
      <WayButton {...button("zip")} label="Download zip" keys={isWritable ? "Z" : saveKeys} isFirst={!isWritable}>
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
      <WayButton {...button("patch")} label="Download patch" keys="P">
        <FileDiff aria-hidden />
      </WayButton>
      <p className="hand-over-hint">
        One file that <code>git apply</code> takes.
      </p>
      {children}
      <WayButton {...button("records")} label="Download review records" keys="R">
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
  repository: "A repository is not written into: create a branch of it below, or apply the patch in a copy.",
  addresses: "Addresses are only read here: download an archive or the patch.",
  files: "The browser gives single files to be read only: open their folder to save in place.",
  folder:
    "The browser gave this folder to be read only: open it with “Open folder” in Chrome or Edge to save in place.",
};

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
