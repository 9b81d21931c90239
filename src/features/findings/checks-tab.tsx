import { ListChecks } from "lucide-react";
import type { Unit } from "#core/document/article.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticleStore, useFindingsPanel } from "#state/article/use-article.ts";
import { checkProfileCommand } from "#state/commands/further-finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { ArticleFindings } from "./article-findings.tsx";
import { DismissedFindings } from "./dismissed-findings.tsx";
import { SegmentFindings } from "./segment-findings.tsx";
import "./findings.css";

/** A tab of the segment panel, which is another feature: the list of the app's tabs (`app/shell/panel-tabs.ts`) proves it to be one. */
export const checksTab = {
  id: "checks",
  label: "Checks",
  icon: <ListChecks />,
  View: ChecksTab,
  isOfArticle: true,
  count: (state: ArticleState, { key }: Unit) => selectFindings(state, key).length,
};

const scopes = [
  { value: "segment", label: "This segment" },
  { value: "article", label: "Article" },
  { value: "dismissed", label: "Dismissed" },
] as const;

/** What the checks found: in the active segment, or in the whole article by check. */
function ChecksTab({ unit }: { readonly unit: Unit }) {
  const store = useArticleStore();
  const run = useRunCommand();
  const scope = useFindingsPanel((panel) => panel.scope);
  return (
    <div className="checks">
      <Choice
        label="Findings of"
        options={scopes}
        value={scope}
        onChange={store.findings.getState().actions.setScope}
      />
      {scope === "segment" && <SegmentFindings key={unit.key} unit={unit} />}
      {scope === "article" && <ArticleFindings />}
      {scope === "dismissed" && <DismissedFindings />}
      <Button className="checks-profile" aria-haspopup="dialog" onClick={() => run(checkProfileCommand)}>
        {checkProfileCommand.title}
      </Button>
    </div>
  );
}
