/** Dialogs whose code is a chunk of its own: fetched when the window has come to rest, at the latest when one is opened. */
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { loadArticleFilter } from "#app/finding/lazy-article-filter.tsx";
import { isTyping } from "#app/keys/typing-event.ts";
import { Dialog } from "#ui/dialog.tsx";
import "#app/palette/palette.css";

interface DialogProps {
  readonly onClose: () => void;
}

const loadPalette = () => import("#app/palette/palette.tsx");
const loadSheet = () => import("#app/dialogs/shortcut-sheet.tsx");

const loadSettings = () => import("#app/dialogs/settings-dialog.tsx");
const loadProblems = () => import("#app/dialogs/problems-dialog.tsx");
const loadGoTo = () => import("#app/finding/go-to.tsx");
const loadSpelling = () => import("#app/spelling/spelling-dialog.tsx");
const loadProfile = () => import("#app/findings/profile-dialog.tsx");
const loadGlossary = () => import("#app/glossary/glossary-window.tsx");
const loadSavedFilters = () => import("#app/finding/saved-filters-dialog.tsx");

const Palette = orNotLoaded(loadPalette, ({ Palette: content }) => content);
const ShortcutSheet = orNotLoaded(loadSheet, ({ ShortcutSheet: content }) => content);

/** Stands at once and takes the keys, so that none is typed into the text below while the code is on its way. */
export function PaletteDialog({ onClose }: DialogProps) {
  const [typed, setTyped] = useState("");
  const [isEntered, setEntered] = useState(false);
  const field = (
    <input
      data-autofocus
      className="palette-field"
      aria-label="Find a command"
      placeholder="Find a command"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => setEntered(event.key === "Enter" && !isTyping(event.nativeEvent))}
    />
  );
  return (
    <Dialog title="Commands" headless className="dialog-palette" onClose={onClose}>
      <Suspense fallback={field}>
        <Palette onClose={onClose} typed={typed} isEntered={isEntered} />
      </Suspense>
    </Dialog>
  );
}

export function ShortcutSheetDialog({ onClose }: DialogProps) {
  return (
    <Dialog title="Keys" className="dialog-keys" onClose={onClose}>
      <Suspense fallback={null}>
        <ShortcutSheet />
      </Suspense>
    </Dialog>
  );
}

export const SettingsDialog = orNotLoaded(loadSettings, (code) => code.SettingsDialog, NotLoadedDialog);
export const ProblemsDialog = orNotLoaded(loadProblems, (code) => code.ProblemsDialog, NotLoadedDialog);
export const GoToDialog = orNotLoaded(loadGoTo, (code) => code.GoTo, NotLoadedDialog);
export const SpellingDialog = orNotLoaded(loadSpelling, (code) => code.SpellingDialog, NotLoadedDialog);
export const ProfileDialog = orNotLoaded(loadProfile, (code) => code.ProfileDialog, NotLoadedDialog);
export const GlossaryWindow = orNotLoaded(loadGlossary, (code) => code.GlossaryWindow, NotLoadedDialog);
export const SavedFiltersDialog = orNotLoaded(loadSavedFilters, (code) => code.SavedFiltersDialog, NotLoadedDialog);

/** Stands in the place of a dialog whose code is on its way, and keeps the keys. */
export function DialogOnItsWay({ title, onClose, children }: DialogProps & { title: string; children: ReactNode }) {
  const empty = (
    <Dialog title={title} onClose={onClose}>
      {null}
    </Dialog>
  );
  return <Suspense fallback={empty}>{children}</Suspense>;
}

/** Fetches all when nothing else is to be done. */
export function useDialogsAhead(): void {
  useEffect(() => {
    if (typeof requestIdleCallback !== "function") return undefined;
    const handle = requestIdleCallback(() => {
      // A failure is told when the dialog is opened.
      for (const load of [
        loadArticleFilter,
        loadPalette,
        loadSheet,
        loadGoTo,
        loadSettings,
        loadSavedFilters,
        loadSpelling,
        loadProblems,
      ])
        load().catch(() => {});
    });
    return () => cancelIdleCallback(handle);
  }, []);
}

function orNotLoaded<M, P>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
  otherwise: ComponentType<P> = NotLoaded,
) {
  const content = (): Promise<ComponentType<P>> => load().then(pick, () => otherwise);
  return lazy(async () => ({ default: await content() }));
}

function NotLoaded() {
  return (
    <p className="dialog-failure">
      This part of Recto could not be loaded. Check the connection and reload the page; nothing is lost.
    </p>
  );
}

function NotLoadedDialog({ onClose }: DialogProps) {
  return (
    <Dialog title="Not loaded" onClose={onClose}>
      <NotLoaded />
    </Dialog>
  );
}
