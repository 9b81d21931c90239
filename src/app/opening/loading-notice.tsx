import type { LoadProgress } from "#core/ports.ts";
import { Button } from "#ui/button.tsx";
import { useWaited } from "./use-waited.ts";

interface LoadingNoticeProps {
  readonly address: string;
  readonly progress: LoadProgress | null;
  readonly onCancel: () => void;
}

/** A transfer on its way: nothing for a third of a second, then a line, after a second its numbers. */
export function LoadingNotice({ address, progress, onCancel }: LoadingNoticeProps) {
  const visible = useWaited(true, 300);
  const withNumbers = useWaited(true, 1000);
  if (!visible) return null;
  const total = progress?.total ?? null;
  return (
    <section className="loading-notice" aria-label="Opening">
      <p className="loading-name">
        Opening <bdi>{nameIn(address)}</bdi>
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
}

function numbers({ received, total }: LoadProgress): string {
  return total === null ? `${megabytes(received)} MB so far` : `${megabytes(received)} of ${megabytes(total)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}

function nameIn(address: string): string {
  const path = address.replace(/[?#].*$/s, "");
  return path.slice(path.lastIndexOf("/") + 1) || address;
}
