#!/usr/bin/env node
import { installedProgram } from "./call/program.ts";
import { runCommands } from "./run-commands.ts";

await runCommands(installedProgram(process.env));
