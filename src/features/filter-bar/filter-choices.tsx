import { ChevronDown } from "lucide-react";
import { statuses, structureKinds } from "#core/search/query.ts";
import { type ChoosableTerm, isChosen, toggleTerm } from "#core/search/query-controls.ts";
import { parseQuery } from "#core/search/query-parse.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { MenuButton, type MenuItem } from "#ui/menu-button.tsx";

const statusTerms = statuses.map((status) => ({ name: status, term: { kind: "status", status } as const }));
const kindTerms = structureKinds.map((structure) => ({
  name: structure,
  term: { kind: "structure", structure } as const,
}));
const flagTerms = [
  { name: "changed", title: "Differs from the machine translation", term: { kind: "is", flag: "changed" } },
  { name: "commented", title: "Has an open comment", term: { kind: "is", flag: "commented" } },
  { name: "with findings", title: "Has an open finding", term: { kind: "is", flag: "finding" } },
] as const;

/** Controls that write into the filter's text. What cannot be understood in it gives way. */
export function FilterChoices() {
  const store = useArticleStore();
  const query = useArticle((state) => state.filter.query);
  const toggle = (term: ChoosableTerm) => {
    const { filter, actions } = store.getState();
    actions.setFilter(serializeQuery(toggleTerm(parseQuery(filter.text).query, term)));
  };
  const items = (terms: typeof statusTerms | typeof kindTerms): readonly MenuItem[] =>
    terms.map(({ name, term }) => ({
      id: name,
      label: inWords(name),
      checked: isChosen(query, term),
      run: () => toggle(term),
    }));
  return (
    <div className="filter-choices">
      <ChoiceMenu name="Status" items={items(statusTerms)} />
      <ChoiceMenu name="Kind" items={items(kindTerms)} />
      {flagTerms.map(({ name, title, term }) => (
        <Button
          key={name}
          className="filter-toggle"
          aria-pressed={isChosen(query, term)}
          title={title}
          onClick={() => toggle(term)}
        >
          {inWords(name)}
        </Button>
      ))}
    </div>
  );
}

function ChoiceMenu({ name, items }: { readonly name: string; readonly items: readonly MenuItem[] }) {
  const count = items.filter(({ checked }) => checked).length;
  return (
    <MenuButton items={items}>
      {name}
      {count > 0 && <span className="filter-chosen">{count}</span>}
      <ChevronDown aria-hidden />
    </MenuButton>
  );
}

/** `needs-work` → `Needs work`. */
function inWords(name: string): string {
  if (name === "html" || name === "yaml") return name.toUpperCase();
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
