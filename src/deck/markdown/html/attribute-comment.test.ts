import { describe, expect, it } from "vitest";
import { growth } from "../../../../tests/processor-time.ts";
import { parseAttributeComment } from "./attribute-comment.ts";

const hidden = { target: "slide", attributes: [["hidden", ""]] };
const left = { target: "slide", attributes: [["data-visibility", "hidden"]] };

describe("a comment with a setting", () => {
  it.each([
    [" .slide: hidden ", hidden],
    [" 以后再讲 .slide: hidden ", hidden],
    [
      " .slide: hidden（先不放） ",
      {
        target: "slide",
        attributes: [
          ["hidden", ""],
          ["先不放", ""],
        ],
      },
    ],
    [
      " .slide: hidden，先不放 ",
      {
        target: "slide",
        attributes: [
          ["hidden", ""],
          ["先不放", ""],
        ],
      },
    ],
    [" .element: hide ", { target: "element", attributes: [["hidden", ""]] }],
    [" .element: 隐藏 ", { target: "element", attributes: [["hidden", ""]] }],
    [' todo .slide: data-visibility="hidden" ', left],
    [' todo\n.slide: data-visibility="hidden"\n再看', left],
    [" 先放着。.slide：data-visibility=“hidden” 再看", left],
    [' a.slide: x .slide: data-visibility="hidden"', left],
    [' later .element class="a" b ', { target: "element", attributes: [["class", "a"]] }],
    [' x .element: data-notes="念" ', { target: "element", attributes: [["data-notes", "念"]] }],
  ])("%j has it behind words, too", (inside, comment) => {
    expect(parseAttributeComment(inside)).toEqual(comment);
  });

  it.each([
    " write .slide: and what it is ",
    " with `.slide: hidden` it is left out ",
    " see a.slide: hidden ",
    " .slides: hidden",
    " the .element around it ",
    " slide: 隐藏的一页 ",
  ])("%j has none", (inside) => {
    expect(parseAttributeComment(inside)).toBeUndefined();
  });

  it.each([".slide: ", "a .slide:", ".element data-a ", "todo .slide: a", "。slide：\n"])(
    "%j over and over takes time by its length",
    (unit) => {
      expect(
        growth((size) => void parseAttributeComment(`x ${unit.repeat(size / unit.length)}`)),
      ).toBeLessThan(10);
    },
  );
});

describe("a comment with names that have no value", () => {
  const animated = ["data-auto-animate", ""];
  it.each([
    [
      ' slide data-auto-animate data-visibility="hidden" ',
      "slide",
      [animated, ["data-visibility", "hidden"]],
    ],
    [" slide data-auto-animate hidden ", "slide", [animated, ["hidden", ""]]],
    [" slide: data-auto-animate skip ", "slide", [animated, ["skip", ""]]],
    [" slide hidden data-auto-animate ", "slide", [["hidden", ""], animated]],
    [
      " slide data-auto-animate data-auto-animate-restart hidden ",
      "slide",
      [animated, ["data-auto-animate-restart", ""], ["hidden", ""]],
    ],
    [
      " element data-fragment-index hidden ",
      "element",
      [
        ["data-fragment-index", ""],
        ["hidden", ""],
      ],
    ],
    [
      " element hidden data-fragment-index ",
      "element",
      [
        ["hidden", ""],
        ["data-fragment-index", ""],
      ],
    ],
    [
      " element data-x hide ",
      "element",
      [
        ["data-x", ""],
        ["hidden", ""],
      ],
    ],
    [
      ' element data-x class="a" hidden ',
      "element",
      [
        ["data-x", ""],
        ["class", "a"],
        ["hidden", ""],
      ],
    ],
    [
      " .element: data-x hidden ",
      "element",
      [
        ["data-x", ""],
        ["hidden", ""],
      ],
    ],
    [" .slide: data-auto-animate hidden ", "slide", [animated, ["hidden", ""]]],
    [" todo .slide: data-auto-animate hidden ", "slide", [animated, ["hidden", ""]]],
    [
      " todo .element: hidden data-x ",
      "element",
      [
        ["hidden", ""],
        ["data-x", ""],
      ],
    ],
  ])("%j says all of them", (inside, target, attributes) => {
    expect(parseAttributeComment(inside)).toEqual({ target, attributes });
  });

  it.each([
    " slide hidden from the public ",
    " slide data-auto-animate is missing ",
    " element hidden behind the picture ",
    " slide class of 1998 ",
  ])("%j is a remark", (inside) => {
    expect(parseAttributeComment(inside)).toBeUndefined();
  });
});
