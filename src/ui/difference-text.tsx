import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { keepsFocus } from "./button.tsx";
import "./difference-text.css";

/** A stretch of the difference; `hunk` names the change it belongs to, null for what was kept. */
export interface ShownPart {
  readonly kind: "kept" | "removed" | "added";
  readonly hunk: number | null;
  readonly runs: readonly { readonly text: string; readonly isolate: boolean }[];
}

interface DifferenceTextProps {
  readonly parts: readonly ShownPart[];
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  /** Takes a change back; without it changes are shown only. `focused`: its button had the focus, which goes with it. */
  readonly onRevert?: (hunk: number, focused: boolean) => void;
}

/**
 * A text with what was removed struck through and what was added underlined. Changes that can be taken back are buttons; together they are one stop of the
 * Tab key, and the arrow keys go from one to the next.
 */
export function DifferenceText({ parts, lang, dir, onRevert }: DifferenceTextProps) {
  const root = useRef<HTMLParagraphElement>(null);
  const [current, setCurrent] = useState(0);
  const hadFocus = useRef(false);
  const hunks = hunksOf(parts);
  const count = hunks.filter((hunk) => hunk[0]?.hunk !== null).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the parts change, the button that was pressed is gone
  useLayoutEffect(() => {
    if (!hadFocus.current) return;
    hadFocus.current = false;
    focusHunk(root.current, Math.min(current, count - 1));
  }, [parts]);
  const revert = (index: number, element: HTMLElement) => {
    hadFocus.current = element.matches(":focus");
    onRevert?.(index, hadFocus.current);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event.key, dir === "rtl");
    if (step === 0 || count === 0) return;
    event.preventDefault();
    focusHunk(root.current, (current + step + count) % count);
  };
  return (
    <p ref={root} className="difference-text" lang={lang} dir={dir} onKeyDown={onKeyDown}>
      {hunks.map((hunk) => {
        const [first] = hunk;
        if (first === undefined) return null;
        const content = hunk.map((part) => <Part key={part.kind} part={part} />);
        const { hunk: index } = first;
        const key = `${index ?? "kept"} ${parts.indexOf(first)}`;
        if (index === null || onRevert === undefined) return <span key={key}>{content}</span>;
        return (
          <HunkButton
            key={key}
            stop={index === Math.min(current, count - 1)}
            onFocus={() => setCurrent(index)}
            onPress={(element) => revert(index, element)}
          >
            {content}
          </HunkButton>
        );
      })}
    </p>
  );
}

interface HunkButtonProps {
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onPress: (element: HTMLElement) => void;
  readonly children: ReactNode;
}

function HunkButton({ stop, onFocus, onPress, children }: HunkButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box, which would not break across lines as text does
    <span
      role="button"
      className="hunk"
      title="Revert this change"
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      {...keepsFocus}
      onClick={(event) => onPress(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onPress(event.currentTarget);
      }}
    >
      {/* Hidden words come last: whoever clicks an element by program takes its first box. */}
      {children}
      <span className="visually-hidden" lang="en">
        : revert
      </span>
    </span>
  );
}

function Part({ part }: { readonly part: ShownPart }) {
  const text = part.runs.map(({ text: run, isolate }, index) => {
    const shown = /^[\r\n]+$/.test(run) ? `↵${run}` : run;
    if (!isolate) return shown;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their place
      <bdi key={index} dir="ltr" className="difference-code">
        {shown}
      </bdi>
    );
  });
  if (part.kind === "kept") return text;
  const Tag = part.kind === "added" ? "ins" : "del";
  return (
    <>
      <Tag>{text}</Tag>
      <span className="visually-hidden" lang="en">
        {` (${part.kind}) `}
      </span>
    </>
  );
}

/** Neighbouring parts of one change together. */
function hunksOf(parts: readonly ShownPart[]): readonly (readonly ShownPart[])[] {
  const hunks: ShownPart[][] = [];
  for (const part of parts) {
    const last = hunks.at(-1);
    if (last !== undefined && part.hunk !== null && last[0]?.hunk === part.hunk) last.push(part);
    else hunks.push([part]);
  }
  return hunks;
}

function focusHunk(root: HTMLElement | null, index: number): void {
  const buttons = root?.querySelectorAll<HTMLElement>(".hunk") ?? [];
  buttons[index]?.focus();
}

function stepOf(key: string, rightToLeft: boolean): number {
  if (key === "ArrowRight") return rightToLeft ? -1 : 1;
  return key === "ArrowLeft" ? (rightToLeft ? 1 : -1) : 0;
}
