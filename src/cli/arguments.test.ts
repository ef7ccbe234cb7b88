import { expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

const options = { strict: { type: "boolean", default: false } } as const;

it("reads what a command knows", () => {
  expect(readArguments(["slides", "--strict"], options)).toEqual({
    values: { strict: true },
    positionals: ["slides"],
  });
});

it.each([
  [["--strickt"], "不认识“--strickt”"],
  [["--strict=yes"], "“--strict”后面不带值"],
  [["a", "b", "c"], "多了“c”"],
])("says in words what it does not know: %j", (given, message) => {
  expect(readArguments(given, options, 2)).toMatchObject({ fault: { zh: message } });
});
