import { use, useId, useLayoutEffect, useRef } from "react";
import { RefusedAddressContext } from "#app/opening/refused-address.ts";
import { Button } from "#ui/button.tsx";

interface AddressFormProps {
  readonly label: string;
  readonly onAddress: (address: string) => void;
}

/** Asks for an address. One that gave nothing stands in its field, with the reason beside it. */
export function AddressForm({ label, onAddress }: AddressFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const refused = use(RefusedAddressContext);
  useLayoutEffect(() => {
    if (refused === null || field.current === null) return;
    field.current.value = refused.address;
    field.current.focus();
  }, [refused]);
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
          id={id}
          className="text-field"
          // Not type="url": a page-relative address is welcome too.
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…/article.md, or a public repository"
          aria-invalid={refused !== null || undefined}
          aria-describedby={refused === null ? undefined : `${id}why`}
        />
        <Button look="bordered" type="submit">
          Open address
        </Button>
      </div>
      {refused !== null && (
        <p id={`${id}why`} className="address-refusal" dir="ltr">
          {refused.reason}
        </p>
      )}
    </form>
  );
}
