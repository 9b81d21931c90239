import { ChevronDown } from "lucide-react";
import { exportCommands, handOverCommand } from "#state/commands/export-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { MenuButton } from "#ui/menu-button.tsx";

export const exportMenuId = "export-menu";

export const exportLeftCode = fetchedCode<object>(() => import("./export-left.tsx").then((code) => code.ExportLeft));

/** The files that can be had of the article, further ways to hand it over, and below them what is not done yet: it stops nobody. */
export function ExportMenu() {
  const run = useRunCommand();
  const items = [...exportCommands, handOverCommand].map((command) => ({
    id: command.id,
    label: command.title,
    run: () => run(command),
  }));
  return (
    <MenuButton id={exportMenuId} look="primary" items={items} note={<FetchedPart code={exportLeftCode} props={{}} />}>
      Export
      <ChevronDown aria-hidden />
    </MenuButton>
  );
}
