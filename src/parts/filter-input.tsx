import { ListFilter, X } from "lucide-react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import type { QueryError } from "#core/search/query-parse.ts";
import { IconButton } from "#ui/button.tsx";
import "./filter-input.css";

const leaving = ["Enter", "ArrowDown", "Escape"] as const;

interface FilterInputProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  /** The filter, what is wrong with it, and the element that says so. */
  readonly text: string;
  readonly errors: readonly QueryError[];
  readonly errorId: string;
  /** At the end while there is no text. */
  readonly hint?: ReactNode;
  readonly clearLabel: string;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
  /** Enter comes with a filter that is right: else it leads to what is wrong. */
  readonly onLeave: (key: (typeof leaving)[number]) => void;
}

/** The field of a filter. */
export function FilterInput({ field, text, errors, ...about }: FilterInputProps) {
  const [error] = errors;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = leaving.find((one) => one === event.key);
    if (key === undefined) return;
    event.preventDefault();
    if (key === "Enter" && error !== undefined) field.current?.setSelectionRange(error.from, error.to);
    else about.onLeave(key);
  };
  return (
    <div className="filter-input" data-faulty={error !== undefined || undefined}>
      <ListFilter aria-hidden />
      <input
        ref={field}
        id={about.id}
        type="search"
        aria-label={about.label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : about.errorId}
        placeholder={about.placeholder}
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => about.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text === "" ? (
        about.hint
      ) : (
        <IconButton
          label={about.clearLabel}
          onClick={() => {
            about.onClear();
            field.current?.focus();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
