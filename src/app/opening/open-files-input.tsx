import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";

/** For the one `<label>` on each screen that opens the file dialog. */
export const openFilesId = "open-files";

/** Brings the label of the field into view where the field has the focus: it is not seen itself. */
export function showOpenFiles(): void {
  if (document.activeElement?.id !== openFilesId) return;
  document.querySelector(`label[for="${openFilesId}"]`)?.scrollIntoView({ block: "nearest" });
}

/**
 * The file input that is always in the page. It is not seen: its label, a button-like `<label>` on whichever screen is shown, has the focus's outline, and
 * comes into view with it.
 */
export function OpenFilesInput({ onChoose }: { readonly onChoose: (files: readonly ChosenFile[]) => void }) {
  const { files } = useServices();
  return (
    <section aria-label="Files" className="open-files">
      <input
        id={openFilesId}
        className="visually-hidden"
        type="file"
        multiple
        accept=".md,.markdown,.yml,.zip"
        onFocus={showOpenFiles}
        onChange={(event) => {
          const input = event.currentTarget;
          const chosen = files.chosen(input.files ?? []);
          // Emptied, so that choosing the same file again is a change again.
          input.value = "";
          if (chosen.length > 0) onChoose(chosen);
        }}
      />
    </section>
  );
}
