import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";

/** For the one `<label>` on each screen that opens the file dialog. */
export const openFilesId = "open-files";

/** The file input that is always in the page. Its label is a button-like `<label>` on whichever screen is shown. */
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
