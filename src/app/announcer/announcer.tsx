import { useEffect, useState } from "react";
import { describeActiveUnit } from "#state/describe-unit.ts";
import { useReviewStore } from "#state/use-review.ts";

/** Shorter than anybody waits, longer than a held key takes to repeat. */
const restMilliseconds = 300;

/**
 * Says to assistive technology which row one has come to by key, once one rests there. What was done is said by the status line's own region, and
 * not again here; a click says nothing, for the focus does.
 */
export function Announcer() {
  const store = useReviewStore();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let byKey = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = () => {
      byKey = true;
    };
    const onPointerDown = () => {
      byKey = false;
      clearTimeout(rest);
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.activeKey === before.activeKey) return;
      clearTimeout(rest);
      // Opening an article brings the focus to its first row, which is said by itself.
      if (byKey && before.activeKey !== null) {
        rest = setTimeout(() => setSaid(describeActiveUnit(store.getState())), restMilliseconds);
      }
    });
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("pointerdown", onPointerDown, true);
    return () => {
      unsubscribe();
      clearTimeout(rest);
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("pointerdown", onPointerDown, true);
    };
  }, [store]);
  return (
    <div className="visually-hidden" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}
