import { describe, expect, it } from "vitest";
import { overflow } from "./overflow.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("overflow");

describe("the rule on overflow", () => {
  const box = "width:400px;height:120px";
  it.each([
    [
      "a line longer than its box",
      `<p style="${box};white-space:nowrap">一二三四五六七八九十</p>`,
      ["100 一二三四五六七八九十"],
    ],
    [
      "one line too many",
      `<p style="${box}">一二三四五六七、一二三四五六七、一二三四五六七</p>`,
      ["55 一二三四五六七、一二三四五六七、一二三四五六七"],
    ],
    [
      "text cut off by a box around its own",
      `<div style="${box};overflow:hidden"><p style="width:600px">一二三四五六七八九十</p></div>`,
      ["100 一二三四五六七八九十"],
    ],
    [
      "a badge that is cut off",
      `<div style="position:relative;overflow:hidden;${box}"><p style="position:absolute;top:-40px">新</p></div>`,
      ["35 新"],
    ],
    [
      "text past the edge of the stage",
      `<p style="position:absolute;left:1800px;white-space:nowrap">一二三四</p>`,
      ["80 一二三四"],
    ],
    ["text below the stage", `<p style="position:absolute;top:1050px">一二</p>`, ["25 一二"]],
    [
      "a cell wider than its column",
      `<div style="display:grid;width:400px;grid-template-columns:200px 200px"><div><span style="white-space:nowrap">一二三四五</span></div></div>`,
      ["50 一二三四五"],
    ],
    [
      "a list that runs out of the column it fills",
      `<div style="height:200px"><ul>${"<li>甲</li>".repeat(4)}</ul></div>`,
      ["35 甲"],
    ],
    [
      "an upright line taller than its box",
      `<p style="writing-mode:vertical-rl;height:200px;white-space:nowrap">一二三四五</p>`,
      ["50 一二三四五"],
    ],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(overflow, html)).toEqual(found);
  });

  it.each([
    [
      "the reading above a character",
      '<p style="line-height:1;overflow:visible"><ruby>汉<rt>hàn</rt></ruby>字</p>',
    ],
    ["a line that fills its box", `<p style="${box};white-space:nowrap">一二三四五六七八</p>`],
    ["two lines in a box for two", `<p style="${box}">一二三四五六七八、一二三四五六七</p>`],
    [
      "letter-spacing behind the last character",
      `<p style="width:240px;letter-spacing:20px;margin-left:20px;white-space:nowrap">一二三</p><p style="width:190px;letter-spacing:20px;white-space:nowrap">一二三</p>`,
    ],
    [
      "an opening quotation mark that hangs out of its box",
      `<p style="margin-left:100px;text-indent:-26px">“一二”</p>`,
    ],
    [
      "a closing mark that hangs out of its box",
      `<p style="width:125px;white-space:nowrap">一二，</p>`,
    ],
    [
      "a badge put half out of its box",
      `<div style="position:relative;margin:200px;${box}"><p style="position:absolute;top:-40px;left:-40px">新</p></div>`,
    ],
    ["tight leading", `<p style="line-height:1;height:50px">一二</p>`],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(overflow, html)).toEqual([]);
  });
});
