import { approveAndNextCommand } from "./approve-and-next.ts";
import { clearFilterCommand } from "./clear-filter.ts";
import type { Command } from "./command.ts";
import { copySourceCommand } from "./copy-source.ts";
import { editSegmentCommand } from "./edit-segment.ts";
import { exportSideBySideCommand } from "./export-side-by-side.ts";
import { exportTargetOnlyCommand } from "./export-target-only.ts";
import { leaveEditorCommand } from "./leave-editor.ts";
import { needsWorkCommand } from "./needs-work.ts";
import { nextSegmentCommand } from "./next-segment.ts";
import { nextUnreviewedCommand } from "./next-unreviewed.ts";
import { previousSegmentCommand } from "./previous-segment.ts";
import { redoCommand } from "./redo.ts";
import { restoreMachineTranslationCommand } from "./restore-machine-translation.ts";
import { undoCommand } from "./undo.ts";

/** Every command, in the order menus and the shortcut sheet show them. */
export const commands: readonly Command[] = [
  approveAndNextCommand,
  needsWorkCommand,
  nextSegmentCommand,
  previousSegmentCommand,
  nextUnreviewedCommand,
  clearFilterCommand,
  editSegmentCommand,
  leaveEditorCommand,
  undoCommand,
  redoCommand,
  copySourceCommand,
  restoreMachineTranslationCommand,
  exportSideBySideCommand,
  exportTargetOnlyCommand,
];
