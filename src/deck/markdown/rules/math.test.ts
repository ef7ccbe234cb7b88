import { describe, expect, it } from "vitest";
import type { Token } from "markdown-it";
import { markdown } from "../markdown.ts";
import { mathOf } from "./math.ts";

/** The mathematics in a text: `display TeX` or `inline TeX`. */
function mathIn(text: string): readonly string[] {
  const children: Token[] = markdown.parse(text, {}).flatMap((token) => token.children ?? []);
  return children.flatMap((token) => {
    const math = mathOf(token);
    return math ? [`${math.display ? "display" : "inline"} ${token.content}`] : [];
  });
}

describe("mathematics", () => {
  it.each([
    ["a $x^2$ b", ["inline x^2"]],
    ["质能方程$E = mc^2$。", ["inline E = mc^2"]],
    ["$$\na\n+ b\n= c_1\n$$", ["display a\n+ b\n= c_1"]],
    ["$$a_1$$", ["display a_1"]],
    [
      "text\n$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$",
      ["display \\begin{aligned} a &= b \\\\ c &= d \\end{aligned}"],
    ],
    ["\\(x + 1\\)", ["inline x + 1"]],
    ["\\\\(a_1\\\\)", ["inline a_1"]],
    ["\\[ \\frac{1}{2} \\]", ["display \\frac{1}{2}"]],
    ["`\\[ J(\\theta_0) \\]`", ["display J(\\theta_0)"]],
    ["`$$ x $$`", ["display x"]],
    ["$\\text{速度} = v$", ["inline \\text{速度} = v"]],
    ["- $a$\n- $b*c*d$", ["inline a", "inline b*c*d"]],
    ["$a\\$b$", ["inline a\\$b"]],
    ["$$\na <!-- 密 -->\n<!-- .element: title=密 -->\n$$", ["display a"]],
    ["`$$ a <!-- 密 --> $$` $a<!-->b$", ["display a", "inline ab"]],
    ["\\[ a_1 <!-- 密 --> \\]", ["display a_1"]],
    ["占 GDP 的 $2\\%\\sim 5\\%$", ["inline 2\\%\\sim 5\\%"]],
  ])("is found in %j", (text, expected) => {
    expect(mathIn(text)).toEqual(expected);
  });

  it.each([
    ["占 $50%$ 以上", "50\\%"],
    ["$$ a = 50 % $$", "a = 50 \\%"],
    ["$x%$ 与", "x\\%"],
    ["$12.5%, 30%\\sim 40%$", "12.5\\%, 30\\%\\sim 40\\%"],
    ["$\\text{50%} + a$", "\\text{50\\%} + a"],
    ["$50% \\text{ 以上}$", "50\\% \\text{ 以上}"],
    ["\\(a = 50%\\)", "a = 50\\%"],
    ["`$$ 50% $$`", "50\\%"],
    [
      "$$\na &= 50% \\times b \\\\ c &= (5%) \\\\\nd &= 6%\n+ e\n$$",
      "a &= 50\\% \\times b \\\\ c &= (5\\%) \\\\\nd &= 6\\%\n+ e",
    ],
  ])("has a percent sign behind a number: %j", (text, tex) => {
    expect(mathIn(text)).toEqual([`${text.includes("$$") ? "display" : "inline"} ${tex}`]);
  });

  it.each([
    ["$$\na = 5 % 去年为 6\n$$", "a = 5 "],
    ["$$\na = 5% 去年为 6\n+ b\n$$", "a = 5\n+ b"],
    ["$$\na = 5% = 去年\n+ b\n$$", "a = 5\n+ b"],
    ["$$\na % old: 5%\n+ b\n$$", "a \n+ b"],
    ["$a\\% % b$", "a\\% "],
    ["$$ a = 5% 去年为 6 $$", "a = 5"],
    ["$$ a = 5 % b $$", "a = 5 "],
  ])("is shown without a remark: %j", (text, tex) => {
    expect(mathIn(text)).toEqual([`${text.includes("$$") ? "display" : "inline"} ${tex}`]);
  });

  it.each([
    ["$$ a \\\\\\\\ b\\\\;c\\{d\\} $$", "a \\\\ b\\;c{d}"],
    ["$w^\\* \\le \\text{a}$", "w^* \\le \\text{a}"],
    ["$x\\_1 + \\hat{y}\\_{ij}$", "x_1 + \\hat{y}_{ij}"],
    ["$\\text{a\\_b} + max\\_len$", "\\text{a\\_b} + max\\_len"],
    ["$a \\\\ b$", "a \\\\ b"],
  ])("is what reveal.js draws of %j", (text, tex) => {
    expect(mathIn(text)).toEqual([`${text.startsWith("$$") ? "display" : "inline"} ${tex}`]);
  });

  it.each([
    "$5 和 $6",
    "$5和$6",
    "从$5涨到$几",
    "costs $5, then $6.50",
    "between $5-$10",
    "US$5 (US$6)",
    "\\$a\\$",
    "\\$5 and 6$",
    "`$HOME` and `$x$`",
    "$HOME and $PATH",
    "$A/$B",
    "\\(见附件\\)",
    "\\(see below\\)",
    "\\[1\\]: a",
    "- \\[x\\] done",
    "\\(foo\\_bar\\)",
    "a $$ b",
    "```\n$x$\n```",
    "<!-- $x$ -->",
  ])("is none in %j", (text) => {
    expect(mathIn(text)).toEqual([]);
  });
});
