import { useEffect, useState } from "react";
import type { FindingsCode } from "./findings-code.ts";

/**
 * What shows findings: fetched once the rows of an article are on screen, so that opening it waits for none of it. Null until it is
 * there, and for good where it cannot be loaded: rows can be reviewed without it.
 */
export function useFindingsCode(isOpen: boolean): FindingsCode | null {
  const [code, setCode] = useState<FindingsCode | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isWanted = true;
    // After the paint that shows the rows.
    const frame = requestAnimationFrame(() => {
      import("./findings-code.ts").then(
        ({ findingsCode }) => isWanted && setCode(findingsCode),
        () => {},
      );
    });
    return () => {
      isWanted = false;
      cancelAnimationFrame(frame);
    };
  }, [isOpen]);
  return code;
}
