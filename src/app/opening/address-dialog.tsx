import { flushSync } from "react-dom";
import { goTo } from "#app/address/use-route.ts";
import { AddressForm } from "#app/start/address-form.tsx";
import { Dialog } from "#ui/dialog.tsx";

/** Asks for an address while an article is open, which stays open until the other one has come. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Open an article from an address" onClose={onClose}>
      <AddressForm
        label="Address of the article"
        isAlone
        onAddress={(address) => {
          flushSync(onClose);
          goTo({ kind: "address", address });
        }}
      />
    </Dialog>
  );
}
