import { useMemo, useState } from "react";
import type { ChangedArticle, HandOverSummary } from "#state/workspace/articles/handed-over.ts";

export interface Ticks {
  readonly leftOut: ReadonlySet<string>;
  readonly ticked: readonly ChangedArticle[];
  /** What became of the files that were saved since the dialog was opened. */
  readonly saved: ReadonlyMap<string, boolean>;
  readonly turn: (path: string) => void;
  readonly leaveOut: (paths: readonly string[]) => void;
  readonly onSaved: (path: string, isSaved: boolean) => void;
}

const NONE: readonly ChangedArticle[] = [];

/** Which of the changed articles go out: all of them at first. */
export function useTicks(summary: HandOverSummary | null): Ticks {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<ReadonlyMap<string, boolean>>(new Map());
  const changed = summary?.articles ?? NONE;
  const ticked = useMemo(() => changed.filter(({ path }) => !leftOut.has(path)), [changed, leftOut]);
  return {
    leftOut,
    ticked,
    saved,
    turn: (path) => {
      const next = new Set(leftOut);
      if (!next.delete(path)) next.add(path);
      setLeftOut(next);
    },
    leaveOut: (paths) => setLeftOut(new Set(paths)),
    onSaved: (path, isSaved) => setSaved((before) => new Map(before).set(path, isSaved)),
  };
}
