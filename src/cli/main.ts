import { call } from "./call.ts";
import { commands } from "./commands.ts";
import { preferredLanguage } from "./language.ts";

process.exitCode = await call(commands, process.argv.slice(2), {
  language: preferredLanguage(process.env),
  say: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
