import { grouped } from "#core/count-in-words.ts";

/** More nobody reads, and the page would have to hold them all. */
const MOST = 200;

/** What does not go with the rest, each in its sentence. */
export function LeftOut({ name, sentences }: { readonly name: string; readonly sentences: readonly string[] }) {
  return (
    <ul className="hand-over-sentences" aria-label={name}>
      {sentences.slice(0, MOST).map((sentence) => (
        <li key={sentence}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
      {sentences.length > MOST && <li>and {grouped(sentences.length - MOST)} more</li>}
    </ul>
  );
}
