import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { withKeys } from "#app/keys/key-map.ts";
import { isTyping } from "#app/keys/typing-event.ts";
import { counted } from "#core/count-in-words.ts";
import { withRecentCommand } from "#core/settings/recent-commands.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { isCommandEnabled } from "#state/commands/run-command.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useInView, useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { isEnter } from "#ui/enter-key.ts";
import { latinKey } from "#ui/latin-key.ts";
import { type PaletteItem, paletteItems } from "./palette-items.ts";
import { PaletteOption } from "./palette-option.tsx";

interface PaletteProps {
  readonly onClose: () => void;
}

/** Finds a command by a few of its letters and runs it: a combobox whose list is always open. */
export function Palette({ onClose }: PaletteProps) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const find = useFind();
  const items = find(query);
  const chosen = items[at];
  const choose = useChoose(onClose);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isTyping(event.nativeEvent)) return;
    // What the field holds, not what was shown last.
    const { value } = event.currentTarget;
    const meant = value === query ? chosen : find(value)[0];
    if (isPaletteKey(event)) onClose();
    else if (isEnter(event) && meant !== undefined) choose(meant);
    else if (isEnter(event) || isStep(event.key)) setAt(stepped(event.key, at, items.length));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        data-autofocus
        className="palette-field"
        role="combobox"
        aria-label="Find a command"
        placeholder="Find a command"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : optionId(listId, chosen)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Commands" className="palette-list" tabIndex={-1}>
        {items.map((item, index) => (
          <PaletteOption
            key={item.command.id}
            id={optionId(listId, item)}
            item={item}
            selected={index === at}
            onSelect={() => setAt(index)}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
      <p className={items.length > 0 ? "visually-hidden" : "palette-none"} aria-live="polite">
        {countWords(items.length)}
      </p>
    </>
  );
}

/** With the keys they have now; the list is made anew when what can be run changes. */
function useFind(): (query: string) => readonly PaletteItem[] {
  const workspace = useWorkspaceStore();
  const keys = useSettings((settings) => settings.keys);
  const recentCommands = useSettings((settings) => settings.recentCommands);
  const isEnabled = (command: AnyCommand) => isCommandEnabled(workspace.getState(), command);
  useInView(() => allCommands.map((command) => (isEnabled(command) ? "1" : "0")).join(""));
  return (query) =>
    paletteItems({
      commands: allCommands.map((command) => withKeys(command, keys)),
      query,
      recent: recentCommands,
      isEnabled,
    });
}

/** The palette closes and the focus goes back before the command runs, so that it acts on what had the focus. */
function useChoose(onClose: () => void) {
  const run = useRunCommand();
  const workspace = useWorkspaceStore();
  return ({ command, enabled }: PaletteItem) => {
    if (!enabled) return;
    flushSync(onClose);
    const { recentCommands } = workspace.settings.getState();
    workspace.getState().actions.changeSettings({ recentCommands: withRecentCommand(recentCommands, command.id) });
    run(command);
  };
}

function optionId(listId: string, { command }: PaletteItem): string {
  return `${listId}-${command.id}`;
}

/** The key that opened it closes it, and never reaches the browser. */
function isPaletteKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && latinKey(event) === "k";
}

function isStep(key: string): boolean {
  return /^(Arrow|Page)(Up|Down)$/.test(key);
}

/** Arrows go round, the page keys stop at the ends. */
function stepped(key: string, at: number, count: number): number {
  if (count === 0) return 0;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "PageDown") return Math.min(at + 8, count - 1);
  return key === "PageUp" ? Math.max(at - 8, 0) : at;
}

function countWords(count: number): string {
  if (count === 0) return "No command is called that.";
  return counted(count, "command");
}
