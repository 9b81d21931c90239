import { Button } from "#ui/button.tsx";
import { Meter } from "#ui/meter.tsx";
import { LeftOut } from "./left-out.tsx";
import type { Running } from "./use-running.ts";

/** How far it is, and what came of it: at the foot of the ways, in sight wherever these are scrolled to. */
export function RunningView({ running: { progress, outcome } }: { readonly running: Running }) {
  const { words, notes, about = "Not taken", link } = outcome;
  return (
    <div className="hand-over-result">
      {progress !== null && (
        <div className="hand-over-running">
          <Meter {...progress} />
          <span>
            {progress.label} {progress.words}
          </span>
          {progress.stop !== null && (
            <Button look="bordered" onClick={progress.stop}>
              Stop
            </Button>
          )}
        </div>
      )}
      <p role="status" className="hand-over-outcome">
        {words}
      </p>
      {link !== undefined && (
        <p className="hand-over-link">
          <a href={link.address} target="_blank" rel="noopener noreferrer">
            <bdi>{link.name}</bdi>
          </a>
        </p>
      )}
      {notes.length > 0 && <LeftOut name={about} sentences={notes} />}
    </div>
  );
}
