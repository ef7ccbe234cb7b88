import { describe, expect, it } from "vitest";
import { lineStart } from "./line-start.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("line-start");

describe("the rule on line starts", () => {
  it.each([
    ["a comma at a line\u0027s start", "<p>一二<br>，三四</p>", ["2 ，三四"]],
    ["a closing mark at a line\u0027s start", "<p>“一二<br>”三四</p>", ["2 ”三四"]],
    ["an opening mark at a line\u0027s end", "<p>一二（<br>三四）</p>", ["2 三四）"]],
    [
      "a dash in two pieces",
      '<p style="width:100px;line-break:anywhere">一—<wbr>—二</p>',
      ["2 —二"],
    ],
    ["an ellipsis in two pieces", '<p style="line-break:anywhere">一…<br>…二</p>', ["2 …二"]],
    ["two faults at one break", "<p>一《<br>、二</p>", ["2 、二", "2 、二"]],
    ["a mark in an element of its own", "<h2>一二<br><span>，</span>三四</h2>", ["2 ，三四"]],
    [
      "a mark atop an upright line",
      '<p style="writing-mode:vertical-rl">一二<br>。三</p>',
      ["2 。三"],
    ],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(lineStart, html)).toEqual(found);
  });

  it.each([
    ["marks where they belong", "<p>一二，<br>“三四”、<br>五（六）<br>《七》</p>"],
    ["a whole dash at a line\u0027s start", "<p>一二<br>——三四</p>"],
    ["a mark that opens its own block", "<p>一</p><p>，二</p>"],
    ["an opening mark that ends its own block", "<p>一（</p><p>二</p>"],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(lineStart, html)).toEqual([]);
  });
});
