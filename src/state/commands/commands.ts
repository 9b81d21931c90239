import type { AnyCommand } from "./command.ts";
import { commentCommand, resolveCommentsCommand } from "./comment-commands.ts";
import { revertChangeCommand, toggleDifferenceCommand } from "./difference-commands.ts";
import {
  insertCharacterCommands,
  insertMissingMarkupCommand,
  moveChipLeftCommand,
  moveChipRightCommand,
  rawMarkdownCommand,
  redoCommand,
  undoCommand,
} from "./editor-commands.ts";
import { exportCommands } from "./export-commands.ts";
import {
  clearFilterCommand,
  filterSegmentsCommand,
  findCommand,
  findNextCommand,
  findPreviousCommand,
  replaceCommand,
  savedFiltersCommand,
} from "./find-commands.ts";
import {
  addWordCommand,
  applyFixCommand,
  checkProfileCommand,
  dismissFindingCommand,
  nextFindingCommand,
  previousFindingCommand,
  spellingDictionaryCommand,
} from "./finding-commands.ts";
import { addTermCommand, glossaryCommand, insertMissingTermCommand, showTermsCommand } from "./glossary-commands.ts";
import {
  editSegmentCommand,
  goToSegmentCommand,
  leaveEditorCommand,
  nextSegmentCommand,
  nextUnreviewedCommand,
  previousSegmentCommand,
} from "./move-commands.ts";
import {
  showChangesCommand,
  showChecksCommand,
  showDismissalsCommand,
  showFindingsCommand,
  showHistoryCommand,
  togglePanelCommand,
} from "./panel-commands.ts";
import {
  approveAndNextCommand,
  copySourceCommand,
  needsWorkCommand,
  restoreMachineTranslationCommand,
  takeApprovalBackCommand,
} from "./review-commands.ts";
import {
  approveManyCommand,
  extendSelectionDownCommand,
  extendSelectionUpCommand,
  needsWorkManyCommand,
  restoreManyCommand,
  selectAllRowsCommand,
  takeBackManyCommand,
  toggleRowCommand,
} from "./selection-commands.ts";
import {
  carryOverCommand,
  earlierVersionCommand,
  takeCarriedBackCommand,
  takeEarlierTranslationCommand,
} from "./version-commands.ts";
import {
  commandPaletteCommand,
  settingsCommand,
  shortcutSheetCommand,
  toggleSettingCommands,
} from "./window-commands.ts";

/**
 * Every command, in the order the palette and the shortcut sheet show them: what is listed here has its keys, and stands in both. Those that only answer
 * what a panel asks (`close-find`, `confirm-bulk-action`, `clear-row-selection`) do nothing without it, so they stand in it alone.
 */
export const commands: readonly AnyCommand[] = [
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
  earlierVersionCommand,
  takeEarlierTranslationCommand,
  carryOverCommand,
  takeCarriedBackCommand,
  ...exportCommands,
  commandPaletteCommand,
  shortcutSheetCommand,
  settingsCommand,
  checkProfileCommand,
  ...toggleSettingCommands,
  ...insertCharacterCommands,
];
