import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { systemProblem } from "./system-problem.ts";

const require = createRequire(import.meta.url);

function faultOf(name: string): unknown {
  try {
    return require.resolve(name);
  } catch (fault) {
    return fault;
  }
}

describe("a package that is not installed", () => {
  it.each([
    ["no-such-package", "no-such-package"],
    ["@no-such/package/package.json", "@no-such/package"],
  ])("is told with what to do: %s", (name, shown) => {
    expect(systemProblem(faultOf(name), "slides")).toMatchObject({
      code: "missing-package",
      message: { zh: `程序包“${shown}”没有装上` },
    });
  });

  it("is not a file of the program, which is a fault of its own", () => {
    expect(systemProblem(faultOf("./no-such-file.ts"), "slides")).toBeUndefined();
    expect(systemProblem(faultOf("/no/such/file.ts"), "slides")).toBeUndefined();
  });
});
