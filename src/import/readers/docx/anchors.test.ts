import { expect, it } from "vitest";
import { docx, paragraph, read, run } from "../sample-docx.ts";

const inked = (colour: string) =>
  `<w:r><w:rPr><w:color w:val="${colour}"/></w:rPr><w:t>密</w:t></w:r>`;
const box = (inner = run("密")) => `<w:txbxContent>${paragraph(inner)}</w:txbxContent>`;
const shape = (properties: string, inner?: string) =>
  `<wps:wsp>${properties}<wps:txbx>${box(inner)}</wps:txbx></wps:wsp>`;
const filled = (fill: string, inner: string) => shape(`<wps:spPr>${fill}</wps:spPr>`, inner);
const solid = (colour: string) => `<a:solidFill>${colour}</a:solidFill>`;
const drawn = (inner: string, attributes = "") =>
  `<w:r><w:drawing><wp:anchor ${attributes}><wp:docPr name="框"/>${inner}</wp:anchor></w:drawing></w:r>`;
const vml = (attributes: string, inner?: string, more = "") =>
  `<w:r><w:pict><v:rect ${attributes}>${more}<v:textbox>${box(inner)}</v:textbox></v:rect></w:pict></w:r>`;
const readIn = (inner: string) => read(docx(paragraph(run("文") + inner)));

it.each([
  ["hidden", drawn(shape(""), 'hidden="1"')],
  [
    "hidden in a group",
    drawn(`<wpg:wgp>${shape('<wps:cNvPr id="3" name="y" hidden="true"/>')}</wpg:wgp>`),
  ],
  [
    "in a hidden group",
    drawn(`<wpg:wgp><wpg:grpSp><wpg:cNvPr hidden="1"/>${shape("")}</wpg:grpSp></wpg:wgp>`),
  ],
  ["hidden by an older Word", vml('style="mso-hide:all"')],
  [
    "filled with the colour of its text",
    drawn(filled(solid('<a:srgbClr val="4472C4"/>'), inked("4472C4"))),
  ],
  [
    "filled with the theme's paper",
    drawn(filled(solid('<a:schemeClr val="bg1"/>'), inked("FFFFFF"))),
  ],
  ["not filled, on white paper,", drawn(filled("<a:noFill/>", inked("FFFFFF")))],
  ["not said to be filled, on white paper,", drawn(shape("", inked("FFFFFF")))],
  ["not filled by an older Word, on paper,", vml('fillcolor="white" filled="f"', inked("FFFFFF"))],
  ["filled so by an older Word", vml('fillcolor="#4472c4 [3204]"', inked("4472C4"))],
])("the text of a box that is %s is told and not read", (_, inner) => {
  const { blocks, left } = readIn(inner);
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left).toEqual([{ kind: "hidden", text: "密" }]);
});

it.each([
  [
    "without a fill, where a picture may be behind it,",
    drawn(`<wpg:wgp><pic:pic/>${filled("<a:noFill/>", inked("FFFFFF"))}</wpg:wgp>`),
  ],
  [
    "that says nothing of its fill, where another has one,",
    drawn(filled(solid('<a:srgbClr val="C00000"/>'), run("框"))) +
      drawn(shape("", inked("FFFFFF"))),
  ],
  [
    "that its style fills",
    drawn(shape('<wps:style><a:fillRef idx="1"/></wps:style>', inked("FFFFFF"))),
  ],
  [
    "filled with another colour",
    drawn(filled(solid('<a:srgbClr val="C00000"/>'), inked("FFFFFF"))),
  ],
  [
    "filled with a darker paper",
    drawn(
      filled(
        solid('<a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr>'),
        inked("FFFFFF"),
      ),
    ),
  ],
  [
    "filled with many colours by an older Word",
    vml('fillcolor="#ffffff"', inked("FFFFFF"), '<v:fill type="gradient"/>'),
  ],
])("the white text of a box %s is read", (_, inner) => {
  const { blocks, left } = readIn(inner);
  expect([JSON.stringify(blocks).includes("密"), left]).toEqual([true, []]);
});

it("a hidden picture in a group is told and does not come in", () => {
  const picture = (hidden: string, relation: string) =>
    `<pic:pic><pic:nvPicPr><pic:cNvPr descr="合影" hidden="${hidden}"/></pic:nvPicPr><a:blip r:embed="${relation}"/></pic:pic>`;
  const parts = {
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="r1" Target="media/a.png"/><Relationship Id="r2" Target="media/b.png"/></Relationships>',
    "word/media/a.png": new Uint8Array([1]),
    "word/media/b.png": new Uint8Array([1]),
  };
  const body = drawn(`<wpg:wgp>${picture("1", "r1")}${picture("0", "r2")}</wpg:wgp>`);
  const { pictures, left } = read(docx(paragraph(run("文") + body), parts));
  expect([...pictures.keys()]).toEqual(["b.png"]);
  expect(left).toEqual([{ kind: "hidden", text: "合影" }]);
});

it.each([
  ["white", '<w:color w:val="FFFFFF"/>', ["文", "框"], ["密"]],
  ["struck out", "<w:strike/>", ["文", "框"], ["密"]],
  ["hidden", "<w:vanish/>", ["文"], ["密框"]],
])("a box stands where its run is %s, unless that is hidden", (_, ink, seen, told) => {
  const inRun = (inner: string) => `<w:r><w:rPr>${ink}</w:rPr><w:t>密</w:t>${inner}</w:r>`;
  const drawing = `<w:drawing><wp:anchor>${shape("", run("框"))}</wp:anchor></w:drawing>`;
  const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent>`;
  for (const inner of [drawing, choice]) {
    const { blocks, left } = readIn(inRun(inner));
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual(seen);
    expect(left.map(({ text }) => text)).toEqual(told);
  }
});

it.each([
  ["by its run", "<w:vanish/>", ""],
  ["by itself", "", 'hidden="1"'],
])("a picture that is hidden %s is told", (_, ink, hidden) => {
  const picture = `<w:drawing><wp:inline><wp:docPr name="图 1" descr="合影" ${hidden}/><a:blip r:embed="r1"/></wp:inline></w:drawing>`;
  const { blocks, left } = readIn(`<w:r><w:rPr>${ink}</w:rPr>${picture}</w:r>`);
  expect([blocks.length, left]).toEqual([1, [{ kind: "hidden", text: "合影" }]]);
});

it.each([
  ["图片包含 文字&#xA;&#xA;描述已自动生成", "图片包含 文字"],
  ["会议现场&#xA;&#xA;AI 生成的内容可能不正确。", "会议现场"],
  ["IMG_256", ""],
])("of the description %s of a picture are read the words that tell of it", (descr, alt) => {
  const picture = `<w:drawing><wp:inline><wp:docPr name="图 1" descr="${descr}"/><a:blip r:embed="r1"/></wp:inline></w:drawing>`;
  const parts = {
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="r1" Target="media/a.png"/></Relationships>',
    "word/media/a.png": new Uint8Array([1]),
  };
  const { blocks } = read(docx(paragraph(run("文") + `<w:r>${picture}</w:r>`), parts));
  expect(blocks[1]).toEqual({ kind: "picture", path: "a.png", alt });
});

const small = '<wp:extent cx="2518410" cy="635"/>';
const sized = (extent: string, body: string) =>
  `${small}<wps:wsp><wps:spPr><a:xfrm><a:ext ${extent}/></a:xfrm></wps:spPr><wps:txbx>${box()}</wps:txbx>${body}</wps:wsp>`;
const fitting = (style: string) =>
  `<w:r><w:pict><v:shape style="${style}"><v:textbox style="mso-fit-shape-to-text:t">${box()}</v:textbox></v:shape></w:pict></w:r>`;
const growing = "<wps:bodyPr><a:spAutoFit/></wps:bodyPr>";

it.each([
  ["that grows with its text", drawn(sized('cx="2518410" cy="635"', growing))],
  [
    "that grows to both sides",
    drawn(
      sized('cx="635" cy="635"', '<wps:bodyPr wrap="none"><a:spAutoFit/></wps:bodyPr>'),
    ).replace(small, '<wp:extent cx="635" cy="635"/>'),
  ],
  ["of an older Word that grows", fitting("width:198pt;height:.05pt")],
])("the caption in a box %s is read, whatever height is written", (_, inner) => {
  const { blocks, left } = readIn(inner);
  expect(JSON.stringify(blocks)).toContain("密");
  expect(left).toEqual([]);
});

it.each([
  ["no height and does not grow", drawn(sized('cx="2518410" cy="635"', "<wps:bodyPr/>"))],
  ["no width and grows down", drawn(sized('cx="635" cy="900000"', growing))],
  ["no width in an older Word", fitting("width:.05pt;height:100pt")],
])("the text of a box that has %s is told and not read", (_, inner) => {
  const { blocks, left } = readIn(inner);
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left).toEqual([{ kind: "hidden", text: "密" }]);
});
