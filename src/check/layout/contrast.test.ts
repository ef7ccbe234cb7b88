import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("contrast");

describe("the rule on contrast", () => {
  // On white, #595959 has a contrast of 7.00, #767676 one of 4.54, and #777 one of 4.48.
  it.each([
    ["grey text", '<p style="color:#5a5a5a">文</p>', ["6.89 文"]],
    ["large text in a lighter grey", '<p style="color:#777;font-size:64px">文</p>', ["4.47 文"]],
    [
      "what is too small for large text",
      '<p style="color:#767676;font-size:63px">文</p>',
      ["4.54 文"],
    ],
    ["black text that is faded", '<div style="opacity:.6"><p>文</p></div>', ["5.74 文"]],
    [
      "text faded by two elements",
      '<div style="opacity:.8"><p style="opacity:.75">文</p></div>',
      ["5.74 文"],
    ],
    ["text on a dark box", '<div style="background:#222"><p>文</p></div>', ["1.31 文"]],
    [
      "text on a glass box over a dark one",
      '<div style="background:#000"><p style="background:rgb(255 255 255/.5)">文</p></div>',
      ["5.31 文"],
    ],
    [
      "the worst stop of a gradient",
      '<p style="background:linear-gradient(#fff,#333)">文</p>',
      ["1.66 文"],
    ],
    ["half-transparent ink", '<p style="color:rgb(0 0 0/.5)">文</p>', ["4 文"]],
    ["decoration under 4.5", '<div aria-hidden="true" style="color:#777">文</div>', ["4.47 文"]],
  ])("finds %s", async (_name, html, found) => {
    expect(await samples.find(contrast, html)).toEqual(found);
  });

  it.each([
    ["black on white", "<p>文</p>"],
    ["grey of just 7", '<p style="color:#595959">文</p>'],
    [
      "large text of just 4.5",
      '<p style="color:#767676;font-size:64px">文</p><p style="color:#767676;font-size:50px;font-weight:700">文</p>',
    ],
    ["decoration of just 4.5", '<div aria-hidden="true" style="color:#767676">文</div>'],
    [
      "text on a box that stands faded on its own ground",
      '<div style="background:#fff"><p style="background:#fff;opacity:1">文</p></div>',
    ],
    [
      "what is covered by an opaque box",
      '<div style="background:#000"><p style="background:#fff">文</p></div>',
    ],
  ])("passes %s", async (_name, html) => {
    expect(await samples.find(contrast, html)).toEqual([]);
  });

  it("lets the rows step back that a step does not speak of", async () => {
    const html =
      '<div class="step current-fragment" style="opacity:.5">今</div><div class="step" style="opacity:.44">余</div>';
    const found = (step: string) =>
      samples.find(contrast, html, { attributes: `data-fragment="${step}"` });
    expect(await found("0")).toEqual(["3.97 今"]);
    expect(await found("-1")).toEqual(["3.97 今", "3.24 余"]);
  });
});
