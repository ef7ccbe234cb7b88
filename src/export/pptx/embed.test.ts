import { beforeAll, expect, it } from "vitest";
import { fontsToEmbed } from "./embed.ts";
import type { EmbeddedFont } from "./parts/embedded.ts";
import { fontMaps } from "./parts/fonts.ts";
import { partsOf, type Parts } from "./parts/package.ts";
import type { Palette, Shape, Show, Typeface } from "./show/show.ts";

const black = [0, 0, 0, 1] as const;
const colours = [
  "ink",
  "ink2",
  "bg",
  "deep",
  "onDeep",
  "onDeep2",
  "accent",
  "gold",
  "lineDeep",
  "rule",
].map((name) => [name, black]);

function textShape(typeface: Typeface, bold: boolean, text: string): Shape {
  const plain = { italic: false, strike: false, spacing: 0, colour: black };
  const paragraph = {
    runs: [{ text, size: 40, typeface, bold, ...plain }],
    align: "start",
    lineHeight: 60,
    before: 0,
    indent: 0,
    firstAt: 0,
    tabs: [],
    wraps: true,
  } as const;
  return {
    kind: "text",
    name: "文字",
    isDecoration: false,
    box: { left: 0, top: 0, right: 400, bottom: 80 },
    vertical: false,
    anchor: "top",
    paragraphs: [paragraph],
  };
}

const show: Show = {
  title: "题",
  width: 1920,
  palette: Object.fromEntries(colours) as unknown as Palette,
  layouts: [{ name: "points", isDeep: false, shapes: [] }],
  masters: { plain: [], deep: [] },
  slides: [
    {
      layout: "points",
      notes: [],
      shapes: [
        textShape("serif", true, "学思用贯通"),
        textShape("sans", false, "，调研"),
        textShape("num", true, "60"),
        textShape("mono", false, "code"),
      ],
    },
  ],
  sections: [],
};

let fonts: readonly EmbeddedFont[];
let parts: Parts;
beforeAll(async () => {
  fonts = await fontsToEmbed(show);
  parts = partsOf(show, fontMaps.ours, fonts);
});

/** The header of an EOT file up to the name of the family (W3C submission of 2008, §4.1). */
function header(bytes: Uint8Array = new Uint8Array()) {
  const file = Buffer.from(bytes);
  const end = 84 + file.readUInt16LE(82);
  return {
    size: file.readUInt32LE(0),
    fontSize: file.readUInt32LE(4),
    isPlain: file.readUInt32LE(12) === 0,
    weight: file.readUInt32LE(28),
    magic: file.readUInt16LE(34),
    family: file.toString("utf16le", 84, end),
    // A TrueType font begins so.
    begins: file.readUInt32BE(file.length - file.readUInt32LE(4)),
  };
}

it("brings the fonts that are drawn, regular and bold, and no others", () => {
  expect(fonts.map(({ family, regular, bold }) => [family, !!regular, !!bold])).toEqual([
    ["Noto Serif SC", false, true],
    ["Noto Sans SC", true, false],
    ["Source Serif 4", false, true],
  ]);
});

it("wraps them as EOT under the name that the runs ask for", () => {
  const bold = fonts[0]?.bold;
  expect(header(bold)).toMatchObject({
    size: bold?.length,
    isPlain: true,
    weight: 700,
    magic: 0x504c,
    family: "Noto Serif SC",
    begins: 0x00010000,
  });
});

it("names each file once in the presentation, its relationships and the types", () => {
  const xml = String(parts.get("ppt/presentation.xml"));
  const relations = String(parts.get("ppt/_rels/presentation.xml.rels"));
  const ids = [...xml.matchAll(/<p:(?:regular|bold) r:id="(\w+)"\/>/g)].map(([, id]) => id);
  const targets = ids.map(
    (id) => new RegExp(`Id="${id}"[^>]*/font" Target="([^"]+)"`).exec(relations)?.[1],
  );
  expect(targets).toEqual([1, 2, 3].map((n) => `fonts/font${n}.fntdata`));
  for (const target of targets) expect(parts.has(`ppt/${target}`)).toBe(true);
  expect(parts.get("[Content_Types].xml")).toContain('Extension="fntdata"');
  // CT_Presentation is a sequence.
  expect(xml.indexOf("<p:notesSz")).toBeLessThan(xml.indexOf("<p:embeddedFontLst>"));
  expect(xml.indexOf("<p:embeddedFontLst>")).toBeLessThan(xml.indexOf("<p:extLst>"));
});

it("lists no fonts where none are to be brought along", () => {
  expect(partsOf(show, fontMaps.office).get("ppt/presentation.xml")).not.toContain("embedded");
});
