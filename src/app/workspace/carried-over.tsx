import { useState } from "react";
import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import type {
  CarriedOver as Came,
  CarriedOverArticle,
  WorkspaceArticles,
} from "#state/workspace/articles/articles-state.ts";
import { carriedOverInWords } from "#state/workspace/articles/carrying-all.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import "./not-articles.css";

/** More nobody reads, and the page would have to hold them all. */
const MOST = 1_000;

/** Says once for all articles what came of the reviews of their earlier versions. */
export function CarriedOver({ articles }: { readonly articles: WorkspaceArticles }) {
  const came = useStore(articles, (state) => state.carriedOver);
  const [isShown, setShown] = useState(false);
  if (came === null) return null;
  return (
    <section className="namesake" aria-label="Carried over">
      <p>{inWords(came)}</p>
      <Button look="bordered" onClick={() => setShown(true)}>
        Show articles
      </Button>
      {came.progress === null && <Button onClick={articles.putCarriedAway}>Put away</Button>}
      {isShown && <CarriedDialog came={came} onClose={() => setShown(false)} />}
    </section>
  );
}

function inWords(came: Came): string {
  const { progress, carried, others } = came;
  if (progress !== null)
    return `Carrying over reviews of earlier versions: ${someOf(progress.read, progress.total, "article")}.`;
  const left = others.length === 0 ? "" : ` ${counted(others.length, "article")} not carried over.`;
  return `${carried.length === 0 ? "" : `${carriedOverInWords(came)}.`}${left}`.trim();
}

function CarriedDialog({ came: { carried, others }, onClose }: { readonly came: Came; readonly onClose: () => void }) {
  return (
    <Dialog title="Carried over" onClose={onClose}>
      <div className="not-articles">
        {others.length > 0 && <Articles name="Not carried over" articles={others} onClose={onClose} />}
        {carried.length > 0 && <Articles name="Carried over" articles={carried} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

interface ArticlesProps {
  readonly name: string;
  readonly articles: readonly CarriedOverArticle[];
  readonly onClose: () => void;
}

function Articles({ name, articles, onClose }: ArticlesProps) {
  const window = useArticlesWindow();
  const go = (path: string) => {
    onClose();
    void holdKeysUntil(window.goTo(path));
  };
  return (
    <section aria-label={name}>
      <h3>
        {name}: {counted(articles.length, "article")}
      </h3>
      <ul>
        {articles.slice(0, MOST).map(({ path, words }) => (
          <li key={path}>
            <button type="button" className="link" onClick={() => go(path)}>
              <bdi>{shownName(path)}</bdi>
            </button>
            : {words}
          </li>
        ))}
        {articles.length > MOST && <li>and {grouped(articles.length - MOST)} more: each says so once it is open</li>}
      </ul>
    </section>
  );
}
