import { useEffect, useEffectEvent } from "react";
import type { LoadProgress } from "#core/ports.ts";
import { Button } from "#ui/button.tsx";
import { nameInAddress } from "./name-in-address.ts";
import { useWaited } from "./use-waited.ts";

interface LoadingNoticeProps {
  readonly address: string;
  readonly progress: LoadProgress | null;
  readonly onCancel: () => void;
  /** Nothing else is on the screen. */
  readonly isMain: boolean;
}

/** A transfer on its way: nothing for a third of a second, then a line, after a second its numbers. */
export function LoadingNotice({ address, progress, onCancel, isMain }: LoadingNoticeProps) {
  const visible = useWaited(true, 300);
  const withNumbers = useWaited(true, 1000);
  const total = progress?.total ?? null;
  const leave = useEffectEvent(({ key, isComposing }: KeyboardEvent) => {
    if (isMain && key === "Escape" && !isComposing) onCancel();
  });
  useEffect(() => {
    const end = new AbortController();
    window.addEventListener("keydown", leave, { signal: end.signal });
    return () => end.abort();
  }, []);
  const notice = visible && (
    <section className="loading-notice" aria-label="Opening">
      <p className="loading-name">
        Opening <bdi>{nameInAddress(address)}</bdi>
      </p>
      {withNumbers && progress !== null && (
        <>
          {total !== null && (
            <progress
              className="loading-bar"
              max={total}
              value={Math.min(progress.received, total)}
              aria-label="Opening"
            />
          )}
          <p className="loading-numbers">{numbers(progress)}</p>
        </>
      )}
      <Button look="bordered" onClick={onCancel}>
        Cancel
      </Button>
    </section>
  );
  return isMain ? <main>{notice}</main> : notice;
}

function numbers({ received, total }: LoadProgress): string {
  return total === null ? `${megabytes(received)} MB so far` : `${megabytes(received)} of ${megabytes(total)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
