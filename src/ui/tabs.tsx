import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import "./tabs.css";

interface TabName<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Stands for the label where there is no room for all of them. */
  readonly icon: ReactNode;
  /** Behind the label. */
  readonly count?: ReactNode;
}

interface TabsProps<T extends string> {
  /** What they are tabs of. */
  readonly label: string;
  readonly tabs: readonly TabName<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Beside the tabs. */
  readonly tools?: ReactNode;
  /** The view of the tab chosen. */
  readonly children: ReactNode;
}

/** Views of which one is seen, after the ARIA pattern: the arrow keys, Home and End choose. */
export function Tabs<T extends string>({ label, tabs, value, onChange, tools, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = destination(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined || to === null) return;
    event.preventDefault();
    onChange(tab.value);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div className="tabs">
      <div className="tabs-head">
        <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className="tab-list" onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              className="tab"
              title={tab.label}
              aria-selected={tab.value === value}
              aria-controls={`${id}-view`}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onChange(tab.value)}
            >
              <span className="tab-icon" aria-hidden>
                {tab.icon}
              </span>
              <span className="tab-label">{tab.label}</span>
              {tab.count}
            </button>
          ))}
        </div>
        {tools}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a view that scrolls must be reached by the keyboard */}
      <div role="tabpanel" id={`${id}-view`} tabIndex={0} aria-labelledby={`${id}-${value}`} className="tab-view">
        {children}
      </div>
    </div>
  );
}

function destination(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
