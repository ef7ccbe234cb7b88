import { describe, expect, it } from "vitest";
import { planExport } from "./export-plan.ts";

const plan = (name: string | undefined, options = {}, isPublic = false, all = false) =>
  planExport({ name, all, isPublic, options });

describe("what a call of export makes", () => {
  it.each([
    ["pdf", {}],
    ["pdf", { reading: true, size: 22 }],
    ["png", { long: true }],
  ])("%s with %j", (name, options) => {
    expect(plan(name, options)).toMatchObject([{ format: { name }, options }]);
  });

  it.each([
    [undefined, {}, false, "缺少格式，或者 --all"],
    ["txt", { steps: true }, false, "“txt”没有“--steps”"],
    ["pdf", { steps: true, reading: true }, false, "“--steps”和“--reading”只能要一个"],
    ["pdf", { notes: true }, true, "“pdf --notes”只供内部使用，没有公开版"],
    ["docx", {}, true, "“docx”只供内部使用，没有公开版"],
  ])("%s with %j, public: %s, is refused: %s", (name, options, isPublic, zh) => {
    expect(plan(name, options, isPublic)).toMatchObject({ misuse: { zh } });
  });

  it("is everything for --all, and nothing of notes alone for the public", () => {
    const names = (isPublic: boolean): readonly string[] => {
      const planned = plan(undefined, {}, isPublic, true);
      return "misuse" in planned ? [] : planned.map(({ format }) => format.name);
    };
    expect(names(false)).toEqual(expect.arrayContaining(["html", "venue", "pdf", "docx", "png"]));
    expect(names(true)).not.toContain("docx");
    expect(names(true)).toContain("pdf");
  });
});
