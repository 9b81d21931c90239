import { CircleAlert, Code, Image, Info, Lightbulb, Link, Table, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { Unit } from "#core/document/article.ts";
import { shownUnitName } from "#core/review/unit-state.ts";
import type { RowFacts } from "./row-facts.ts";

const alertIcons = new Map([
  ["note", Info],
  ["tip", Lightbulb],
  ["important", CircleAlert],
  ["warning", TriangleAlert],
  ["caution", TriangleAlert],
]);

interface RowMarkProps {
  readonly unit: Unit;
  readonly facts: RowFacts;
}

/** The row's number and a small mark for the kind of block it stands in. */
export const RowMark = memo(function RowMark({ unit, facts }: RowMarkProps) {
  const name = shownUnitName(unit);
  return (
    <>
      <span className="row-structure" data-alert={facts.label ? unit.place.alert : null} title={markTitle(unit)}>
        {facts.mark || <MarkIcon unit={unit} facts={facts} />}
      </span>
      <span className="row-number" title={name}>
        {facts.number}
      </span>
    </>
  );
});

function MarkIcon({ unit, facts }: RowMarkProps) {
  const { place } = unit;
  const Icon = markIcon(unit, facts);
  if (Icon) return <Icon aria-hidden="true" size={14} />;
  return place.quoteDepth > 0 && facts.opensBlock ? "”" : null;
}

function markIcon({ place }: Unit, facts: RowFacts) {
  if (place.inline === "link-text") return Link;
  if (place.inline === "image-alt") return Image;
  if (place.alert) return facts.label ? (alertIcons.get(place.alert) ?? Info) : null;
  if (!facts.opensBlock) return null;
  if (place.cell) return Table;
  return place.block === "code" || place.block === "html" ? Code : null;
}

function markTitle({ place }: Unit): string | undefined {
  if (place.level > 0) return `Heading ${place.level}`;
  if (place.inline) return place.inline === "link-text" ? "Link text" : "Image description";
  return place.listDepth > 0 ? `List, level ${place.listDepth}` : undefined;
}
