import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";

/** For the one `<label>` on each screen that opens the file dialog. */
export const openFilesId = "open-files";
export const openFolderId = "open-folder";

/** Brings the label of the field into view where the field has the focus: it is not seen itself. */
export function showOpenFiles(): void {
  if (document.activeElement?.id !== openFilesId) return;
  document.querySelector(`label[for="${openFilesId}"]`)?.scrollIntoView({ block: "nearest" });
}

interface OpenFilesInputProps {
  readonly onChoose: (files: readonly ChosenFile[], isFolder: boolean) => void;
}

/**
 * The file inputs that are always in the page. They are not seen: the label of the first, a button-like `<label>` on whichever screen is shown, has the focus's
 * outline, and comes into view with it; the other is pressed by a command.
 */
export function OpenFilesInput({ onChoose }: OpenFilesInputProps) {
  const { files } = useServices();
  const take = (input: HTMLInputElement, isFolder: boolean) => {
    const chosen = files.chosen(input.files ?? []);
    // Emptied, so that choosing the same file again is a change again.
    input.value = "";
    if (chosen.length > 0) onChoose(chosen, isFolder);
  };
  return (
    <section aria-label="Files" className="open-files">
      <input
        id={openFilesId}
        className="visually-hidden"
        type="file"
        multiple
        accept=".md,.markdown,.yml,.zip"
        onFocus={showOpenFiles}
        onChange={(event) => take(event.currentTarget, false)}
      />
      <input
        id={openFolderId}
        className="visually-hidden"
        type="file"
        aria-label="Open folder"
        tabIndex={-1}
        ref={(input) => input?.setAttribute("webkitdirectory", "")}
        onChange={(event) => take(event.currentTarget, true)}
      />
    </section>
  );
}
