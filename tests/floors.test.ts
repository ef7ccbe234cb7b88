import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** From top to bottom: a floor imports only from floors above it. */
const floors = [
  "deck",
  "session",
  "render",
  "import",
  "check",
  "site",
  "app",
  "export",
  "live",
  "api",
  "cli",
];

/** A floor that takes less than all that stands above it. */
const takesOnly: Readonly<Record<string, readonly string[]>> = {
  // Code for the browser knows the model and the state of a speech. It does not render or read.
  app: ["deck", "session"],
  session: ["deck"],
};

/** Floors that touch no file system, DOM, clock or network. */
const pure = ["deck", "session", "render", "check", "import"];

/** Rooms with a face: from outside, they are entered through this file only. */
const faces: Readonly<Record<string, string>> = {
  "site/fonts": "fonts.ts",
};

const root = resolve(import.meta.dirname, "../src");

interface Import {
  readonly from: string;
  /** A file of ours relative to `src`, or the name of a package. */
  readonly target: string;
  readonly isOwn: boolean;
}

const toPosix = (path: string): string => path.split(sep).join(posix.sep);

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:ts|mjs)$/.test(name) && !/\.(?:test|d)\.ts$/.test(name))
  .map(toPosix);

const fileText = (file: string): string => readFileSync(join(root, file), "utf8");

const imports = files.flatMap((from): Import[] => {
  return [...fileText(from).matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    ([, target = ""]) => {
      const isOwn = target.startsWith(".");
      const path = resolve(root, dirname(from), target);
      return { from, target: isOwn ? toPosix(relative(root, path)) : target, isOwn };
    },
  );
});

const floorOf = (path: string): string => path.split("/")[0] ?? "";
const told = (found: readonly Import[]): readonly string[] =>
  found.map(({ from, target }) => `${from} → ${target}`);

describe("floors", () => {
  it("are all that there is under src", () => {
    expect([...new Set(files.map(floorOf))].filter((name) => !floors.includes(name))).toEqual([]);
  });

  it("import only from floors above them", () => {
    const wrong = imports.filter(({ from, target, isOwn }) => {
      const [own, other] = [floorOf(from), floorOf(target)];
      if (!isOwn || own === other) return false;
      return !(takesOnly[own] ?? floors.slice(0, floors.indexOf(own))).includes(other);
    });
    expect(told(wrong)).toEqual([]);
  });

  it("touch nothing of Node where they are pure", () => {
    const wrong = imports.filter(
      ({ from, target }) => pure.includes(floorOf(from)) && target.startsWith("node:"),
    );
    expect(told(wrong)).toEqual([]);
  });

  it("name nothing of Node or of a page where they are pure", () => {
    const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
    const { stdout } = spawnSync(
      process.execPath,
      [join(dirname(compiler), "bin/tsc"), "-p", resolve(import.meta.dirname, "pure")],
      { encoding: "utf8" },
    );
    expect(stdout).toBe("");
  });

  it("read no clock and throw no dice where they are pure", () => {
    const wrong = files
      .filter((file) => pure.includes(floorOf(file)))
      .filter((file) => /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/.test(fileText(file)));
    expect(wrong).toEqual([]);
  });
});

/**
 * The rooms that all rooms of the app may use. The other rooms do not import each other; only the page's own scripts
 * import all of them.
 */
const sharedRooms = ["app/ui", "app/channel", "app/print"];

describe("rooms", () => {
  it("of the app import nothing from each other but from ui, channel and print", () => {
    const roomOf = (path: string): string => path.split("/").slice(0, 2).join("/");
    const isRoom = (path: string): boolean => path.split("/").length > 2 && floorOf(path) === "app";
    const wrong = imports.filter(({ from, target, isOwn }) => {
      if (!isOwn || !isRoom(from) || !isRoom(target) || roomOf(from) === roomOf(target))
        return false;
      const lower = sharedRooms.slice(0, Math.max(sharedRooms.indexOf(roomOf(from)), 0));
      const allowed = sharedRooms.includes(roomOf(from)) ? lower : sharedRooms;
      return !allowed.includes(roomOf(target));
    });
    expect(told(wrong)).toEqual([]);
  });

  it("are entered by their face", () => {
    const wrong = imports.filter(({ from, target, isOwn }) => {
      const room = Object.keys(faces).find((name) => target.startsWith(`${name}/`));
      return isOwn && room && !from.startsWith(`${room}/`) && target !== `${room}/${faces[room]}`;
    });
    expect(told(wrong)).toEqual([]);
  });
});
