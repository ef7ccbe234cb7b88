import { describe, expect, it } from "vitest";
import { badBreak } from "./bad-break.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("bad-break");

describe("the rule on bad breaks", () => {
  it.each([
    [
      "a heading broken in mid-phrase",
      '<h2 style="width:250px">调查研究有效果</h2>',
      ["1 调查研究有"],
    ],
    [
      "a list item broken in mid-phrase",
      '<ul style="width:250px"><li>调查研究有效果</li></ul>',
      ["1 调查研究有"],
    ],
    [
      "a heading broken beside a mark that it did not use",
      '<h2 style="width:250px">谋<wbr>划部署有效果，学习</h2>',
      ["2 划部署有效"],
    ],
    ["a word cut in two", '<p style="width:250px">internationalization</p>', ["1 internatio"]],
    [
      "a heading that is not set to keep words",
      '<h3 style="width:200px;word-break:normal">理论学习有招</h3>',
      ["1 理论学习"],
    ],
    [
      "one character alone under a heading",
      '<h2 style="width:260px">调查研究<wbr>效</h2><h2 style="width:220px">调查研究<wbr>效</h2>',
      ["1 效"],
    ],
    [
      "one character and its mark alone in a list",
      '<ul style="width:320px"><li>“调查研究、<wbr>效”</li></ul>',
      ["1 效”"],
    ],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(badBreak, html)).toEqual(found);
  });

  it.each([
    ["a break at <wbr>", '<h2 style="width:250px">主题教育<wbr>总结发言</h2>'],
    ["a break at <br>", "<h2>主题教育<br>总结发言</h2>"],
    ["a break behind a comma", '<h2 style="width:270px">为学之实，固在践履</h2>'],
    [
      "a break before an opening mark",
      '<ul style="width:320px"><li>认真学习《两个确立》</li></ul>',
    ],
    ["a break at a space", '<ul style="width:250px"><li>“多跑腿” “多动嘴”</li></ul>'],
    [
      "a break between a bold line and the rest",
      '<h1><strong style="display:block">某年</strong>主题教育</h1>',
    ],
    ["a nested list", "<ul><li>调查<ul><li>研究</li></ul>有效</li></ul>"],
    ["a heading on one line", "<h2>学</h2>"],
    [
      "large type behind small on one line",
      '<h2><small style="font-size:40px">第</small><b style="font-size:200px">七</b>个</h2>',
    ],
    [
      "running text that is not set to keep words",
      '<p style="width:250px;word-break:normal">调查研究有效果</p>',
    ],
    [
      "code",
      '<pre style="width:250px;white-space:pre-wrap"><code>internationalization</code></pre>',
    ],
    ["an upright line", '<h2 style="writing-mode:vertical-rl">始终坚持</h2>'],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(badBreak, html)).toEqual([]);
  });
});
