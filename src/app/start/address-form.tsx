import { useRef } from "react";
import { Button } from "#ui/button.tsx";

interface AddressFormProps {
  /** What stands in the field at first. */
  readonly initial: string;
  readonly onAddress: (address: string) => void;
}

export function AddressForm({ initial, onAddress }: AddressFormProps) {
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
      <label className="start-label" htmlFor="article-address">
        Or open it from an address
      </label>
      <div className="address-row">
        <input
          ref={field}
          defaultValue={initial}
          id="article-address"
          className="text-field"
          // Not type="url": a page-relative address is welcome too.
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…/article.md"
        />
        <Button look="bordered" type="submit">
          Open address
        </Button>
      </div>
    </form>
  );
}
