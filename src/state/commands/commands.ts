import { approveAndNextCommand } from "./approve-and-next.ts";
import { approveManyCommand } from "./approve-many.ts";
import { clearRowSelectionCommand } from "./clear-row-selection.ts";
import { closeFindCommand } from "./close-find.ts";
import type { Command } from "./command.ts";
import { confirmBulkActionCommand } from "./confirm-bulk-action.ts";
import { copySourceCommand } from "./copy-source.ts";
import { editSegmentCommand } from "./edit-segment.ts";
import { exportSideBySideCommand } from "./export-side-by-side.ts";
import { exportTargetOnlyCommand } from "./export-target-only.ts";
import { extendSelectionDownCommand } from "./extend-selection-down.ts";
import { extendSelectionUpCommand } from "./extend-selection-up.ts";
import { findCommand } from "./find.ts";
import { findNextCommand } from "./find-next.ts";
import { findPreviousCommand } from "./find-previous.ts";
import { leaveEditorCommand } from "./leave-editor.ts";
import { needsWorkCommand } from "./needs-work.ts";
import { needsWorkManyCommand } from "./needs-work-many.ts";
import { nextSegmentCommand } from "./next-segment.ts";
import { previousSegmentCommand } from "./previous-segment.ts";
import { redoCommand } from "./redo.ts";
import { replaceCommand } from "./replace.ts";
import { restoreMachineTranslationCommand } from "./restore-machine-translation.ts";
import { restoreManyCommand } from "./restore-many.ts";
import { selectAllRowsCommand } from "./select-all-rows.ts";
import { toggleRowCommand } from "./toggle-row.ts";
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
  findCommand,
  replaceCommand,
  findNextCommand,
  findPreviousCommand,
  closeFindCommand,
  toggleRowCommand,
  extendSelectionDownCommand,
  extendSelectionUpCommand,
  selectAllRowsCommand,
  clearRowSelectionCommand,
  approveManyCommand,
  needsWorkManyCommand,
  restoreManyCommand,
  confirmBulkActionCommand,
  exportSideBySideCommand,
  exportTargetOnlyCommand,
];
