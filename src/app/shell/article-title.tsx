import type { Article } from "#core/document/article.ts";

/** The folders step back, the file stands out. */
export function ArticleTitle({ article }: { readonly article: Article }) {
  const folders = article.path.split("/");
  const file = folders.pop() ?? article.path;
  return (
    <div className="article-title">
      <h1 className="crumb" title={article.path}>
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
