import { describe, expect, it } from "vitest";
import { readManuscript } from "../read.ts";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

describe("hidden text", () => {
  const hidden = "<w:rPr><w:vanish/></w:rPr>";
  const styles = `<w:styles ${names}><w:style w:type="character" w:styleId="c"><w:name w:val="c"/>${hidden}</w:style><w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/>${hidden}</w:style><w:style w:type="paragraph" w:styleId="q"><w:name w:val="q"/><w:basedOn w:val="p"/></w:style><w:style w:type="paragraph" w:styleId="w"><w:name w:val="w"/><w:rPr><w:color w:val="FEFEFE"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="s"><w:name w:val="s"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style><w:style w:type="table" w:styleId="t"><w:name w:val="t"/>${hidden}</w:style><w:style w:type="table" w:styleId="u"><w:name w:val="u"/><w:tblStylePr w:type="wholeTable">${hidden}</w:tblStylePr></w:style></w:styles>`;
  const white = (more = "") =>
    `<w:r><w:rPr><w:color w:val="FFFFFF"/>${more}</w:rPr><w:t>文</w:t></w:r>`;
  const styled = (kind: string, value: string) => `<w:${kind} w:val="${value}"/>`;

  it.each([
    ["by itself", paragraph(`<w:r>${hidden}<w:t>密</w:t></w:r>`)],
    [
      "by the style of its run",
      paragraph(`<w:r><w:rPr>${styled("rStyle", "c")}</w:rPr><w:t>密</w:t></w:r>`),
    ],
    ["by the style of its paragraph", paragraph(run("密"), styled("pStyle", "p"))],
    ["by a style that its style is based on", paragraph(run("密"), styled("pStyle", "q"))],
    [
      "without a colour",
      paragraph(
        `<w:r><w:rPr><w14:textFill><w14:noFill/></w14:textFill></w:rPr><w:t>密</w:t></w:r>`,
      ),
    ],
    [
      "as white as paper",
      paragraph(`<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>密</w:t></w:r>`),
    ],
    [
      "by a white style, on white shading",
      paragraph(run("密"), `${styled("pStyle", "w")}<w:shd w:val="clear" w:fill="FFFFFF"/>`),
    ],
    ["too small to be read", paragraph(`<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>密</w:t></w:r>`)],
    [
      "in the colour of the paper by the theme",
      paragraph(
        `<w:r><w:rPr><w:color w:val="auto" w:themeColor="background1"/></w:rPr><w:t>密</w:t></w:r>`,
      ),
    ],
    [
      "by a colour that lets all through",
      paragraph(
        `<w:r><w:rPr><w14:textFill><w14:solidFill><w14:srgbClr><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill></w:rPr><w:t>密</w:t></w:r>`,
      ),
    ],
    [
      "by a line of its own colour",
      paragraph(
        `<w:r><w:rPr><w:color w:val="000000"/><w:highlight w:val="black"/></w:rPr><w:t>密</w:t></w:r>`,
      ),
    ],
    [
      "by shading of its own colour",
      paragraph(
        `<w:r><w:rPr><w:color w:val="c00000"/><w:shd w:val="solid" w:color="C00000" w:fill="auto"/></w:rPr><w:t>密</w:t></w:r>`,
      ),
    ],
    [
      "by its paragraph's shading of its own colour",
      paragraph(
        `<w:r><w:rPr><w:color w:val="000000"/></w:rPr><w:t>密</w:t></w:r>`,
        '<w:shd w:val="clear" w:fill="000000"/>',
      ),
    ],
    ["in a line of one point", paragraph(run("密"), '<w:spacing w:line="20" w:lineRule="exact"/>')],
    [
      "by letters of no width",
      paragraph(`<w:r><w:rPr><w:w w:val="1"/></w:rPr><w:t>密</w:t></w:r>`),
    ],
    [
      "in a row of no height",
      `<w:tbl><w:tr><w:trPr><w:trHeight w:val="10" w:hRule="exact"/></w:trPr><w:tc>${paragraph(run("密"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("格"))}</w:tc></w:tr></w:tbl>`,
    ],
    ["by a style that is too small", paragraph(run("密"), styled("pStyle", "s"))],
    [
      "in a row that is hidden",
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run("密"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("格"))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "as the words of a control that asks for text",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run("密"))}</w:sdtContent></w:sdt>`,
    ],
    [
      "by the style of its table",
      `<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr><w:tr><w:tc>${paragraph(run("密"))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "by the style of all of its table",
      `<w:tbl><w:tblPr><w:tblStyle w:val="u"/></w:tblPr><w:tr><w:tc>${paragraph(run("密"))}</w:tc><w:tc>${paragraph(`<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>格</w:t></w:r>`)}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "in a box of no height",
      paragraph(
        `<w:r><w:drawing><wp:anchor><wp:extent cx="900000" cy="0"/><w:txbxContent>${paragraph(run("密"))}</w:txbxContent></wp:anchor></w:drawing></w:r>`,
      ),
    ],
    [
      "in a box of no width in a group",
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wps:wsp><wps:spPr><a:xfrm><a:ext cx="12700" cy="900000"/></a:xfrm></wps:spPr><w:txbxContent>${paragraph(run("密"))}</w:txbxContent></wps:wsp></wp:inline></w:drawing></w:r>`,
      ),
    ],
    [
      "in a box of no size of an older Word",
      paragraph(
        `<w:r><w:pict><v:shape style="position:absolute;width:90pt;height:.5pt"><v:textbox><w:txbxContent>${paragraph(run("密"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ],
    [
      "in a formula",
      paragraph(`<m:oMath><m:r>${hidden}<m:t>密</m:t></m:r><m:r><m:t>x</m:t></m:r></m:oMath>`),
    ],
    [
      "as a part of a formula that only takes its room",
      paragraph(
        `<m:oMath><m:r><m:t>x</m:t></m:r><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>密</m:t></m:r></m:e></m:phant></m:oMath>`,
      ),
    ],
  ])("hidden %s, is told and not read", (_, body) => {
    const { blocks, left } = read(docx(body + paragraph(run("文")), { "word/styles.xml": styles }));
    expect(JSON.stringify(blocks)).not.toContain("密");
    expect(left).toEqual([{ kind: "hidden", text: "密" }]);
  });

  it.each([
    [
      "a row that was deleted",
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph(run("密"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("格"))}</w:tc></w:tr></w:tbl>`,
      "deleted",
    ],
    [
      "a cell that was deleted",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${paragraph(run("密"))}</w:tc><w:tc>${paragraph(run("格"))}</w:tc></w:tr></w:tbl>`,
      "deleted",
    ],
    [
      "text that is struck out",
      paragraph(`<w:r><w:rPr><w:dstrike/></w:rPr><w:t>密</w:t></w:r>${run("文")}`),
      "struck",
    ],
  ])("%s is told and not read", (_, body, kind) => {
    const { blocks, left } = read(docx(body));
    expect(JSON.stringify(blocks)).not.toContain("密");
    expect(left).toEqual([{ kind, text: "密" }]);
  });

  it.each([
    ["a run", white("<w:highlight w:val='black'/>"), ""],
    ["a run's shading", white('<w:shd w:val="clear" w:fill="C00000"/>'), ""],
    ["a paragraph", white(), '<w:shd w:val="clear" w:fill="C00000"/>'],
    ["a paragraph with a pattern", white(), '<w:shd w:val="solid" w:fill="auto"/>'],
    ["a paragraph in black, where it is lined white", white("<w:highlight w:val='red'/>"), ""],
    ["a line of one and a half", run("文"), '<w:spacing w:line="360" w:lineRule="auto"/>'],
  ])("white text on %s that is painted is read", (_, inner, properties) => {
    expect(textsOf(docx(paragraph(inner, properties)))).toEqual(["文"]);
  });

  it("white text in a box and on a page with a colour is read", () => {
    const box = `<w:r><w:drawing><w:txbxContent>${paragraph(white())}</w:txbxContent></w:drawing></w:r>`;
    expect(read(docx(paragraph(box))).left).toEqual([]);
    const page = `<w:document ${names}><w:background w:color="000000"/><w:body>${paragraph(white())}</w:body></w:document>`;
    expect(textsOf(docx("", { "word/document.xml": page }))).toEqual(["文"]);
  });

  it("by a style without an id, which nothing can wear, is read", () => {
    const nameless = `<w:styles ${names}><w:style><w:name w:val="EmptyCellLayoutStyle"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style></w:styles>`;
    const { left } = read(docx(paragraph(run("文")), { "word/styles.xml": nameless }));
    expect(left).toEqual([]);
  });

  it("with nothing beside it is refused with its first words", () => {
    const result = readManuscript(
      docx(paragraph(`<w:r>${hidden}<w:t>密件在此</w:t></w:r>`)),
      "稿.docx",
    );
    expect(result).toMatchObject({
      problem: { code: "empty-file", message: { zh: expect.stringContaining("密件在此") } },
    });
    const object = "<w:r><w:object><o:OLEObject/></w:object></w:r>";
    expect(readManuscript(docx(paragraph(object)), "稿.docx")).toMatchObject({
      problem: { message: { zh: "里面没有文字" } },
    });
  });

  it("by the default style of paragraphs, is told and not read", () => {
    const all = `<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>${hidden}</w:style><w:style w:type="paragraph" w:styleId="o"><w:name w:val="o"/></w:style></w:styles>`;
    const body = paragraph(run("密")) + paragraph(run("文"), styled("pStyle", "o"));
    const { left } = read(docx(body, { "word/styles.xml": all }));
    expect(left).toEqual([{ kind: "hidden", text: "密" }]);
  });

  it.each([
    [
      "a first choice that nobody knows",
      "<mc:Choice Requires='zzz'>密</mc:Choice><mc:Fallback>文</mc:Fallback>",
    ],
    [
      "a choice that needs more than is known",
      "<mc:Choice Requires='wps zzz'>密</mc:Choice><mc:Choice Requires='wps'>文</mc:Choice>",
    ],
    [
      "a fallback for older programs",
      "<mc:Choice Requires='w16se'>文</mc:Choice><mc:Fallback>密</mc:Fallback>",
    ],
  ])("in %s is not read", (_, choices) => {
    const inside = (text: string) =>
      `<mc:AlternateContent>${choices.replace(/[密文]/g, text)}</mc:AlternateContent>`;
    const runs = inside("<w:t>$&</w:t>");
    const note = `<w:footnotes ${names}><w:footnote w:id="2"><w:p><w:r>${runs}</w:r></w:p></w:footnote></w:footnotes>`;
    const box = `<w:r><w:drawing>${inside(`<w:txbxContent>${paragraph(run("$&"))}</w:txbxContent>`)}</w:drawing></w:r>`;
    const body = `${inside(paragraph(run("$&")))}${paragraph(`<w:r>${runs}<w:footnoteReference w:id="2"/></w:r>${box}`)}`;
    expect(textsOf(docx(body, { "word/footnotes.xml": note }))).toEqual(["文", "文（文）", "文"]);
  });

  it("that was cut off a picture does not come in", () => {
    const drawing = (edge: number) =>
      `<w:r><w:drawing><a:graphic><a:fill><a:blip r:embed="r1"/><a:srcRect l="${edge}"/></a:fill></a:graphic></w:drawing></w:r>`;
    const parts = {
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="r1" Target="media/a.png"/></Relationships>',
      "word/media/a.png": new Uint8Array([1]),
    };
    const kinds = (edge: number) =>
      read(docx(paragraph(run("文") + drawing(edge)), parts)).left.map(({ kind }) => kind);
    expect([kinds(1000), kinds(30000)]).toEqual([[], ["cropped"]]);
  });

  it("is read where its run says that it is not hidden", () => {
    const body = `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>文</w:t></w:r>`;
    const bytes = docx(paragraph(body, styled("pStyle", "p")), { "word/styles.xml": styles });
    expect(textsOf(bytes)).toEqual(["文"]);
  });
});

it.each([
  ["一图读懂", "一图读懂"],
  ["C:\\Users\\张三\\合影.jpg", ""],
  ["IMG_2031.JPG", ""],
  ["/home/zhang/a", ""],
])("a picture that is described as %j has the alternative text %j", (described, alt) => {
  const drawing = `<w:r><w:drawing><wp:docPr descr="${described}"/><a:blip r:embed="r1"/></w:drawing></w:r>`;
  const bytes = docx(paragraph(drawing), {
    "word/_rels/document.xml.rels":
      '<Relationships><Relationship Id="r1" Target="media/a.png"/></Relationships>',
    "word/media/a.png": new Uint8Array([1]),
  });
  expect(read(bytes).blocks).toContainEqual({ kind: "picture", path: "a.png", alt });
});
