import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { isEnter } from "./enter-key.ts";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Set for something that is on or off. */
  readonly checked?: boolean;
  readonly run: () => void;
}

interface MenuButtonProps {
  readonly items: readonly MenuItem[];
  /** Of the menu, for `openMenu`. */
  readonly id?: string;
  readonly look?: ComponentProps<typeof Button>["look"];
  /** Stands below the items: what it says may come late and change, and an item that moves between a press and its release is not clicked. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A button that opens a menu below it, after the ARIA menu button pattern: arrows, Home, End and first letters move, Enter and Space choose,
 * Escape and Tab close. The menu is a popover: the browser puts it on top and closes it on a click outside.
 */
export function MenuButton({ items, look = "plain", note, children, ...props }: MenuButtonProps) {
  const own = useId();
  const id = props.id ?? own;
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const show = (index: number) => {
    menu.current?.showPopover();
    focusItem(menu.current, index);
  };
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    show(event.key === "ArrowDown" ? 0 : -1);
  };
  return (
    <div className="menu-anchor">
      <Button
        look={look}
        id={`${id}-button`}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        onKeyDown={openByKey}
      >
        {children}
      </Button>
      <div
        ref={menu}
        id={id}
        className="menu"
        popover="auto"
        // Before it is seen, so that the note is there.
        onBeforeToggle={(event) => setOpen(event.newState === "open")}
        onToggle={(event) => {
          if (event.newState === "open" && !event.currentTarget.contains(document.activeElement))
            focusItem(menu.current, 0);
        }}
      >
        <div
          role="menu"
          tabIndex={-1}
          aria-labelledby={`${id}-button`}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          onKeyDown={(event) => moveInMenu(event, menu.current)}
        >
          {items.map((item) => (
            <MenuEntry key={item.id} item={item} close={() => menu.current?.hidePopover()} />
          ))}
        </div>
        {note !== undefined && (
          <p id={`${id}-note`} className="menu-note">
            {open && note}
          </p>
        )}
      </div>
    </div>
  );
}

/** Opens the menu of this id as its button does, with the focus on its first item at once: the next key is meant for it. */
export function openMenu(id: string): void {
  const menu = document.getElementById(id);
  if (menu === null || menu.matches(":popover-open")) return;
  menu.showPopover();
  focusItem(menu, 0);
}

function MenuEntry({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemcheckbox, which supports it, has the attribute set
    <button
      type="button"
      role={item.checked === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked={item.checked}
      tabIndex={-1}
      className="menu-item"
      onPointerMove={(event) => event.currentTarget.focus()}
      onClick={() => {
        close();
        item.run();
      }}
    >
      {item.label}
    </button>
  );
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return menu === null ? [] : Array.from(menu.querySelectorAll<HTMLElement>("[role^=menuitem]"));
}

function focusItem(menu: HTMLElement | null, index: number): void {
  itemsOf(menu).at(index)?.focus();
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item.matches(":focus"));
  if (isEnter(event) && isChord(event)) takeItem(event, items[at]);
  // A letter with Ctrl is another key, and leads nowhere here.
  const to = isChord(event) && event.key.length === 1 ? null : destination(event.key, items, at);
  if (event.key === "Tab") menu?.hidePopover();
  if (to === null) return;
  event.preventDefault();
  items[to]?.focus();
}

function isChord({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

/** Ctrl or ⌘ with Enter finishes, here as in dialogs; a key held down does nothing. */
function takeItem(event: KeyboardEvent, item: HTMLElement | undefined): void {
  event.preventDefault();
  if (!event.repeat) item?.click();
}

/** Where a key leads among the items, null where it leads nowhere. */
function destination(key: string, items: readonly HTMLElement[], at: number): number | null {
  if (key === "ArrowDown") return (at + 1) % items.length;
  if (key === "ArrowUp") return (at - 1 + items.length) % items.length;
  if (key === "Home") return 0;
  if (key === "End") return items.length - 1;
  if (key.length !== 1 || key === " ") return null;
  const starts = (index: number) => items[index]?.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  const inOrder = items.map((_, offset) => (at + 1 + offset) % items.length);
  return inOrder.find(starts) ?? null;
}
