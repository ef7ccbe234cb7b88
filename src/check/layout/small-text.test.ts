import { describe, expect, it } from "vitest";
import { smallText } from "./small-text.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("small-text");

describe("the rule on small text", () => {
  it.each([
    ["a paragraph of 41 px", '<p style="font-size:41px">正文</p>', ["41 正文"]],
    [
      "a word made small in a large line",
      '<p>正文<small style="font-size:30px">附注</small></p>',
      ["30 附注"],
    ],
    ["a tile\u0027s unit", '<ul><li>十<span style="font-size:38px">次</span></li></ul>', ["38 次"]],
    [
      "words of letters, with their blanks",
      '<p style="font-size:30px">Cost per order 每单 US</p>',
      ["30 Cost per order每单US"],
    ],
    ["a cell of 35 px", '<table><tr><td style="font-size:35px">表</td></tr></table>', ["35 表"]],
    [
      "a page number of 23 px",
      '<div aria-hidden="true" style="font-size:23px">06</div>',
      ["23 06"],
    ],
    ["code of 20 px", '<pre style="font-size:20px">code</pre>', ["20 code"]],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(smallText, html)).toEqual(found);
  });

  it.each([
    ["a reading of 24 px", '<p><ruby>汉<rt style="font-size:24px">hàn</rt></ruby></p>'],
    ["a paragraph of 42 px", '<p style="font-size:42px">正文</p>'],
    ["a cell of 36 px", '<table><tr><td style="font-size:36px">表</td></tr></table>'],
    ["a page number of 24 px", '<div aria-hidden="true" style="font-size:24px">06</div>'],
    [
      "a footnote",
      '<p style="font-size:48px">一<sup class="footnote" style="font-size:28px">1</sup></p><ol class="footnotes" style="font-size:30px"><li>二</li></ol>',
    ],
    ["code of 24 px", '<pre style="font-size:24px">code</pre>'],
    [
      "what only a screen reader gets",
      '<h2 style="font-size:9px;position:absolute;width:1px;height:1px;overflow:hidden">目录</h2>',
    ],
    [
      "what is not drawn",
      '<p style="font-size:9px;visibility:hidden">一</p><p style="font-size:9px;display:none">二</p><div style="opacity:0"><p style="font-size:9px">三</p></div>',
    ],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(smallText, html)).toEqual([]);
  });

  it("lets the line under a name in a ledger have 38 px, and no other text there", async () => {
    const html =
      '<div class="group"><h3 style="font-size:38px">名</h3><p style="font-size:38px">次级</p></div>';
    const attributes = 'data-layout="ledger"';
    expect(await samples.find(smallText, html, { attributes })).toEqual(["38 名"]);
    // Of two that are too small, one is told.
    expect(await samples.find(smallText, html)).toEqual(["38 名"]);
  });
});
