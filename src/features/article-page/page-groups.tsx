import type { ReactNode } from "react";
import { alertLabel } from "#core/page/alert-labels.ts";
import type { PageGroup } from "#core/page/page-groups.ts";
import type { PageCell } from "#core/page/parted-html.ts";

interface PageGroupsProps {
  readonly groups: readonly PageGroup[];
  readonly lang: string | undefined;
  readonly show: (cell: PageCell) => ReactNode;
}

/**
 * Cells within elements that are no boxes: to the eye each cell is a block of its own, with its markers and edges, and faces another one; to assistive technology the items of a list are one list.
 */
export function PageGroups({ groups, lang, show }: PageGroupsProps): ReactNode {
  return groups.map((group) => <Group key={firstOf(group)} group={group} lang={lang} show={show} />);
}

interface GroupProps extends Pick<PageGroupsProps, "lang" | "show"> {
  readonly group: PageGroup;
}

function Group({ group, lang, show }: GroupProps): ReactNode {
  if (group.kind === "cell") return show(group.cell);
  const members = <PageGroups groups={group.members} lang={lang} show={show} />;
  if (group.kind === "alert")
    return (
      <div className="page-group" role="note" aria-label={alertLabel(group.alert ?? "", lang)}>
        {members}
      </div>
    );
  const Element = group.kind === "list" ? (group.isOrdered ? "ol" : "ul") : group.kind === "item" ? "li" : "blockquote";
  return <Element className="page-group">{members}</Element>;
}

/** Names a group among those beside it. */
function firstOf(group: PageGroup): number {
  if (group.kind === "cell") return group.cell[0].index;
  const [first] = group.members;
  return first === undefined ? -1 : firstOf(first);
}
