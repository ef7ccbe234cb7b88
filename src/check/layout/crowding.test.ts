import { describe, expect, it } from "vitest";
import { crowding } from "./crowding.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("crowding");

const columns = (gap: number): string =>
  `display:grid;grid-template-columns:200px 200px;gap:${gap}px`;

describe("the rule on crowding", () => {
  it.each([
    [
      "a label that ends where the next column begins",
      `<div style="${columns(10)}"><div><p>一二三四</p></div><div><p>五六</p></div></div>`,
      ["10 一二三四"],
    ],
    [
      "the last line of a text",
      `<div style="${columns(0)}"><div><p>一二、<br>三四五六</p></div><div><p>七<br>八</p></div></div>`,
      ["0 三四五六"],
    ],
    [
      "small type beside large",
      `<div style="${columns(10)}"><div><p>一二三四</p></div><div><p style="font-size:90px">五</p></div></div>`,
      ["10 一二三四"],
    ],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(crowding, html)).toEqual(found);
  });

  it.each([
    [
      "the readings of two characters",
      "<p><ruby>汉<rt>hàn</rt></ruby><ruby>床<rt>chuáng</rt></ruby></p>",
    ],
    [
      "columns a third of a character apart",
      `<div style="${columns(17)}"><div><p>一二三四</p></div><div><p>五六</p></div></div>`,
    ],
    ["a figure and its unit", `<div style="display:flex"><b>7</b><span>个</span></div>`],
    [
      "a link in a sentence",
      '<div><p style="font-size:40px">邮箱：<a style="display:inline-block">a@b.cn</a>，欢迎来信</p></div>',
    ],
    ["words of one line", `<p>一<b>二</b>三</p>`],
    ["lines above each other", `<div><p>一二</p></div><div><p>三四</p></div>`],
    [
      "upright columns",
      `<div style="display:flex"><div><p style="writing-mode:vertical-rl">一二</p></div><div><p style="writing-mode:vertical-rl">三</p></div></div>`,
    ],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(crowding, html)).toEqual([]);
  });
});
