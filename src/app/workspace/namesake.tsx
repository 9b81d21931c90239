import { useStore } from "zustand";
import { useServices } from "#app/services.ts";
import { timeAgo } from "#app/start/time-ago.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { Button } from "#ui/button.tsx";
import { useArticlesWindow } from "./articles-window-context.ts";

/** Asks whether this is the workspace of its name, where only the name says so. Reviewing does not wait for the answer. */
export function Namesake({ articles }: { readonly articles: WorkspaceArticles }) {
  const namesake = useStore(articles, (state) => state.namesake);
  const window = useArticlesWindow();
  const { clock } = useServices();
  if (namesake === null) return null;
  return (
    <section className="namesake" aria-label="Which workspace this is">
      <p>
        Is this the workspace <bdi>{namesake.name}</bdi>, worked on {timeAgo(namesake.at, clock.now())}? What was
        reviewed there counts here.
      </p>
      <Button look="bordered" onClick={() => void window.answerName(true)}>
        Yes, the same
      </Button>
      <Button onClick={() => void window.answerName(false)}>No, another</Button>
    </section>
  );
}
