import type { QueryError } from "#core/search/query-parse.ts";
import { Button } from "#ui/button.tsx";

interface FilterErrorNoteProps {
  /** What the field names as its description. */
  readonly id: string;
  /** Of the filter. */
  readonly text: string;
  readonly error: QueryError;
  /** Takes the text with what is suggested in it. */
  readonly onUse: (text: string) => void;
}

/** What is wrong with a filter, and what may have been meant. */
export function FilterErrorNote({ id, text, error, onUse }: FilterErrorNoteProps) {
  const { from, to, message, suggestion } = error;
  return (
    <>
      <p id={id}>
        {!message.includes(text.slice(from, to)) && (
          <bdi>
            <code>{text.slice(from, to)}</code>{" "}
          </bdi>
        )}
        {message}
      </p>
      {suggestion !== null && (
        <Button look="bordered" onClick={() => onUse(text.slice(0, from) + suggestion + text.slice(to))}>
          Use <code>{suggestion}</code>
        </Button>
      )}
    </>
  );
}
