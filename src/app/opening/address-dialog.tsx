import { type KeyboardEvent, use, useId, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ImportFile } from "#app/dialogs/import-file.tsx";
import { useServices } from "#app/services.ts";
import { useArticlesWindow } from "#app/workspace/articles-window-context.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import type { AddressList } from "#core/ports/workspace-files.ts";
import type { ChosenFile } from "#core/ports.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { RefusedAddressContext } from "./refused-address.ts";
import { useOpenAddress } from "./use-open-address.ts";
import "./address-dialog.css";

const NO_TEXT = "This is no text in UTF-8: save the list as plain text, one address a line.";

/** Asks for the address of an article or a repository, or for those of several articles; what is open stays open until they have come. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const refused = use(RefusedAddressContext);
  const [text, setText] = useState(refused?.address ?? "");
  const isRefused = refused !== null && text === refused.address;
  const field = useRef<HTMLTextAreaElement>(null);
  const token = useRef<HTMLInputElement>(null);
  // Not as a value that is rendered: it would stand in the page's markup.
  useLayoutEffect(() => {
    if (token.current !== null) token.current.value = refused?.token ?? "";
  }, [refused]);
  const [list, setList] = useState<AddressList | null>(null);
  const open = useOpenAddress();
  const several = useOpenSeveral(onClose);
  const submit = async () => {
    const [first, ...others] = text.split("\n").filter((line) => line.trim() !== "");
    if (first === undefined) return field.current?.focus();
    if (others.length > 0) return setList(await several.read(text));
    const given = token.current?.value.trim() ?? "";
    flushSync(onClose);
    open(first.trim(), given);
  };
  const take = async (file: ChosenFile) => {
    const read = await file.read();
    const content = read.ok ? decodeUtf8(read.value) : null;
    setList(content?.ok === true ? null : { addresses: [], faults: [read.ok ? NO_TEXT : read.failure] });
    if (content?.ok === true) setText(content.value);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <Dialog title="Open an address" className="dialog-address" onClose={onClose}>
      <form
        className="address-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className="start-label" htmlFor={id}>
          Address of the article or repository
        </label>
        <textarea
          ref={field}
          id={id}
          data-autofocus
          className="text-field address-lines"
          rows={Math.min(12, Math.max(2, text.split("\n").length))}
          inputMode="url"
          dir="ltr"
          wrap="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…/article.md, or a repository"
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? `${id}refused` : undefined}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setList(null);
          }}
          onKeyDown={onKeyDown}
        />
        {isRefused && (
          <p id={`${id}refused`} className="address-refusal" dir="ltr">
            {refused.reason}
          </p>
        )}
        <p className="address-hint">
          Several articles: one address a line (Shift+Enter), pasted or{" "}
          <ImportFile label="from a text file" accept=".txt,.csv" onFile={(file) => void take(file)} />
        </p>
        <label className="start-label" htmlFor={`${id}token`}>
          Token, for a private repository
        </label>
        <div className="address-row">
          <input
            ref={token}
            id={`${id}token`}
            className="text-field"
            type="password"
            dir="ltr"
            autoComplete="off"
            aria-describedby={`${id}why`}
          />
          <Button look="bordered" type="submit">
            Open address
          </Button>
        </div>
        <p id={`${id}why`} className="address-hint">
          It goes to the repository’s own host only, and is kept until the page is closed.
        </p>
        {list !== null && <Faults list={list} onOpen={() => several.open(list)} />}
      </form>
    </Dialog>
  );
}

/** Opens what several lines name, once all of them name something. */
function useOpenSeveral(onClose: () => void) {
  const { loadWorkspaces } = useServices();
  const window = useArticlesWindow();
  const open = ({ addresses }: AddressList) => {
    flushSync(onClose);
    void holdKeysUntil(window.open({ kind: "addresses", addresses }));
  };
  return {
    open,
    /** Null where all of it was opened. */
    read: async (text: string): Promise<AddressList | null> => {
      const list = (await loadWorkspaces()).readAddresses(text);
      if (list.faults.length > 0) return list;
      open(list);
      return null;
    },
  };
}

/** More nobody reads. */
const MOST_FAULTS = 50;

/** Which lines are no addresses of articles. The others can be opened all the same. */
function Faults({ list: { addresses, faults }, onOpen }: { readonly list: AddressList; readonly onOpen: () => void }) {
  return (
    <div className="address-faults" role="alert">
      <ul>
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={fault}>
            <bdi>{fault}</bdi>
          </li>
        ))}
        {faults.length > MOST_FAULTS && <li>and {grouped(faults.length - MOST_FAULTS)} more</li>}
      </ul>
      {addresses.length > 0 && (
        <Button look="bordered" onClick={onOpen}>
          Open the other {counted(addresses.length, "article")}
        </Button>
      )}
    </div>
  );
}
