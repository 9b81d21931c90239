import { useCallback, useEffect, useState } from "react";
import { type StorageKit, useServices } from "#app/services.ts";
import type { StorageRooms, StorageState } from "#core/ports/kept-storage.ts";
import { sizeInWords } from "#core/size-in-words.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { BackupPart } from "./backup-part.tsx";
import { RoomList } from "./room-list.tsx";
import "./storage-dialog.css";

/** What is kept in this browser: how much, what of it takes the room, and all of it as one file. */
export function StorageDialog({ onClose }: { readonly onClose: () => void }) {
  const { loadStorage } = useServices();
  const [kit, setKit] = useState<StorageKit | null>(null);
  const [failure, setFailure] = useState("");
  useEffect(() => {
    loadStorage().then(setKit, () => setFailure("This part could not be loaded. Close it and try again."));
  }, [loadStorage]);
  return (
    <Dialog title="Storage and backup" onClose={onClose}>
      {failure !== "" && <p className="dialog-failure">{failure}</p>}
      {kit !== null && <Contents kit={kit} />}
    </Dialog>
  );
}

function Contents({ kit }: { readonly kit: StorageKit }) {
  const [state, setState] = useState<StorageState | null>(null);
  const [rooms, setRooms] = useState<StorageRooms | null>(null);
  const [failure, setFailure] = useState("");
  const read = useCallback(async () => {
    setState(await kit.storage.state());
    const found = await kit.storage.rooms();
    if (found.ok) setRooms(found.value);
    setFailure(found.ok ? "" : "This browser’s storage cannot be used now.");
  }, [kit]);
  useEffect(() => void read(), [read]);
  return (
    <div className="storage">
      <BackupPart kit={kit} onRestored={read} />
      {state !== null && <Usage kit={kit} state={state} onChange={read} />}
      <p aria-live="polite" hidden={failure === ""}>
        {failure}
      </p>
      {rooms === null && failure === "" && <p className="settings-hint">Measuring what takes the room…</p>}
      {rooms !== null && <RoomList kit={kit} rooms={rooms} onChange={read} />}
    </div>
  );
}

interface UsageProps {
  readonly kit: StorageKit;
  readonly state: StorageState;
  readonly onChange: () => Promise<void>;
}

function Usage({ kit, state: { used, quota, isPersisted }, onChange }: UsageProps) {
  const [said, setSaid] = useState("");
  const ask = async () => {
    const isKept = await kit.storage.persist();
    setSaid(isKept ? "" : "The browser did not agree. Installing Recto, or a bookmark of it, often helps.");
    await onChange();
  };
  return (
    <section aria-label="Room">
      <p className="settings-label">
        {used === null ? "This browser does not say how much is used" : `${sizeInWords(used)} used`}
        {quota !== null && used !== null && `, of ${sizeInWords(quota)} that there may be`}
      </p>
      {isPersisted === true && <p className="settings-hint">The browser keeps it until you remove it.</p>}
      {isPersisted === false && (
        <div className="storage-tools">
          <p className="settings-hint">The browser may remove it where the disk is full.</p>
          <Button look="bordered" onClick={() => void ask()}>
            Keep it
          </Button>
        </div>
      )}
      <p aria-live="polite" className="settings-hint">
        {said}
      </p>
    </section>
  );
}
