import { useId, useRef } from "react";
import { Button } from "#ui/button.tsx";

interface AddressFormProps {
  readonly label: string;
  /** What stands in the field at first. */
  readonly initial?: string;
  /** Nothing else is asked, so that the focus begins in the field. */
  readonly isAlone?: boolean;
  readonly onAddress: (address: string) => void;
}

export function AddressForm({ label, initial = "", isAlone = false, onAddress }: AddressFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className="address-form"
      onSubmit={(event) => {
        event.preventDefault();
        const address = field.current?.value.trim() ?? "";
        if (address === "") field.current?.focus();
        else onAddress(address);
      }}
    >
      <label className="start-label" htmlFor={id}>
        {label}
      </label>
      <div className="address-row">
        <input
          ref={field}
          defaultValue={initial}
          id={id}
          data-autofocus={isAlone || undefined}
          className="text-field"
          // Not type="url": a page-relative address is welcome too.
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…/article.md, or a public repository"
        />
        <Button look="bordered" type="submit">
          Open address
        </Button>
      </div>
    </form>
  );
}
