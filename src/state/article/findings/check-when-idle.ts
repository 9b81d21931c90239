import type { CheckingPorts } from "#state/article/session/article-session.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** Has the checks work on an article once the window has come to rest, so that nothing waits for them. Returns the function that ends it. */
export function checkWhenIdle(article: ArticleStore, { loadChecker, whenIdle }: CheckingPorts): () => void {
  let end = () => {};
  let isWanted = true;
  const callOff = whenIdle(() => {
    article.readOn();
    Promise.all([import("./checking.ts"), loadChecker()]).then(
      ([{ beginChecking }, checker]) => {
        if (isWanted) end = beginChecking(article, checker);
      },
      // Without it rows can be reviewed as before.
      () => {},
    );
  });
  return () => {
    isWanted = false;
    callOff();
    end();
    // Asked once more when the article is disposed of, while the checker has another one.
    end = () => {};
  };
}
