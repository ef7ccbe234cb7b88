import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { besidePath } from "./beside.ts";
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

describe("a fault of the system with a file", () => {
  it.each(["ELOOP", "ENFILE", "ESTALE", "ENOTEMPTY", "EWHATEVER"])(
    "is told in words: %s",
    (code) => {
      const fault = Object.assign(new Error(code), { code, syscall: "mkdir", path: "out" });
      expect(systemProblem(fault, "slides")).toMatchObject({
        code: `system-${code}`,
        place: { file: "out" },
      });
    },
  );

  it("is no fault of the program", () => {
    const fault = Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" });
    expect(systemProblem(fault, "slides")).toBeUndefined();
  });
});

describe("a fault that a browser has without room for passing files", () => {
  const missing = join(tmpdir(), "rostrum-no-such-folder");
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    Object.assign(new Error("no browser starts"), { code: "NOBROWSER" }),
    new Error("page.pdf: Protocol error (IO.read): Read failed"),
  ])("is told of the folder: %s", (fault) => {
    for (const name of ["TMPDIR", "TEMP"]) vi.stubEnv(name, missing);
    expect(systemProblem(fault, "out")).toMatchObject({
      code: "no-temporary-folder",
      place: { file: missing },
    });
    vi.unstubAllEnvs();
    expect(systemProblem(fault, "out")?.code).not.toBe("no-temporary-folder");
  });
});

describe("a fault of what is not finished", () => {
  const told = (path: string): string | undefined =>
    systemProblem(Object.assign(new Error("not permitted"), { code: "EPERM", path }), "slides")
      ?.place.file;

  it("is told of what it is to become", () => {
    expect(told(besidePath("out/发言.html", "tmp"))).toBe("out/发言.html");
    expect(told(`${besidePath("decks/甲", "tmp")}/01.md`)).toBe("decks/甲/01.md");
    expect(told(besidePath("dist", "old.tmp"))).toBe("dist");
    expect(told("decks/甲/.a.b/01.md")).toBe("decks/甲/.a.b/01.md");
  });

  it("is told of the command's place where the name is too long to tell", () => {
    expect(told(besidePath(`out/${"长".repeat(80)}`, "tmp"))).toBe("slides");
  });
});
