import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";

interface ImportFileProps {
  /** What the button says. */
  readonly label: string;
  /** Ends of the names of files that are offered; of JSON without it. */
  readonly accept?: string;
  readonly onFile: (file: ChosenFile) => void;
}

/** A button that lets the reviewer choose a file. */
export function ImportFile({ label, accept = ".json", onFile }: ImportFileProps) {
  const { files } = useServices();
  return (
    <label className="button button-plain">
      {label}
      <input
        type="file"
        accept={accept}
        className="visually-hidden"
        onChange={({ currentTarget: input }) => {
          const [file] = files.chosen(input.files ?? []);
          if (file !== undefined) onFile(file);
          // Emptied, so that choosing the same file again is a change again.
          input.value = "";
        }}
      />
    </label>
  );
}
