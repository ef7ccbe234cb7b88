import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { commands } from "./commands.ts";

it.each(commands.map(({ name }) => name))("%s is a script of the package", (name) => {
  expect(manifest.scripts).toHaveProperty(name, `node src/cli/run.mjs ${name}`);
});
