import { approveAndNextCommand } from "./approve-and-next.ts";
import type { Command } from "./command.ts";
import { commentCommand } from "./comment.ts";
import { copySourceCommand } from "./copy-source.ts";
import { editSegmentCommand } from "./edit-segment.ts";
import { exportSideBySideCommand } from "./export-side-by-side.ts";
import { exportTargetOnlyCommand } from "./export-target-only.ts";
import { insertMissingMarkupCommand } from "./insert-missing-markup.ts";
import { leaveEditorCommand } from "./leave-editor.ts";
import { moveChipLeftCommand } from "./move-chip-left.ts";
import { moveChipRightCommand } from "./move-chip-right.ts";
import { needsWorkCommand } from "./needs-work.ts";
import { nextSegmentCommand } from "./next-segment.ts";
import { previousSegmentCommand } from "./previous-segment.ts";
import { rawMarkdownCommand } from "./raw-markdown.ts";
import { redoCommand } from "./redo.ts";
import { resolveCommentsCommand } from "./resolve-comments.ts";
import { restoreMachineTranslationCommand } from "./restore-machine-translation.ts";
import { revertChangeCommand } from "./revert-change.ts";
import { showChangesCommand } from "./show-changes.ts";
import { showHistoryCommand } from "./show-history.ts";
import { toggleDifferenceCommand } from "./toggle-difference.ts";
import { togglePanelCommand } from "./toggle-panel.ts";
import { undoCommand } from "./undo.ts";

/** Every command, in the order menus and the shortcut sheet show them. */
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
  insertMissingMarkupCommand,
  moveChipLeftCommand,
  moveChipRightCommand,
  rawMarkdownCommand,
  revertChangeCommand,
  toggleDifferenceCommand,
  togglePanelCommand,
  showChangesCommand,
  showHistoryCommand,
  commentCommand,
  resolveCommentsCommand,
  exportSideBySideCommand,
  exportTargetOnlyCommand,
];
