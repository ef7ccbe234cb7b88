import sharp from "sharp";
import { expect, it } from "vitest";
import { barePicture } from "../bare-picture.ts";

it("an SVG has no layer that is turned off, no layer's name, and bare pictures in it", async () => {
  const photo = await sharp({ create: { width: 6, height: 4, channels: 3, background: "#a00" } })
    .withExif({ IFD0: { ImageDescription: "LEAK" } })
    .jpeg()
    .toBuffer();
  const data = photo.toString("base64").replace(/.{30}/g, "$&\n");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<g id="LEAK-1" display="none"><text>LEAK</text></g><g style="fill:red;display:none"><text>LEAK</text></g>
<g id="LEAK-2"><text id="kept">字</text></g><use href="#kept"/>
<image width="6" height="4" xlink:href="data:image/jpg;base64,${data}"/></svg>`;
  const bare = (await barePicture(Buffer.from(svg), "image/svg+xml"))?.toString() ?? "";
  expect(bare).not.toContain("LEAK");
  expect(bare).toContain('<text id="kept">字</text>');
  const [, inner = ""] = /data:image\/jpeg;base64,([\w+/=]+)"/.exec(bare) ?? [];
  const kept = Buffer.from(inner, "base64");
  expect((await sharp(kept).metadata()).width).toBe(6);
  expect(photo.includes("LEAK") && !kept.includes("LEAK")).toBe(true);
});

it.each([
  ['<text visibility="hidden">LEAK</text><g style="opacity: 0.0"><text>LEAK</text></g>', ""],
  [
    '<symbol><text>LEAK</text></symbol><g class="LEAK b"><rect/></g>',
    '<g class="b"><rect></rect></g>',
  ],
  [
    '<text opacity="0">a<animate attributeName="opacity" to="1"/></text>',
    '<text opacity="0">a<animate attributeName="opacity" to="1"></animate></text>',
  ],
  ['<g opacity="0.5"><text>a</text></g>', '<g opacity="0.5"><text>a</text></g>'],
  ['<g class="st0 b"><g class="st1"><text>LEAK</text></g></g><text id="off">LEAK</text>', ""],
  ['<text class="wide">a</text>', '<text class="wide">a</text>'],
  ['<g class="c d"><g class="e"><text>LEAK</text></g></g><g class="e"></g>', '<g class="e"></g>'],
  [
    '<svg display="none"><text>LEAK</text></svg><svg visibility="hidden"><text>LEAK</text></svg>',
    "",
  ],
  [
    '<g visibility="hidden"><text>LEAK</text><text visibility="visible">a</text></g>',
    '<g visibility="hidden"><text visibility="visible">a</text></g>',
  ],
  // Letters without a colour or a size.
  [
    '<text fill="none">LEAK</text><g fill="transparent"><text>LEAK</text></g><text style="fill:rgba(0,0,0,0)">LEAK</text>',
    '<g fill="transparent"></g>',
  ],
  [
    '<text fill-opacity="0">LEAK</text><text opacity=".04">LEAK</text><text font-size="0">LEAK</text>',
    "",
  ],
  [
    '<g transform="scale(0)"><text>LEAK</text></g><text transform="matrix(0 0 0 0 1 1)">LEAK</text>',
    "",
  ],
  [
    '<text fill="none" stroke="red">a</text><rect opacity="0.04"/>',
    '<text fill="none" stroke="red">a</text><rect opacity="0.04"></rect>',
  ],
  ['<text>a<tspan fill="none">LEAK</tspan></text><a>LEAK</a>', "<text>a</text>"],
  // What nothing draws, and names that nothing uses.
  [
    '<defs><text>LEAK</text><text id="u">a</text><g id="LEAK"><text>LEAK</text></g></defs><use href="#u"/>',
    '<defs><text id="u">a</text></defs><use href="#u"></use>',
  ],
  [
    '<g id="LEAK"><text>a</text></g><!-- #LEAK <svg><text>LEAK</text></svg> -->',
    "<g><text>a</text></g>",
  ],
  [
    "<text style=\"-inkscape-font-specification:'LEAK';fill:red\">a</text>",
    '<text style="fill:red">a</text>',
  ],
  ['<text style="--LEAK: LEAK; fill: red">a</text>', '<text style=" fill: red">a</text>'],
  ['<text style="--a:red;fill:var(--a)">a</text>', '<text style="--a:red;fill:var(--a)">a</text>'],
  // Beside the picture.
  [
    '<text x="-500" y="10">LEAK</text><g transform="translate(0,900)"><text>LEAK</text></g>',
    '<g transform="translate(0,900)"></g>',
  ],
  ['<text x="20" y="900"><tspan x="20" dy="1.2em">LEAK</tspan></text>', ""],
  [
    '<text x="-20" y="10">seen</text><text x="20" y="900" id="m">a</text><use href="#m" y="-890"/>',
    '<text x="-20" y="10">seen</text><text x="20" y="900" id="m">a</text><use href="#m" y="-890"></use>',
  ],
  [
    '<g transform="rotate(90) translate(0,-900) scale(1)"><text>LEAK</text></g>',
    '<g transform="rotate(90) translate(0,-900) scale(1)"></g>',
  ],
  [
    '<text transform="translate(5000) translate(-5000)" y="50">a</text>',
    '<text transform="translate(5000) translate(-5000)" y="50">a</text>',
  ],
  [
    '<rect style="fill: red/* LEAK */" content="LEAK" note="LEAK" sketch="LEAK"/>',
    '<rect style="fill: red"></rect>',
  ],
])("an SVG has nothing that is not seen: %s", async (parts, kept) => {
  const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">';
  const svg = `${head}<style><![CDATA[.d .e > text { display: none } .st0{display:none;}.st1{display:inline;} g.c, text#off { visibility: hidden }
@media (min-width: 9px) { .wide { display: none } } .b { fill: red } /* LEAK]]></style>${parts}</svg>`;
  const bare = (await barePicture(Buffer.from(svg), "image/svg+xml"))?.toString() ?? "";
  expect(bare).not.toContain("LEAK");
  expect(bare.replace(/^[^]*<\/style>|<\/svg>$/g, "")).toBe(kept);
});

it("an SVG keeps what draws and nothing that runs, fetches or only tells", async () => {
  const svg = `<?xml version="1.0"?><!-- LEAK --><!DOCTYPE svg [<!ENTITY x "LEAK">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://LEAK" viewBox="0 0 9 9"
 inkscape:export-filename="C:\\LEAK" onload="LEAK()" data-x="LEAK"><title>LEAK</title><desc>LEAK</desc><metadata>LEAK</metadata>
<style>/* LEAK */ .a { fill: url(#g) }</style><style>@import "http://LEAK";</style><script>LEAK()</script>
<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
<foreignObject><b>LEAK</b></foreignObject><a xlink:href="javascript:LEAK()"><rect class="a" width="9" height="9"/></a>
<image href="http://LEAK/a.png"/><use xlink:href="#g"/><set attributeName="href" to="javascript:LEAK()"/>
<animate attributeName="href" values="javascript:LEAK()"/><g>LEAK</g><text x="1" y="2">字 &amp; &lt;</text></svg>`;
  const bare = (await barePicture(Buffer.from(svg), "image/svg+xml"))?.toString();
  expect(bare).not.toMatch(/LEAK|<script|onload|<!|<\?/);
  for (const kept of [
    'viewBox="0 0 9 9"',
    "linearGradient",
    'stop-color="red"',
    "fill: url(#g)",
    "字 &amp; &lt;",
  ]) {
    expect(bare).toContain(kept);
  }
  expect((await sharp(Buffer.from(bare ?? "")).metadata()).format).toBe("svg");
});

it("a transform of made-up text takes time by its length", async () => {
  const timeOf = async (size: number): Promise<number> => {
    const zeros = "0".repeat(size);
    const before = process.cpuUsage();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="scale(${zeros} ${zeros}x)"><text>a</text></g></svg>`;
    await barePicture(Buffer.from(svg), "image/svg+xml");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await timeOf(50);
  expect(await timeOf(3000)).toBeLessThan(20 * (await timeOf(50)) + 500_000);
});
