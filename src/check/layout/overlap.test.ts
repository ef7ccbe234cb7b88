import { describe, expect, it } from "vitest";
import { overlap } from "./overlap.ts";
import { growth } from "../../../tests/processor-time.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("overlap");

describe("the rule on overlap", () => {
  const at = (left: number, top: number): string =>
    `position:absolute;left:${left}px;top:${top}px;white-space:nowrap`;
  it.each([
    [
      "a label that runs into its neighbour",
      `<p style="${at(0, 0)}">一二三四</p><p style="${at(180, 0)}">五六</p>`,
      ["20 一二三四"],
    ],
    ["lines set into each other", `<p style="line-height:30px">一二<br>三四</p>`, ["20 一二"]],
    ["text on the block below it", `<p style="height:30px">一二</p><p>三四</p>`, ["20 一二"]],
    [
      "text on another\u0027s coloured box",
      `<p style="${at(0, 0)}">一二三四</p><ul><li style="${at(180, 0)};width:90px;height:200px;background:linear-gradient(red,blue)"></li></ul>`,
      ["20 一二三四"],
    ],
    [
      "text on a picture",
      `<p style="${at(0, 0)}">一二三四</p><img alt="" style="${at(100, 20)};width:90px;height:90px">`,
      ["35 一二三四"],
    ],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(overlap, html)).toEqual(found.map((text) => text));
  });

  it.each([
    ["neighbours that touch", `<p style="${at(0, 0)}">一二</p><p style="${at(100, 0)}">三四</p>`],
    ["lines set solid", `<p style="line-height:1">一二<br>三四</p>`],
    [
      "a comma that its heading draws closer",
      `<h2>一二<span style="margin-right:-.34em">，</span>三四</h2>`,
    ],
    [
      "large and small type on one line",
      `<p><b style="font-size:200px">7</b>个<small>约</small></p>`,
    ],
    ["text on the colour of its own box", `<div style="background:red"><p>一二</p></div>`],
    ["text beside a coloured word in its line", `<p>一二<mark>三四</mark>五六</p>`],
    [
      "a box that is not drawn",
      `<p style="${at(0, 0)}">一二</p><div style="${at(0, 0)};width:99px;height:99px;background:red;visibility:hidden">三</div>`,
    ],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(overlap, html)).toEqual([]);
  });

  it("takes time by the number of lines", () => {
    const element = { parent: -1, block: true, name: "h1", shown: true, paint: [] };
    const find = (lines: number): void => {
      const pieces = Array.from({ length: lines }, (_, line) => ({
        text: "字",
        line,
        box: { left: 0, right: 50, top: 60 * line, bottom: 60 * line + 50 },
      }));
      const texts = [{ element: 0, size: 50, pieces }];
      overlap.find({ face: 0, elements: [element], texts } as unknown as Parameters<
        typeof overlap.find
      >[0]);
    };
    expect(growth(find)).toBeLessThan(10);
  });
});
