import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFontCss, type PackageFile } from "./package-css.ts";
import { faceNames, faces } from "../faces.ts";

const files: PackageFile[] = [];
const css = packageFontCss((file) => {
  files.push(file);
  return `/fonts/${file.package}/${file.path}`;
});
const rules = css.trim().split("\n");

describe("packageFontCss", () => {
  it("points to files that are there", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(({ absolute }) => !existsSync(absolute))).toEqual([]);
    expect(rules).toHaveLength(files.length);
  });

  it("has every family, in the weights of its faces", () => {
    expect(new Set(faceNames.map((name) => faces[name].family))).toEqual(
      new Set(rules.map((rule) => /font-family:"([^"]+)"/.exec(rule)?.[1])),
    );
    const weights = rules.map((rule) => /font-weight:([\d ]+)/.exec(rule)?.[1]);
    expect([...new Set(weights)]).toEqual(["500 900", "500 700", "500", "700"]);
  });

  it("puts the slice that should serve first last, where CSS looks first", () => {
    const serif = rules.filter((rule) => rule.includes('"Rostrum Serif"'));
    expect(serif.at(-1)).toContain("noto-serif-sc-119-wght-normal.woff2");
    expect(serif.at(-1)).toMatch(/unicode-range:U\+/);
  });
});
