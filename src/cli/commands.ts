import type { Command } from "./call/command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { exportDeck } from "./commands/export.ts";
import { importSpeech } from "./commands/import.ts";
import { live } from "./commands/live.ts";
import { newDeck } from "./commands/new.ts";
import { start } from "./commands/start.ts";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  start,
  live,
  importSpeech,
  newDeck,
  check,
  exportDeck,
  build,
];
