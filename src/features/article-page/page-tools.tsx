import type { ReactNode } from "react";
import { useShortcutInWords } from "#state/commands/use-command.ts";
import { nextPagesCommand } from "#state/commands/view-commands.ts";
import type { PagesShown } from "#state/workspace/article-view.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { useAllowedImages } from "./allowed-images.ts";
import { overlays, useOverlays } from "./overlays.ts";

const choices: readonly { readonly pages: PagesShown; readonly name: string }[] = [
  { pages: "facing", name: "Facing" },
  { pages: "target", name: "Target" },
  { pages: "source", name: "Source" },
];

interface PageToolsProps {
  /** Names the workspace. */
  readonly scope: string;
  readonly children: ReactNode;
}

/** What is shown of the page. */
export function PageTools({ scope, children }: PageToolsProps) {
  const workspace = useWorkspaceStore();
  const pagesShown = useWorkspace((state) => state.pages);
  const { shown, turn } = useOverlays();
  const keys = useShortcutInWords(nextPagesCommand);
  return (
    <div className="page-tools" role="toolbar" aria-label="Page" {...keepsFocus}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label="Pages" className="page-choice" title={keys}>
        {choices.map(({ pages, name }) => (
          <Button
            key={pages}
            aria-pressed={pagesShown === pages}
            onClick={() => workspace.getState().actions.showView({ pages })}
          >
            {name}
          </Button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label="Show" className="page-overlays">
        {overlays.map(({ id, name }) => (
          <Button key={id} aria-pressed={shown.includes(id)} onClick={() => turn(id)}>
            {name}
          </Button>
        ))}
        <ImagesFromElsewhere scope={scope} />
      </div>
      <Button className="page-print" onClick={() => workspace.getState().actions.showView({ isPrinting: true })}>
        Print…
      </Button>
      {children}
    </div>
  );
}

/** Where some are allowed: takes that back. */
function ImagesFromElsewhere({ scope }: Pick<PageToolsProps, "scope">) {
  const { hosts, forbid } = useAllowedImages(scope);
  if (hosts.length === 0) return null;
  return (
    <Button aria-pressed title={`From ${hosts.join(", ")}: hide them, and ask again`} onClick={forbid}>
      Images
    </Button>
  );
}
