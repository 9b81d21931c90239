import { useEffect, useState } from "react";
import { describeActiveUnit } from "#state/article/selectors/describe-unit.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** Shorter than anybody waits, longer than a held key takes to repeat. */
const restMilliseconds = 300;

/**
 * Says to assistive technology which row one has come to by key, once one rests there. What was done is said by the status line's own region, and
 * not again here; a click says nothing, for the focus does.
 */
export function Announcer() {
  const workspace = useWorkspaceStore();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let byKey = false;
    /** A key is being held: nothing is said before it is let go, however slowly rows pass. */
    let held = false;
    let moved = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const sayAtRest = () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        moved = false;
        const { inView } = workspace.getState();
        setSaid(inView === null ? "" : describeActiveUnit(inView.getState()));
      }, restMilliseconds);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      byKey = true;
      held = event.repeat;
      if (held) clearTimeout(rest);
    };
    // Any key let go will do: with ⌘ held, macOS does not report the others.
    const onKeyUp = () => {
      held = false;
      if (moved) sayAtRest();
    };
    const onPointerDown = () => {
      byKey = false;
      moved = false;
      clearTimeout(rest);
    };
    const unsubscribe = workspace.follow((now, before) => {
      if (now?.activeKey === before?.activeKey) return;
      clearTimeout(rest);
      // Opening an article brings the focus to its first row, which is said by itself.
      moved = byKey && before !== null && before.activeKey !== null;
      if (moved && !held) sayAtRest();
    });
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("keyup", onKeyUp, true);
    window.addEventListener("pointerdown", onPointerDown, true);
    return () => {
      unsubscribe();
      clearTimeout(rest);
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("keyup", onKeyUp, true);
      window.removeEventListener("pointerdown", onPointerDown, true);
    };
  }, [workspace]);
  return (
    <div className="visually-hidden" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}
