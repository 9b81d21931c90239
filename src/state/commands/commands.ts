import { approveAndNextCommand } from "./approve-and-next.ts";
import type { Command } from "./command.ts";
import { commandPaletteCommand } from "./command-palette.ts";
import { commentCommand } from "./comment.ts";
import { copySourceCommand } from "./copy-source.ts";
import { editSegmentCommand } from "./edit-segment.ts";
import { exportSideBySideCommand } from "./export-side-by-side.ts";
import { exportTargetOnlyCommand } from "./export-target-only.ts";
import { insertCharacterCommands } from "./insert-characters.ts";
import { leaveEditorCommand } from "./leave-editor.ts";
import { needsWorkCommand } from "./needs-work.ts";
import { nextSegmentCommand } from "./next-segment.ts";
import { previousSegmentCommand } from "./previous-segment.ts";
import { redoCommand } from "./redo.ts";
import { resolveCommentsCommand } from "./resolve-comments.ts";
import { restoreMachineTranslationCommand } from "./restore-machine-translation.ts";
import { revertChangeCommand } from "./revert-change.ts";
import { settingsCommand } from "./settings.ts";
import { shortcutSheetCommand } from "./shortcut-sheet.ts";
import { showChangesCommand } from "./show-changes.ts";
import { showHistoryCommand } from "./show-history.ts";
import { toggleDifferenceCommand } from "./toggle-difference.ts";
import { togglePanelCommand } from "./toggle-panel.ts";
import { toggleSettingCommands } from "./toggle-settings.ts";
import { undoCommand } from "./undo.ts";

/** Every command, in the order the palette and the shortcut sheet show them. What is listed here has its keys, and stands in both. */
export const commands: readonly Command[] = [
  approveAndNextCommand,
  needsWorkCommand,
  nextSegmentCommand,
  previousSegmentCommand,
  editSegmentCommand,
  leaveEditorCommand,
  undoCommand,
  redoCommand,
  copySourceCommand,
  restoreMachineTranslationCommand,
  revertChangeCommand,
  toggleDifferenceCommand,
  togglePanelCommand,
  showChangesCommand,
  showHistoryCommand,
  commentCommand,
  resolveCommentsCommand,
  exportSideBySideCommand,
  exportTargetOnlyCommand,
  commandPaletteCommand,
  shortcutSheetCommand,
  settingsCommand,
  ...toggleSettingCommands,
  ...insertCharacterCommands,
];
