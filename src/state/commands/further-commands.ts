/** Commands without keys of their own: their code is fetched with the palette, and before it only where the reviewer chose keys for one. */

import { carryOverCommand, takeCarriedBackCommand, takeEarlierTranslationCommand } from "./carry-commands.ts";
import { insertCharacterCommands } from "./character-commands.ts";
import { chooseSettingCommands } from "./choose-setting-commands.ts";
import type { AnyCommand } from "./command.ts";
import { commands } from "./commands.ts";
import { resolveCommentsCommand } from "./comment-commands.ts";
import { handOverCommand } from "./export-commands.ts";
import { flagFilterCommands, kindFilterCommands, statusFilterCommands } from "./filter-commands.ts";
import { findOptionCommands } from "./find-option-commands.ts";
import {
  addWordCommand,
  checkProfileCommand,
  dismissAlikeCommand,
  dismissEverywhereCommand,
  nextKindCommand,
  spellingDictionaryCommand,
  turnOffCheckCommand,
} from "./further-finding-commands.ts";
import { copyGivenUpCommand, dismissGivenUpCommand } from "./given-up-commands.ts";
import {
  closeWorkspaceCommand,
  foldTreeCommand,
  nextInQueueCommand,
  notArticlesCommand,
} from "./hand-over-commands.ts";
import { guideCommand } from "./help-commands.ts";
import { approveManyCommand, needsWorkManyCommand, restoreManyCommand, takeBackManyCommand } from "./many-commands.ts";
import { takeOfferCommand } from "./memory-commands.ts";
import { openUnpairedCommand, printPageCommand, writtenCommand } from "./page-commands.ts";
import { toggleSettingCommands } from "./setting-commands.ts";
import { showDismissalsCommand, showFindingsCommand, showTabCommands } from "./show-tab-commands.ts";
import { storageCommand } from "./storage-command.ts";
import { addTermCommand, glossaryCommand } from "./term-commands.ts";
import { exportMemoryCommand, exportMemoryElementsCommand, memoriesCommand } from "./tmx-commands.ts";

/** Every command, as the palette and the shortcut sheet show them. */
export const allCommands: readonly AnyCommand[] = [
  ...commands,
  showDismissalsCommand,
  showFindingsCommand,
  ...showTabCommands.filter((command) => !commands.includes(command)),
  resolveCommentsCommand,
  nextKindCommand,
  dismissAlikeCommand,
  dismissEverywhereCommand,
  turnOffCheckCommand,
  addWordCommand,
  spellingDictionaryCommand,
  checkProfileCommand,
  approveManyCommand,
  needsWorkManyCommand,
  restoreManyCommand,
  takeBackManyCommand,
  glossaryCommand,
  addTermCommand,
  takeEarlierTranslationCommand,
  carryOverCommand,
  takeCarriedBackCommand,
  storageCommand,
  copyGivenUpCommand,
  dismissGivenUpCommand,
  handOverCommand,
  guideCommand,
  writtenCommand,
  openUnpairedCommand,
  printPageCommand,
  exportMemoryCommand,
  exportMemoryElementsCommand,
  memoriesCommand,
  takeOfferCommand,
  nextInQueueCommand,
  notArticlesCommand,
  foldTreeCommand,
  closeWorkspaceCommand,
  ...toggleSettingCommands,
  ...chooseSettingCommands,
  ...insertCharacterCommands,
  ...findOptionCommands,
  ...statusFilterCommands,
  ...flagFilterCommands,
  ...kindFilterCommands,
];
