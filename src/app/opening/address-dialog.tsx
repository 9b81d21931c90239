import { flushSync } from "react-dom";
import { AddressForm } from "#app/start/address-form.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { useOpenAddress } from "./use-open-address.ts";

/** Asks for the address of an article or a repository while an article is open, which stays open until the other one has come. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenAddress();
  return (
    <Dialog title="Open an address" onClose={onClose}>
      <AddressForm
        label="Address of the article or repository"
        isAlone
        onAddress={(address) => {
          flushSync(onClose);
          open(address);
        }}
      />
    </Dialog>
  );
}
