import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
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
  "cli",
];
/** What runs in the browser takes nothing from Node or from Markdown: only the model. */
const mayImport: Readonly<Record<string, readonly string[]>> = { app: ["deck", "session"] };
/** Floors that touch no file system, network or clock. */
const pure = ["deck", "session", "render", "check"];

const root = resolve(import.meta.dirname, "../src");

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}

const imports = sourceFiles(root).flatMap((file) => {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, target = ""]) => ({
    from: relative(root, file),
    target: target.startsWith(".") ? relative(root, resolve(dirname(file), target)) : target,
    isOwn: target.startsWith("."),
  }));
});

function floorOf(path: string): string {
  return path.split(sep)[0] ?? "";
}

describe("floors", () => {
  it("import only from floors above them", () => {
    const wrong = imports.filter(({ from, target, isOwn }) => {
      if (!isOwn) return false;
      const [own, other] = [floorOf(from), floorOf(target)];
      if (own === other) return false;
      const allowed = mayImport[own];
      if (allowed) return !allowed.includes(other);
      return floors.indexOf(other) > floors.indexOf(own) || !floors.includes(other);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it("that are pure touch nothing of Node", () => {
    const wrong = imports.filter(
      ({ from, target }) => pure.includes(floorOf(from)) && target.startsWith("node:"),
    );
    expect(wrong).toEqual([]);
  });
});
