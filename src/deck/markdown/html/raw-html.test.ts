import { describe, expect, it } from "vitest";
import { markdown } from "../markdown.ts";
import { refusedHtml, sanitizeHtml } from "./raw-html.ts";

const table = '<table style="width:50%"><tr><td colspan="2">a</td></tr></table>';

describe("raw HTML", () => {
  it.each([
    "<p>a <b>b</b> <br /> c</p>",
    '<span style="color:red" class="x" data-id="1">a</span>',
    '<img src="a.png" alt="b" width="30%" />',
    '<a href="https://example.org" target="_blank" rel="noopener">a</a>',
    table,
    '<video src="a.mp4" controls></video>',
    "a<wbr />b",
    '<data class="figure blank" value>X</data>',
  ])("keeps %j", (html) => {
    expect(refusedHtml(html)).toEqual([]);
    expect(sanitizeHtml(html)).toBe(html);
  });

  it.each([
    ["<script>x</script>", "", "script"],
    ["<SCRIPT src=x></SCRIPT>", "", "script"],
    ["<style>x</style>", "", "style"],
    ['<iframe src="x">y</iframe>', "", "iframe"],
    ["<object data=x>y</object>", "", "object"],
    ["<embed src=x>", "", "embed"],
    ['<svg onload="x"><a>y</a></svg>', "", "svg"],
    ["<math><mtext>y</mtext></math>", "", "math"],
    ["<form action=x>a</form>", "a", "form"],
    ["<input value=x>", "", "input"],
    ["<meta http-equiv=refresh>", "", "meta"],
    ["<link rel=stylesheet href=x>", "", "link"],
    ["<base href=x>", "", "base"],
    ["<template>y</template>", "", "template"],
    ["<noscript><p title='</noscript><img src=x onerror=y>'></noscript>", "", "noscript"],
    ["<img src=x onerror=y>", '<img src="x" />', "onerror"],
    ["<a href=' javascript:x'>a</a>", "<a>a</a>", "href"],
    ["<a href=java&#9;script:x>a</a>", "<a>a</a>", "href"],
    ["<p style='background:url(x)'>a</p>", "<p>a</p>", "style"],
    ['<aside class="x notes">a <b>b</b></aside>', "", "aside"],
  ])("drops what is dangerous in %j and says so", (html, kept, name) => {
    expect(sanitizeHtml(html)).toBe(kept);
    expect(refusedHtml(html).map((refused) => refused.name)).toContain(name);
  });

  it("only saves what a link leads to beside the page, where that could run", () => {
    const html = '<a href="a.svg">a</a> <a href="a.pdf">b</a> <a href="a&#46;html">c</a>';
    expect(sanitizeHtml(html)).toBe(
      '<a href="a.svg" download>a</a> <a href="a.pdf">b</a> <a href="a.html" download>c</a>',
    );
  });

  it("finds nothing in comments, and offsets in lines", () => {
    expect(refusedHtml("<!-- <script> -->\n<b>\n<i onclick=x>")).toEqual([
      { kind: "attribute", name: "onclick", offset: 22 },
    ]);
  });

  it("changes nothing in what Markdown makes", () => {
    const text =
      '# a\n\n> b **c** *d* ~~e~~ `f`\n\n1. g\n2. h\n\n- i\n\n| j |\n|:-:|\n| k |\n\n```js\nl\n```\n\n[m](n "o") ![p](q)\n\n* * *\n\na  \nb';
    const html = markdown.renderer.render(
      markdown.parse(text, {}),
      { ...markdown.options, xhtmlOut: true },
      {},
    );
    expect(sanitizeHtml(html)).toBe(html);
  });
});
