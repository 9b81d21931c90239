import { dismissAlertCommand, keepMineCommand, useOtherTextCommand } from "./alert-commands.ts";
import type { AnyCommand } from "./command.ts";
import { revertChangeCommand } from "./difference-commands.ts";
import {
  insertMissingMarkupCommand,
  moveChipLeftCommand,
  moveChipRightCommand,
  rawMarkdownCommand,
  redoCommand,
  undoCommand,
} from "./editor-commands.ts";
import { exportCommand, exportCommands } from "./export-commands.ts";
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
  applyFixCommand,
  dismissFindingCommand,
  nextFindingCommand,
  previousFindingCommand,
} from "./finding-commands.ts";
import { insertMissingTermCommand } from "./glossary-commands.ts";
import { elsewhereCommand, lookUpCommand, matchCommands, repetitionsCommand } from "./memory-commands.ts";
import {
  editSegmentCommand,
  goToSegmentCommand,
  leaveEditorCommand,
  nextSegmentCommand,
  nextUnreviewedCommand,
  previousSegmentCommand,
} from "./move-commands.ts";
import { commentCommand, showHistoryCommand, togglePanelCommand } from "./panel-commands.ts";
import {
  approveAndNextCommand,
  copySourceCommand,
  needsWorkCommand,
  restoreMachineTranslationCommand,
  takeApprovalBackCommand,
} from "./review-commands.ts";
import {
  extendSelectionDownCommand,
  extendSelectionUpCommand,
  selectAllRowsCommand,
  toggleRowCommand,
} from "./selection-commands.ts";
import { toggleArticleSettingCommands } from "./setting-commands.ts";
import { earlierVersionCommand } from "./version-commands.ts";
import { nextPagesCommand, viewCommand } from "./view-commands.ts";
import {
  closeArticleCommand,
  commandPaletteCommand,
  openAddressCommand,
  openFilesCommand,
  problemsCommand,
  settingsCommand,
  shortcutSheetCommand,
} from "./window-commands.ts";

import {
  findArticleCommand,
  inconsistenciesCommand,
  nextArticleCommand,
  openFolderCommand,
  overviewCommand,
  previousArticleCommand,
} from "./workspace-commands.ts";

/**
 * The commands that keys or the first screens run, in the order the palette and the shortcut sheet show them: what is listed here has its keys, and stands
 * in both. All others are listed in `further-commands.ts`. Those that only answer what a panel asks (`close-find`, `confirm-bulk-action`,
 * `clear-row-selection`) do nothing without it, so they stand in it alone.
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
  ...matchCommands,
  lookUpCommand,
  repetitionsCommand,
  elsewhereCommand,
  moveChipLeftCommand,
  moveChipRightCommand,
  rawMarkdownCommand,
  revertChangeCommand,
  ...toggleArticleSettingCommands,
  nextFindingCommand,
  previousFindingCommand,
  applyFixCommand,
  dismissFindingCommand,
  togglePanelCommand,
  showHistoryCommand,
  commentCommand,
  viewCommand,
  nextPagesCommand,
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
  earlierVersionCommand,
  exportCommand,
  ...exportCommands,
  dismissAlertCommand,
  useOtherTextCommand,
  keepMineCommand,
  nextArticleCommand,
  previousArticleCommand,
  findArticleCommand,
  overviewCommand,
  inconsistenciesCommand,
  openFilesCommand,
  openFolderCommand,
  openAddressCommand,
  closeArticleCommand,
  problemsCommand,
  commandPaletteCommand,
  shortcutSheetCommand,
  settingsCommand,
];
