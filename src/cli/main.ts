import { runCommands } from "./run-commands.ts";

await runCommands("npm run");
