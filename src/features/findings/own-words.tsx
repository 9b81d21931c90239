import { useArticle } from "#state/article/use-article.ts";
import { useSpelling } from "#state/languages/use-spelling.ts";
import { Button } from "#ui/button.tsx";

/** The words that the reviewer takes for right; each can be taken out again. Nothing where there is none. */
export function OwnWords() {
  const words = useSpelling((spelling) => spelling.words);
  const removeWord = useSpelling((spelling) => spelling.actions.removeWord);
  const locale = useArticle((state) => state.open.article.locale ?? undefined);
  if (words.length === 0) return null;
  return (
    <ul aria-label="Your words" className="own-words">
      {words.map((word) => (
        <li key={word}>
          <bdi lang={locale}>{word}</bdi>
          <Button aria-label={`Remove ${word}`} onClick={() => void removeWord(word)}>
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}
