import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { exportDeck } from "./commands/export.ts";
import { start } from "./commands/start.ts";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [start, check, exportDeck, build];
