import { ChevronDown } from "lucide-react";
import { grouped } from "#core/count-in-words.ts";
import { isChosen } from "#core/search/query-controls.ts";
import { useArticle } from "#state/article/use-article.ts";
import {
  appliedFilterCommand,
  type FilterCommand,
  flagFilterCommands,
  kindFilterCommands,
  statusFilterCommands,
} from "#state/commands/filter-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { MenuButton, type MenuItem } from "#ui/menu-button.tsx";

/** Controls that write into the filter's text. */
export function FilterChoices() {
  const run = useRunCommand();
  const query = useArticle((state) => state.filter.query);
  const filled = useArticle((state) => state.filled.size);
  const items = (commands: readonly FilterCommand[]): readonly MenuItem[] =>
    commands.map((command) => ({
      id: command.id,
      label: command.title,
      checked: isChosen(query, command.term),
      run: () => run(command),
    }));
  return (
    <div className="filter-choices">
      <ChoiceMenu name="Status" items={items(statusFilterCommands)} />
      <ChoiceMenu name="Kind" items={items(kindFilterCommands)} />
      {flagFilterCommands.map((command) =>
        // Most articles have none, and those that have say how many.
        command === appliedFilterCommand && filled === 0 && !isChosen(query, command.term) ? null : (
          <Button
            key={command.id}
            className="filter-toggle"
            aria-pressed={isChosen(query, command.term)}
            title={command.also}
            onClick={() => run(command)}
          >
            {command.title}
            {command === appliedFilterCommand && <span className="filter-chosen">{grouped(filled)}</span>}
          </Button>
        ),
      )}
    </div>
  );
}

function ChoiceMenu({ name, items }: { readonly name: string; readonly items: readonly MenuItem[] }) {
  const count = items.filter(({ checked }) => checked).length;
  return (
    <MenuButton items={items}>
      {name} {count > 0 && <span className="filter-chosen">{count}</span>}
      <ChevronDown aria-hidden />
    </MenuButton>
  );
}
