import { expect, it } from "vitest";
import { bootScript } from "./boot-script.ts";

it("is read by browsers of 2016, which must not show the notes on the wall", async () => {
  expect(await bootScript(true)).not.toMatch(
    /\?\.(?!\d)|\?\?|catch\s*\{|\.\.\.\w+\s*\}|async |\*\*/,
  );
});
