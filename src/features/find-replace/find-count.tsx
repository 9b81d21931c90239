import { useFindPanel } from "#state/use-find-panel.ts";

/** How much was found and where one is, or why nothing could be looked for. Told to assistive technology as it changes. */
export function FindCount() {
  const words = useFindPanel(({ query, result, current }) => {
    const { length } = result.occurrences;
    if (result.problem !== null) return result.problem;
    if (query.text === "") return "";
    if (length === 0) return "Not found";
    return current < 0 ? `${length} found` : `${current + 1} of ${length}`;
  });
  const hasProblem = useFindPanel((panel) => panel.result.problem !== null);
  return (
    <p id="find-count" className="find-count" aria-live="polite" data-problem={hasProblem || undefined}>
      {words}
    </p>
  );
}
