import { expect, it } from "vitest";
import { docx, names, paragraph, read, run } from "../../sample-docx.ts";

const inked = (properties: string, text = "密") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const filled = (fill: string) => `<w14:textFill>${fill}</w14:textFill>`;
const solid = (colour: string) => filled(`<w14:solidFill>${colour}</w14:solidFill>`);
const lined = (colour: string) =>
  `<w14:textOutline><w14:solidFill>${colour}</w14:solidFill></w14:textOutline>`;
const shaded = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const style = (id: string, ink: string, of = "paragraph", more = "") =>
  `<w:style w:type="${of}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${ink}</w:rPr></w:style>`;
const worn = (id: string) => `<w:pStyle w:val="${id}"/>`;
const styles = [
  style("struck", "<w:strike/>"),
  style("doubly", "<w:dstrike/>", "character"),
  style("black", '<w:color w:val="000000"/>'),
  style("narrow", '<w:w w:val="1"/>'),
  style("hidden", "<w:vanish/>"),
  style("shown", '<w:vanish w:val="0"/>', "character"),
  style("ground", "", "paragraph", `<w:pPr>${shaded("000000")}</w:pPr>`),
  style("flat", "", "paragraph", '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'),
];
const withStyles = (body: string, defaults = "") =>
  read(
    docx(body + paragraph(inked("<w:vanish w:val='0'/><w:color w:val='000001'/>", "文")), {
      "word/styles.xml": `<w:styles ${names}>${defaults}${styles.join("")}</w:styles>`,
    }),
  );

it.each([
  ["white letters of a fill", inked(solid('<w14:srgbClr w14:val="FFFFFF"/>')), ""],
  ["letters filled with the theme's paper", inked(solid('<w14:schemeClr w14:val="bg1"/>')), ""],
  [
    "white letters with a white line",
    inked(`<w:color w:val="FFFFFF"/>${lined('<w14:srgbClr w14:val="FFFFFF"/>')}`),
    "",
  ],
  ["letters in the theme's white", inked('<w:color w:themeColor="light1"/>'), ""],
  [
    "what the theme paints and inks alike",
    inked('<w:color w:themeColor="accent1"/><w:shd w:val="clear" w:themeFill="accent1"/>'),
    "",
  ],
  [
    "letters nearly as dark as their shading",
    inked(`<w:color w:val="1F3864"/>${shaded("203864")}`),
    "",
  ],
  ["black letters of a style on black", inked(shaded("000000")), worn("black")],
  [
    "black letters on a paragraph that its style blackens",
    inked('<w:color w:val="000000"/>'),
    worn("ground"),
  ],
  ["letters without a width, by a style", run("密"), worn("narrow")],
  ["a line of one point, by a style", run("密"), worn("flat")],
  ["what one style hides and another shows", inked('<w:rStyle w:val="shown"/>'), worn("hidden")],
])("%s cannot be seen, is told and not read", (_, inner, properties) => {
  const { blocks, left } = withStyles(paragraph(inner, properties));
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left).toEqual([{ kind: "hidden", text: "密" }]);
});

it.each([
  ["of its paragraph", paragraph(run("密"), worn("struck"))],
  ["of its run", paragraph(inked('<w:rStyle w:val="doubly"/>'))],
])("what is struck out by the style %s is told and not read", (_, body) => {
  const { blocks, left } = withStyles(body);
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left).toEqual([{ kind: "struck", text: "密" }]);
});

it("what the whole document hides is read in no style either", () => {
  const all =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>";
  const { left } = withStyles(paragraph(run("密"), worn("black")), all);
  expect(left).toEqual([{ kind: "hidden", text: "密" }]);
});

it.each([
  [
    "grey letters of the theme",
    inked('<w:color w:val="BFBFBF" w:themeColor="background1" w:themeShade="BF"/>'),
    "",
  ],
  [
    "letters filled with a grey of the theme",
    inked(
      `<w:color w:val="7F7F7F"/>${solid('<w14:schemeClr w14:val="bg1"><w14:lumMod w14:val="50000"/></w14:schemeClr>')}`,
    ),
    "",
  ],
  ["letters of many colours", inked(`<w:color w:val="FFFFFF"/>${filled("<w14:gradFill/>")}`), ""],
  [
    "white letters with a line round them",
    inked(
      `${lined('<w14:schemeClr w14:val="accent1"/>')}${solid('<w14:srgbClr w14:val="FFFFFF"/>')}`,
    ),
    "",
  ],
  [
    "letters whose colour Word chooses, on black",
    inked(`<w:color w:val="auto"/>${shaded("000000")}`),
    worn("black"),
  ],
  ["what is struck out by a style, and not itself", inked('<w:strike w:val="0"/>'), worn("struck")],
])("%s: seen, and read", (_, inner, properties) => {
  const { blocks, left } = withStyles(paragraph(inner, properties));
  expect([JSON.stringify(blocks).includes("密"), left]).toEqual([true, []]);
});
