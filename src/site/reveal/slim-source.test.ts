import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fixedConfig, revealConfig } from "../../app/stage/reveal-config.ts";
import { appFolder } from "../folder/folders.ts";
import { fixedSettings, unusedParts, usedMethods } from "./reveal-use.ts";
import { revealSources, slimSource, unusedStatements } from "./slim-source.ts";

const source = (name: string): string => readFileSync(join(revealSources, name), "utf8");
const slim = (name: string): string => slimSource(source(name), join(revealSources, name));
const kept = ["autoanimate", "fragments", "location", "pointer", "printview", "slidecontent"].map(
  (part) => `controllers/${part}.js`,
);

it("is of the one version that this was written for", () => {
  const read = (path: string): string => readFileSync(join(appFolder, "../..", path), "utf8");
  const { version } = JSON.parse(read("node_modules/reveal.js/package.json"));
  expect(JSON.parse(read("package.json")).dependencies["reveal.js"]).toBe(version);
  expect(read("docs/reveal.md")).toContain(`reveal.js ${version} places slides`);
});

it.each(Object.entries(unusedParts))("reveal.js has a part %s from %s", (name, part) => {
  expect(existsSync(join(revealSources, `${part}.js`))).toBe(true);
  expect(source("reveal.js")).toContain(`'./${part}'`);
  expect(source("reveal.js")).toMatch(new RegExp(`\\b${name}\\b`));
});

it.each(unusedStatements)("reveal.js says %s", (statement) => {
  expect(source("reveal.js")).toContain(statement);
  expect(slim("reveal.js")).not.toContain(statement);
});

it("reveal.js lays nothing out", () => {
  expect(source("reveal.js")).toMatch(/^\tfunction layout\(\) \{$/m);
  expect(slim("reveal.js")).toContain("\tfunction layout() {}\n");
  expect(slim("reveal.js")).toContain("function layoutSlideContents( width, height ) {");
});

it("reveal.js marks only the slides whose place changes", () => {
  const [before, after] = [source("reveal.js"), slim("reveal.js")].map(
    (text) => /function updateSlides\( selector, index \) \{[^]*?\n\t\}/.exec(text)?.[0] ?? "",
  );
  expect(before).not.toContain("continue;\n\t\t\t\tlet");
  expect(after).toMatch(/let element = slides\[i\];\s*if\( !printMode && .*\) continue;/);
});

it("reveal.js tells a screen reader of a slide once it stays", () => {
  expect(source("reveal.js")).toMatch(/requestAnimationFrame\( \(\) => \{\s*announceStatus\(/);
  expect(slim("reveal.js")).not.toMatch(/requestAnimationFrame\( \(\) => \{\s*announceStatus\(/);
  expect(slim("reveal.js")).toContain(
    "setTimeout( () => announceStatus( getStatusText( currentSlide ) ), 1000 )",
  );
});

it("reveal.js hears no wheel", () => {
  expect(source("controllers/pointer.js")).toContain("onDocumentMouseScroll");
  expect(slim("controllers/pointer.js")).not.toMatch(/onDocumentMouseScroll|lastMouseWheelStep/);
});

it("reveal.js makes no slide inert", () => {
  expect(source("reveal.js")).toContain("slide.toggleAttribute( 'inert',");
  expect(slim("reveal.js")).not.toContain("toggleAttribute");
});

it("no part that is left out is asked for", () => {
  const parts = Object.keys(unusedParts).filter((name) => name !== "autoSlidePlayer");
  for (const file of ["reveal.js", ...kept]) {
    expect(slim(file)).not.toMatch(new RegExp(`\\b(?:${parts.join("|")})\\.\\w`));
    expect(slim(file)).not.toMatch(/\/\*|^\s*\/\//m);
  }
  expect(slim("reveal.js").match(/controllers\/\w+/g)).toEqual(
    kept.map((file) => file.replace(".js", "")).sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
});

/** In which reveal.js names its parts. */
const order: readonly string[] = source("reveal.js").match(/controllers\/\w+/g) ?? [];

it("the methods that are used are there, and no others", () => {
  const stage = readFileSync(join(appFolder, "stage", "stage.ts"), "utf8");
  const calls = [...stage.matchAll(/\bdeck\.(\w+)\(/g)].map(([, name]) => name);
  const among = ["reveal.js", ...kept].flatMap((file) =>
    [...slim(file).matchAll(/\bReveal\.(\w+)/g)].map(([, name]) => name),
  );
  // The name of the program in a message, and what a constant setting keeps from being reached.
  const unreached = new Set(["js", "getSlideNotes"]);
  const all = new Set([...calls, ...among].filter((name) => !unreached.has(name ?? "")));
  expect([...all].sort()).toEqual([...usedMethods].sort());
});

it.each([
  [false, false],
  [true, false],
  [false, true],
])("a setting that stands as a constant is that one (still %s, print %s)", async (still, print) => {
  const { defaultConfig } = (await import(join(revealSources, "config.ts"))) as {
    defaultConfig: Record<string, unknown>;
  };
  const config: Record<string, unknown> = {
    ...defaultConfig,
    ...fixedConfig,
    ...revealConfig("16:9", still, print),
  };
  for (const [name, value] of Object.entries(fixedSettings)) {
    expect(JSON.stringify(config[name]), name).toBe(value.replaceAll("'", '"'));
  }
});
