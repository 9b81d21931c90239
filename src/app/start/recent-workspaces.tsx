import { FolderOpen } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useServices } from "#app/services.ts";
import { nounOf, useOpenAgain } from "#app/workspace/open-again.ts";
import { useKnownWorkspaces } from "#app/workspace/use-known-workspaces.ts";
import { counted, someOf } from "#core/count-in-words.ts";
import type { ListedWorkspace } from "#core/ports/known-workspaces.ts";
import { Button } from "#ui/button.tsx";
import { Meter } from "#ui/meter.tsx";
import { timeAgo } from "./time-ago.ts";
import "./recent-workspaces.css";

/** The workspaces that were opened in this browser, above the articles, which come with them so that nothing is pushed down. */
export function RecentWorkspaces({ children }: { readonly children: ReactNode }) {
  const { known, forget } = useKnownWorkspaces();
  if (known === null) return null;
  return (
    <>
      {known.length > 0 && (
        <section className="recent" aria-labelledby="recent-workspaces-title">
          <h2 id="recent-workspaces-title" className="start-label">
            Workspaces
          </h2>
          <ul className="recent-list">
            {known.map((workspace) => (
              <Entry key={workspace.name} workspace={workspace} onForget={() => void forget(workspace.name)} />
            ))}
          </ul>
        </section>
      )}
      {children}
    </>
  );
}

interface EntryProps {
  readonly workspace: ListedWorkspace;
  readonly onForget: () => void;
}

function Entry({ workspace, onForget }: EntryProps) {
  const { clock } = useServices();
  const open = useOpenAgain();
  const [isAsking, setAsking] = useState(false);
  const { name, totals, lastPath, isReachable, at } = workspace;
  const { articles, segments, reviewed } = totals;
  if (isAsking) return <ForgetQuestion name={name} onForget={onForget} onKeep={() => setAsking(false)} />;
  return (
    <li className="recent-entry">
      <button type="button" className="recent-open" onClick={() => open(workspace)}>
        <span className="recent-name recent-workspace-name">
          <FolderOpen aria-hidden />
          <bdi>{name}</bdi>
        </span>
        <span className="recent-facts">
          {articles > 0 && `${counted(articles, "article")} · `}
          {someOf(reviewed, segments, "segment")} · {timeAgo(at, clock.now())}
        </span>
        <span className="recent-place">
          {isReachable ? (
            lastPath !== null && <bdi>{lastPath}</bdi>
          ) : (
            <span>Choose the {nounOf(workspace)} again to go on: this browser keeps no way to it.</span>
          )}
        </span>
        <Meter label={`Reviewed in ${name}`} words={someOf(reviewed, segments)} total={segments} done={reviewed} />
      </button>
      <Button aria-label={`Forget ${name}`} onClick={() => setAsking(true)}>
        Forget
      </Button>
    </li>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly onForget: () => void;
  readonly onKeep: () => void;
}

function ForgetQuestion({ name, onForget, onKeep }: QuestionProps) {
  return (
    <li className="recent-entry recent-question">
      <p>
        Take <bdi>{name}</bdi> off this list? Its files and what was reviewed in them stay.
      </p>
      <Button look="bordered" onClick={onForget}>
        Take it off
      </Button>
      <Button onClick={onKeep} autoFocus>
        Keep it
      </Button>
    </li>
  );
}
