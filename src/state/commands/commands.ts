import { approveAndNextCommand } from "./approve-and-next.ts";
import { approveManyCommand } from "./approve-many.ts";
import { checkProfileCommand } from "./check-profile.ts";
import { clearFilterCommand } from "./clear-filter.ts";
import type { Command } from "./command.ts";
import { commandPaletteCommand } from "./command-palette.ts";
import { commentCommand } from "./comment.ts";
import { copySourceCommand } from "./copy-source.ts";
import { editSegmentCommand } from "./edit-segment.ts";
import { exportSideBySideCommand } from "./export-side-by-side.ts";
import { exportTargetOnlyCommand } from "./export-target-only.ts";
import { extendSelectionDownCommand } from "./extend-selection-down.ts";
import { extendSelectionUpCommand } from "./extend-selection-up.ts";
import { filterSegmentsCommand } from "./filter-segments.ts";
import { findCommand } from "./find.ts";
import { findNextCommand } from "./find-next.ts";
import { findPreviousCommand } from "./find-previous.ts";
import {
  addWordCommand,
  applyFixCommand,
  dismissFindingCommand,
  nextFindingCommand,
  previousFindingCommand,
} from "./finding-commands.ts";
import { addTermCommand, glossaryCommand, insertMissingTermCommand, showTermsCommand } from "./glossary-commands.ts";
import { goToSegmentCommand } from "./go-to-segment.ts";
import { insertCharacterCommands } from "./insert-characters.ts";
import { insertMissingMarkupCommand } from "./insert-missing-markup.ts";
import { leaveEditorCommand } from "./leave-editor.ts";
import { moveChipLeftCommand } from "./move-chip-left.ts";
import { moveChipRightCommand } from "./move-chip-right.ts";
import { needsWorkCommand } from "./needs-work.ts";
import { needsWorkManyCommand } from "./needs-work-many.ts";
import { nextSegmentCommand } from "./next-segment.ts";
import { nextUnreviewedCommand } from "./next-unreviewed.ts";
import { previousSegmentCommand } from "./previous-segment.ts";
import { rawMarkdownCommand } from "./raw-markdown.ts";
import { redoCommand } from "./redo.ts";
import { replaceCommand } from "./replace.ts";
import { resolveCommentsCommand } from "./resolve-comments.ts";
import { restoreMachineTranslationCommand } from "./restore-machine-translation.ts";
import { restoreManyCommand } from "./restore-many.ts";
import { revertChangeCommand } from "./revert-change.ts";
import { savedFiltersCommand } from "./saved-filters.ts";
import { selectAllRowsCommand } from "./select-all-rows.ts";
import { settingsCommand } from "./settings.ts";
import { shortcutSheetCommand } from "./shortcut-sheet.ts";
import { showChangesCommand } from "./show-changes.ts";
import { showChecksCommand } from "./show-checks.ts";
import { showDismissalsCommand } from "./show-dismissals.ts";
import { showFindingsCommand } from "./show-findings.ts";
import { showHistoryCommand } from "./show-history.ts";
import { spellingDictionaryCommand } from "./spelling-dictionary.ts";
import { takeApprovalBackCommand } from "./take-approval-back.ts";
import { takeBackManyCommand } from "./take-back-many.ts";
import { toggleDifferenceCommand } from "./toggle-difference.ts";
import { togglePanelCommand } from "./toggle-panel.ts";
import { toggleRowCommand } from "./toggle-row.ts";
import { toggleSettingCommands } from "./toggle-settings.ts";
import { undoCommand } from "./undo.ts";

/**
 * Every command, in the order the palette and the shortcut sheet show them: what is listed here has its keys, and stands in both. Those that only answer
 * what a panel asks (`close-find`, `confirm-bulk-action`, `clear-row-selection`) do nothing without it, so they stand in it alone.
 */
export const commands: readonly Command[] = [
  approveAndNextCommand,
  needsWorkCommand,
  nextSegmentCommand,
  previousSegmentCommand,
  takeApprovalBackCommand,
  nextUnreviewedCommand,
  clearFilterCommand,
  editSegmentCommand,
  leaveEditorCommand,
  undoCommand,
  redoCommand,
  copySourceCommand,
  restoreMachineTranslationCommand,
  insertMissingMarkupCommand,
  insertMissingTermCommand,
  moveChipLeftCommand,
  moveChipRightCommand,
  rawMarkdownCommand,
  revertChangeCommand,
  toggleDifferenceCommand,
  nextFindingCommand,
  previousFindingCommand,
  applyFixCommand,
  dismissFindingCommand,
  showDismissalsCommand,
  addWordCommand,
  spellingDictionaryCommand,
  showFindingsCommand,
  togglePanelCommand,
  showChecksCommand,
  showTermsCommand,
  showChangesCommand,
  showHistoryCommand,
  commentCommand,
  resolveCommentsCommand,
  goToSegmentCommand,
  filterSegmentsCommand,
  savedFiltersCommand,
  findCommand,
  replaceCommand,
  findNextCommand,
  findPreviousCommand,
  toggleRowCommand,
  extendSelectionDownCommand,
  extendSelectionUpCommand,
  selectAllRowsCommand,
  approveManyCommand,
  needsWorkManyCommand,
  restoreManyCommand,
  takeBackManyCommand,
  glossaryCommand,
  addTermCommand,
  exportSideBySideCommand,
  exportTargetOnlyCommand,
  commandPaletteCommand,
  shortcutSheetCommand,
  settingsCommand,
  checkProfileCommand,
  ...toggleSettingCommands,
  ...insertCharacterCommands,
];
