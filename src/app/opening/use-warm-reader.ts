import { useEffect } from "react";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { whenIdle } from "#ui/when-idle.ts";

/** Has what reads articles compiled while the start screen rests. */
export function useWarmReader(): void {
  const workspace = useWorkspaceStore();
  useEffect(() => {
    let isOver = false;
    let end = () => {};
    const isWanted = () => !isOver && workspace.getState().inView === null;
    const begin = ({ warmReader }: typeof import("./warm-reader.ts")) => {
      end = warmReader(isWanted);
    };
    const callOff = whenIdle(() => void import("./warm-reader.ts").then(begin, () => {}));
    return () => {
      isOver = true;
      callOff();
      end();
    };
  }, [workspace]);
}
