import type { FindOption } from "#core/search/find-query.ts";
import type { Command } from "./command.ts";

/** Options of the search; where the panel is not shown it comes with them, so that one sees what was chosen. */
export const findOptionCommands = [
  findOption("find-match-case", "Match case", "matchCase"),
  findOption("find-whole-word", "Whole word", "wholeWord"),
  findOption("find-regular-expression", "Regular expression", "regex"),
  findOption("find-in-markup", "In code and addresses", "inMarkup"),
];

interface FindOptionCommand extends Command {
  readonly option: FindOption;
}

function findOption(id: string, title: string, option: FindOption): FindOptionCommand {
  return {
    id,
    title,
    menu: "Find",
    option,
    keys: [],
    gridKeys: [],
    isEnabled: () => true,
    run: (store) => {
      const { shown, query, actions } = store.find.getState();
      if (shown === null) actions.open("find");
      actions.look({ [option]: !query[option] });
    },
  };
}
