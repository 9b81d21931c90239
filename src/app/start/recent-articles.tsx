import { useEffect, useState } from "react";
import { showOpenFiles } from "#app/opening/open-files-input.tsx";
import { useServices } from "#app/services.ts";
import { grouped, someOf } from "#core/count-in-words.ts";
import type { RecentArticle } from "#core/ports.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { Meter } from "#ui/meter.tsx";
import { timeAgo } from "./time-ago.ts";

export interface RecentArticlesProps {
  /** As far as they were read. */
  readonly articles: readonly RecentArticle[];
  readonly onContinue: (articleKey: string) => void;
}

/** More than these push the ways to open something out of sight. */
const shownAtFirst = 5;

const exactTime = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

export function RecentArticles({ articles, onContinue }: RecentArticlesProps) {
  const workspace = useWorkspaceStore();
  const [most, setMost] = useState(shownAtFirst);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of them pushes what is below it down
  useEffect(showOpenFiles, [articles]);
  const shown = articles.slice(0, most);
  const showAll = () => {
    setMost(articles.length);
    void workspace.getState().actions.readMoreRecent();
  };
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title" className="start-label">
        Continue where you left off
      </h2>
      <ul className="recent-list">
        {shown.map((article) => (
          <RecentEntry
            key={article.articleKey}
            article={article}
            isNamesake={articles.some((other) => other !== article && nameOf(other.path) === nameOf(article.path))}
            onContinue={onContinue}
          />
        ))}
      </ul>
      {shown.length < articles.length && (
        <Button className="recent-more" onClick={showAll}>
          Show {grouped(articles.length - shown.length)} more
        </Button>
      )}
    </section>
  );
}

interface RecentEntryProps {
  readonly article: RecentArticle;
  /** Another one has the same name: another article, or another text of this one. */
  readonly isNamesake: boolean;
  readonly onContinue: (articleKey: string) => void;
}

function RecentEntry({ article, isNamesake, onContinue }: RecentEntryProps) {
  const { clock } = useServices();
  const [asking, setAsking] = useState(false);
  const { path, approved, total, at } = article;
  const when = isNamesake ? exactTime.format(at) : timeAgo(at, clock.now());
  const spoken = isNamesake ? `${path}, ${when}` : nameOf(path);
  if (asking) return <ForgetQuestion article={article} onKeep={() => setAsking(false)} />;
  return (
    <li className="recent-entry">
      <button type="button" className="recent-open" title={path} onClick={() => onContinue(article.articleKey)}>
        <span className="recent-name">
          <bdi>{nameOf(path)}</bdi>
        </span>
        <span className="recent-facts">
          {someOf(approved, total)} approved · {when}
        </span>
        <RecentPlace article={article} />
        <Meter label={`Reviewed in ${spoken}`} words={someOf(approved, total)} total={total} done={approved} />
      </button>
      <Button aria-label={`Forget ${spoken}`} onClick={() => setAsking(true)}>
        Forget
      </Button>
    </li>
  );
}

/** What tells articles of one name apart: their locale and their folders. */
function RecentPlace({ article: { path, locale } }: { readonly article: RecentArticle }) {
  const folders = path.slice(0, -nameOf(path).length);
  if (locale === null && folders === "") return null;
  return (
    <span className="recent-place">
      {locale !== null && <span className="locale">{locale}</span>}
      {folders !== "" && <bdi>{folders}</bdi>}
    </span>
  );
}

function ForgetQuestion({ article, onKeep }: { readonly article: RecentArticle; readonly onKeep: () => void }) {
  const workspace = useWorkspaceStore();
  return (
    <li className="recent-entry recent-question">
      <p>
        Forget <bdi>{article.path}</bdi> and everything decided about it? This cannot be undone.
      </p>
      <Button look="bordered" onClick={() => void workspace.getState().actions.forget(article.articleKey)}>
        Forget it
      </Button>
      <Button onClick={onKeep} autoFocus>
        Keep it
      </Button>
    </li>
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
