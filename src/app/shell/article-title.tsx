import type { Article } from "#core/document/article.ts";
import { shownName } from "#core/document/shown-name.ts";

/** The folders step back, the file stands out. */
export function ArticleTitle({ article }: { readonly article: Article }) {
  const path = shownName(article.path);
  const folders = path.split("/");
  const file = folders.pop() ?? path;
  return (
    <div className="article-title">
      <h1 className="crumb" title={path}>
        {folders.length > 0 && <bdi className="crumb-folders">{`${folders.join(" / ")} / `}</bdi>}
        <bdi className="crumb-file">{file}</bdi>
      </h1>
      <span className="locale">
        <bdi>en-US</bdi> <span aria-hidden="true">→</span>
        <span className="visually-hidden"> to </span> <bdi>{article.locale ?? "language not stated"}</bdi>
      </span>
    </div>
  );
}
