import { CircleAlert } from "lucide-react";
import { useLayoutEffect } from "react";
import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import type { SurveyedGroup } from "#core/workspace/repeats/repeat-survey.ts";
import { KeyedButton } from "#parts/keyed-button.tsx";
import { effectOf } from "#state/workspace/articles/repeats/choice-effect.ts";
import type { ChoiceNote } from "#state/workspace/articles/repeats/choice-note.ts";
import type { RepeatList } from "#state/workspace/articles/repeats/repeat-list.ts";
import { noteAsked } from "#ui/held-keys/unread.ts";
import type { ViewActs } from "./view-acts.ts";

interface RepeatActionsProps {
  readonly list: RepeatList;
  readonly described: SurveyedGroup;
  readonly acts: ViewActs;
}

/** What can be done with the open row; what its choice asks stands in their place. */
export function RepeatActions({ list, described, acts }: RepeatActionsProps) {
  const { filter, chosen, note } = useStore(list.state);
  if (filter === "shared")
    return (
      <div className="repeat-actions">
        <KeyedButton name="All are right here" keys="A" onClick={acts.turnAside} />
        <span>1–9 goes to one</span>
      </div>
    );
  const { touched, changed, stay } = effectOf(described, chosen);
  if (note?.kind === "question") return <Question {...note} touched={touched} acts={acts} />;
  const effect = [
    `${counted(changed, "text")} ${changed === 1 ? "changes" : "change"}`,
    ...(stay > 0 ? [`${grouped(stay)} approved stay`] : []),
  ];
  return (
    <div className="repeat-actions">
      {note?.kind === "refused" && (
        <p role="alert" className="repeat-note">
          <CircleAlert aria-hidden size={16} />
          {note.why}
        </p>
      )}
      <KeyedButton
        name={`Apply to ${grouped(touched)}, next`}
        keys={acts.applyKeys}
        look="bordered"
        className="repeat-apply"
        disabled={touched === 0}
        onClick={acts.apply}
      />
      <KeyedButton name="Write another" keys="W" look="bordered" onClick={acts.write} />
      <KeyedButton name="Contexts" keys="F2" look="bordered" onClick={acts.showContexts} />
      <KeyedButton name="All are right here" keys="A" onClick={acts.turnAside} />
      <span>{effect.join(" · ")}</span>
    </div>
  );
}

interface QuestionProps extends Pick<Extract<ChoiceNote, { kind: "question" }>, "errors"> {
  readonly touched: number;
  readonly acts: ViewActs;
}

/** As the article asks before one segment is approved with an open error. */
function Question({ errors, touched, acts }: QuestionProps) {
  const [first] = errors;
  useLayoutEffect(noteAsked, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label="Approve with an open error?" className="repeat-actions">
      <p role="alert" className="repeat-note">
        <CircleAlert aria-hidden size={16} />
        <span>
          <b>{errors.length === 1 ? "Open error:" : `${errors.length} open errors:`}</b> {first.message}
          {errors.length > 1 && ", …"}
        </span>
      </p>
      <KeyedButton
        name={`Approve ${counted(touched, "segment")} anyway`}
        keys={acts.applyKeys}
        look="bordered"
        onClick={acts.apply}
      />
      <KeyedButton name="Keep editing" keys="Esc" onClick={acts.dropNote} />
    </div>
  );
}
