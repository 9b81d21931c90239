import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import { percentInWords } from "#core/percent-in-words.ts";
import { areReviewedWordsKnown } from "#core/workspace/article-row.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { Progress } from "#state/workspace/articles/progress.ts";
import { Button } from "#ui/button.tsx";
import { Meter } from "#ui/meter.tsx";
import "./workspace-summary.css";

interface SummaryProps {
  readonly articles: WorkspaceArticles;
}

/** While the first article is reviewed already. */
export const LISTING = "Listing the files…";

/** How much of the workspace is reviewed; nothing is to be said of that before it is known how many articles there are. */
export function WorkspaceProgress({ articles }: SummaryProps) {
  return articles.isListing ? <p className="workspace-figures">{LISTING}</p> : <ReviewedShare articles={articles} />;
}

function ReviewedShare({ articles }: SummaryProps) {
  const { segments, reviewed, words, reviewedWords, errors, findings } = useStore(articles, (state) => state.totals);
  const isCounted = useStore(articles, (state) => areReviewedWordsKnown(state.rows));
  const inWords = someOf(reviewed, segments, "segment");
  return (
    <div className="workspace-progress">
      <p className="workspace-share">{percentInWords(reviewed, segments)} reviewed</p>
      <Meter label="Workspace reviewed" words={inWords} total={segments} done={reviewed} />
      <p className="workspace-figures">
        {inWords} · {isCounted ? someOf(reviewedWords, words, "word") : counted(words, "word")}
        {findings > 0 && ` · ${counted(findings, "finding")}${errors > 0 ? `, ${counted(errors, "error")}` : ""}`}
      </p>
    </div>
  );
}

/** How far reading the articles is. Reviewing does not wait for it. */
export function IndexingStrip({ articles }: SummaryProps) {
  const indexing = useStore(articles, (state) => state.indexing);
  if (indexing === null) return null;
  const { read, total, isStopped } = indexing;
  return (
    <div className="indexing">
      <p>
        {isStopped ? "Stopped at " : "Reading "}
        {someOf(read, total, "article")}
      </p>
      <Meter label="Indexing" words={someOf(read, total, "article")} total={total} done={read} />
      <p className="workspace-figures">{isStopped ? "What is read stays." : speedOf(indexing)}</p>
      <Button onClick={() => (isStopped ? void articles.readAll() : articles.stop())}>
        {isStopped ? "Go on" : "Stop"}
      </Button>
    </div>
  );
}

/** How far counting what the checks find is. */
export function CheckingStrip({ articles }: SummaryProps) {
  const checking = useStore(articles, (state) => state.checking);
  if (checking === null) return null;
  const { read, total, isStopped } = checking;
  return (
    <div className="indexing">
      <p>
        {isStopped ? "Checks stopped at " : "Checking "}
        {someOf(read, total, "article")}
      </p>
      <Meter label="Checking" words={someOf(read, total, "article")} total={total} done={read} />
      <p className="workspace-figures">{isStopped ? "What is counted stays." : speedOf(checking)}</p>
      <Button onClick={() => (isStopped ? void articles.check(null) : articles.stopChecking())}>
        {isStopped ? "Go on" : "Stop"}
      </Button>
    </div>
  );
}

function speedOf({ read, total, rate }: Progress): string {
  if (rate === 0) return "";
  const seconds = Math.ceil((total - read) / rate);
  const left = seconds < 100 ? counted(seconds, "second") : counted(Math.ceil(seconds / 60), "minute");
  return `${grouped(rate)} a second · ${left} left`;
}
