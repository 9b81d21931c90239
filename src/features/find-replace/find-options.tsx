import type { FindQuery } from "#core/search/find-query.ts";
import { findPanelOf } from "#state/find-panel.ts";
import { useFindPanel } from "#state/use-find-panel.ts";
import { useReviewStore } from "#state/use-review.ts";
import { optionKeys } from "./option-keys.ts";
import { Toggle } from "./toggle.tsx";

const signs = [
  { option: "matchCase", name: "Match case", sign: "Aa" },
  { option: "wholeWord", name: "Whole word", sign: "ab|" },
  { option: "regex", name: "Regular expression", sign: ".*" },
  { option: "inMarkup", name: "In code and addresses", sign: "Code" },
] as const satisfies readonly { option: keyof FindQuery; name: string; sign: string }[];

export function FindOptions() {
  const { look, setInSource } = findPanelOf(useReviewStore()).getState().actions;
  const query = useFindPanel((panel) => panel.query);
  const inSource = useFindPanel((panel) => panel.inSource);
  const isReplacing = useFindPanel((panel) => panel.shown === "replace");
  return (
    <div className="find-options">
      {signs.map(({ option, name, sign }) => (
        <Toggle
          key={option}
          name={name}
          keys={optionKeys.get(option)}
          checked={query[option]}
          onChange={(checked) => look({ [option]: checked })}
        >
          {sign}
        </Toggle>
      ))}
      {!isReplacing && (
        <Toggle name="Also in sources" checked={inSource} onChange={setInSource}>
          Source
        </Toggle>
      )}
    </div>
  );
}
