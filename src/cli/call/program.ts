/** How the tool is called: as the project's scripts, through `npx`, or by its name. */
export type Program = "npm run" | "npx rostrum" | "rostrum";

/** A command as it is typed, up to its own words: `npm run export --`, `rostrum export`. */
export function invocation(program: Program, name: string): string {
  if (program !== "npm run") return `${program} ${name}`;
  // Of npm's own names, `start` alone needs no `run`.
  return name === "start" ? "npm start --" : `npm run ${name} --`;
}

/** How the installed tool was called, read from the variables that npm sets. */
export function installedProgram(environment: NodeJS.ProcessEnv): Program {
  return environment["npm_command"] === "exec" ? "npx rostrum" : "rostrum";
}
