// biome-ignore-all lint/a11y/useSemanticElements: Escape would empty a field of that type; here it leads back to the text, and what was found stays
import { useLayoutEffect, useRef } from "react";
import { lookUpCommand } from "#state/commands/memory-commands.ts";
import { useCommandHint } from "#state/commands/use-command.ts";
import { useMemory, useMemoryStore } from "#state/memory/use-memory.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import "./memory-field.css";

/** What is looked for in the memory. */
export function MemoryField() {
  const memory = useMemoryStore();
  const { text } = useMemory((state) => state.lookUp);
  const asked = useWorkspace(({ panelAsked }) => panelAsked);
  const keys = useCommandHint(lookUpCommand)?.join(" ");
  const field = useRef<HTMLInputElement>(null);
  // What was looked up is replaced by what is typed.
  useLayoutEffect(() => {
    if (asked === "memory") field.current?.select();
  }, [asked]);
  return (
    <div className="memory-search">
      <input
        ref={field}
        type="text"
        role="searchbox"
        className="text-field memory-field"
        aria-label="Search memory"
        placeholder="Search memory"
        data-panel-field
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => memory.lookUp({ text: currentTarget.value })}
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus */}
      {keys !== undefined && text === "" && <kbd aria-hidden="true">{keys}</kbd>}
    </div>
  );
}
