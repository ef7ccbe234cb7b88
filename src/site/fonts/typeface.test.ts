import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faceNames, faces, type Face } from "./faces.ts";
import { findPackage, findTypeface } from "./typeface.ts";

describe("findTypeface", () => {
  it.each(faceNames)("finds a file for every slice of %s", (name) => {
    const { typeface }: Face = faces[name];
    const { slices, pathOf, identity } = findTypeface(typeface);
    expect(slices.length).toBeGreaterThan(0);
    expect(slices.filter((slice) => !existsSync(pathOf(slice.name)))).toEqual([]);
    expect(identity).toMatch(/^@.+@\d+\.\d+\.\d+$/);
  });

  it("lets the commonest Chinese slice serve first, and latin before its extensions", () => {
    const names = findTypeface(faces["serif-900"].typeface).slices.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["119", "118"]);
    expect(names.indexOf("latin")).toBeGreaterThan(names.indexOf("4"));
    expect(names.indexOf("latin-ext")).toBeGreaterThan(names.indexOf("latin"));
    expect(names.indexOf("cyrillic")).toBeGreaterThan(names.indexOf("latin-ext"));
  });

  it("takes only the latin slice of the numerals", () => {
    const { slices } = findTypeface(faces["num-700"].typeface);
    expect(slices.map(({ name }) => name)).toEqual(["latin"]);
  });
});

describe("findPackage", () => {
  it("throws for a package that is not installed", () => {
    expect(() => findPackage("@fontsource/no-such-face")).toThrow("no-such-face");
  });
});
