import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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
  "deck/source/foreign": "foreign.ts",
  "render/chart": "chart.ts",
  "render/notes": "notes.ts",
  "site/diagram": "draw-diagrams.ts",
  "site/fonts": "fonts.ts",
  "app/local": "follow-deck.ts",
  "app/local/export": "open.ts",
  "app/local/figures": "open.ts",
  "app/local/import": "open.ts",
  "app/local/import/preview": "preview.ts",
  "app/reading/follow": "follow.ts",
  "app/speaker/lectern": "lectern.ts",
  "app/stage/overview": "overview.ts",
  "export/png": "png.ts",
  "export/pptx": "pptx.ts",
};

/** More files than these are a sign that a room is missing. Tests aside, and style sheets: layouts are a list of those. */
const mostFiles = 20;

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

const top = resolve(root, "..");
const architecture = readFileSync(join(top, "ARCHITECTURE.md"), "utf8");

/** The texts that name files of the source. */
const manuals = ["", "docs"].flatMap((folder) =>
  readdirSync(join(top, folder))
    .filter((name) => name.endsWith(".md") && name !== "CHANGELOG.md")
    .map((name) => posix.join(folder, name)),
);

/** A room of a floor, by the folders that lead to one of its files. */
function roomOfPath([floor, room]: readonly string[]): readonly string[] {
  return floor !== undefined && room !== undefined ? [`${floor}/${room}`] : [];
}

function nameOf(room: string): string {
  return room.split("/")[1] ?? "";
}

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

  it.each(Object.entries(faces))("are entered by their face: %s/%s", (room, face) => {
    const entering = imports.filter(({ from, target }) => {
      return target.startsWith(`${room}/`) && !from.startsWith(`${room}/`);
    });
    expect(entering).not.toEqual([]);
    expect(told(entering.filter(({ target }) => target !== `${room}/${face}`))).toEqual([]);
  });

  it("hold about twenty files at the most", () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([]);
  });

  it("stand in ARCHITECTURE.md, floor by floor", () => {
    const parts = architecture.split(/^src\//m).slice(1);
    const texts = new Map(parts.map((part) => [floorOf(part), part.split("\n```")[0] ?? ""]));
    expect([...texts.keys()]).toEqual(floors);
    const rooms = new Set(files.map((file) => file.split("/").slice(0, -1)).flatMap(roomOfPath));
    expect(
      [...rooms].filter((room) => !texts.get(floorOf(room))?.includes(`${nameOf(room)}/`)),
    ).toEqual([]);
  });

  it.each(manuals)("have the files that %s names", (manual) => {
    const text = readFileSync(join(top, manual), "utf8");
    const named = [...text.matchAll(/`((?:src|tests)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    expect(named.filter((path) => !existsSync(join(top, path)))).toEqual([]);
  });
});
