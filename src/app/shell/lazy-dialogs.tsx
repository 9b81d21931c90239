/** Dialogs whose code is a chunk of its own: fetched when the window has come to rest, at the latest when one is opened. */

import { useEffect } from "react";
import type { ReasonProps } from "#app/dialogs/reason-dialog.tsx";
import { articleFilterCode } from "#app/filter/article-filter-place.tsx";
import { loadWorkspaceCode } from "#app/workspace/load-workspace-code.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { DialogName } from "#state/commands/command.ts";
import { Dialog } from "#ui/dialog.tsx";
import { type FetchedCode, FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { HoldKeys } from "#ui/held-keys/hold-keys.tsx";
import { whenIdle } from "#ui/when-idle.ts";
import { exportLeftCode } from "./export-menu.tsx";
import "#app/palette/palette.css";

interface DialogProps {
  readonly onClose: () => void;
}

const paletteCode = fetchedCode<DialogProps>(() => import("#app/palette/palette.tsx").then(({ Palette }) => Palette));
const sheetCode = fetchedCode<object>(() =>
  import("#app/dialogs/shortcut-sheet.tsx").then(({ ShortcutSheet }) => ShortcutSheet),
);

const reasonCode = fetchedCode<ReasonProps>(() =>
  import("#app/dialogs/reason-dialog.tsx").then((code) => code.ReasonDialog),
);

interface WholeDialog<P> {
  /** As the dialog itself is called. */
  readonly title: string;
  /** What its first field is called, for which another stands in at once; left out where it begins with none. */
  readonly field?: string;
  readonly code: FetchedCode<P>;
}

type WholeName = Exclude<DialogName, "palette" | "shortcuts">;

const dialogs: Readonly<Record<WholeName, WholeDialog<DialogProps>>> = {
  "go-to": {
    title: "Go to segment",
    field: "Number, id or words",
    code: fetchedCode(() => import("#app/filter/go-to.tsx").then(({ GoTo }) => GoTo)),
  },
  address: {
    title: "Open an address",
    field: "Address of the article or repository",
    code: fetchedCode(() => import("#app/opening/address-dialog.tsx").then((code) => code.AddressDialog)),
  },
  settings: {
    title: "Settings",
    code: fetchedCode(() => import("#app/dialogs/settings-dialog.tsx").then((code) => code.SettingsDialog)),
  },
  "saved-filters": {
    title: "Saved filters",
    field: "Name",
    code: fetchedCode(() => import("#app/filter/saved-filters-dialog.tsx").then((code) => code.SavedFiltersDialog)),
  },
  spelling: {
    title: "Dictionary",
    code: fetchedCode(() => import("#app/spelling/spelling-dialog.tsx").then((code) => code.SpellingDialog)),
  },
  storage: {
    title: "Storage and backup",
    code: fetchedCode(() => import("#app/storage/storage-dialog.tsx").then((code) => code.StorageDialog)),
  },
  problems: {
    title: "Notes on this file",
    code: fetchedCode(() => import("#app/dialogs/problems-dialog.tsx").then((code) => code.ProblemsDialog)),
  },
  "check-profile": {
    title: "Check profile",
    field: "Find a check",
    code: fetchedCode(() => import("#app/checks/profile-dialog.tsx").then((code) => code.ProfileDialog)),
  },
  "earlier-version": {
    title: "Earlier version",
    code: fetchedCode(() =>
      import("#app/version/earlier-version-dialog.tsx").then((code) => code.EarlierVersionDialog),
    ),
  },
  "find-article": {
    title: "Find an article",
    field: "Letters of its path or title",
    code: fetchedCode(() => loadWorkspaceCode().then((code) => code.FindArticle)),
  },
  "hand-over": {
    title: "Hand over",
    code: fetchedCode(() => loadWorkspaceCode().then((code) => code.HandOver)),
  },
  "not-articles": {
    title: "Files that are no articles",
    code: fetchedCode(() => loadWorkspaceCode().then((code) => code.NotArticles)),
  },
  repetitions: {
    title: "Repetitions",
    code: fetchedCode(() => import("#app/workspace/repetitions.tsx").then((code) => code.Repetitions)),
  },
  memories: {
    title: "Memories",
    code: fetchedCode(() => import("#app/memory/memories-window.tsx").then((code) => code.MemoriesWindow)),
  },
  glossary: {
    title: "Glossary",
    field: "Search terms",
    code: fetchedCode(() => import("#app/glossary/glossary-window.tsx").then((code) => code.GlossaryWindow)),
  },
};

export function PaletteDialog({ onClose }: DialogProps) {
  return (
    <Dialog title="Commands" headless className="dialog-palette" onClose={onClose}>
      <FetchedPart
        code={paletteCode}
        props={{ onClose }}
        waiting={<HoldKeys label="Find a command" className="palette-field" />}
        missing={<NotLoaded />}
      />
    </Dialog>
  );
}

export function ShortcutSheetDialog({ onClose }: DialogProps) {
  return (
    <Dialog title="Keys" className="dialog-keys" onClose={onClose}>
      <FetchedPart
        code={sheetCode}
        props={{}}
        waiting={<HoldKeys label="Find a command" className="text-field" />}
        missing={<NotLoaded />}
      />
    </Dialog>
  );
}

/** Why units need work. */
export function ReasonDialog(props: ReasonProps) {
  const onClose = () => props.onAnswer(null);
  return <Fetched title="Needs work" field="Reason" code={reasonCode} props={props} onClose={onClose} />;
}

export function FetchedDialog({ name, onClose }: DialogProps & { readonly name: WholeName }) {
  return <Fetched key={name} {...dialogs[name]} props={{ onClose }} onClose={onClose} />;
}

function Fetched<P extends object>({
  title,
  field,
  code,
  props,
  onClose,
}: WholeDialog<P> & DialogProps & { readonly props: P }) {
  const waiting = (
    <Dialog title={title} onClose={onClose}>
      {field === undefined ? <HoldKeys /> : <HoldKeys label={field} className="text-field" />}
    </Dialog>
  );
  const missing = (
    <Dialog title="Not loaded" onClose={onClose}>
      <NotLoaded />
    </Dialog>
  );
  return <FetchedPart code={code} props={props} waiting={waiting} missing={missing} />;
}

/** Fetches all that are often wanted when nothing else is to be done. */
export function useDialogsAhead(): void {
  useEffect(
    () =>
      whenIdle(() => {
        const often = ["go-to", "settings", "saved-filters", "spelling", "problems"] as const;
        for (const code of [articleFilterCode, exportLeftCode, paletteCode, sheetCode, reasonCode]) void code.load();
        for (const name of often) void dialogs[name].code.load();
      }),
    [],
  );
}

function NotLoaded() {
  return (
    <>
      <p className="dialog-failure">{notLoaded()}</p>
      <HoldKeys label="Typed meanwhile" className="text-field" isForNothing />
    </>
  );
}
