import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readManuscript } from "./read.ts";

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const files = {
    "word/document.xml": `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

function read(bytes: Uint8Array, name = "稿.docx") {
  const result = readManuscript(bytes, name);
  if ("problem" in result) throw new Error(result.problem.code);
  return result.manuscript;
}

function textsOf(bytes: Uint8Array): readonly string[] {
  return read(bytes).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

function problemOf(bytes: Uint8Array, name = "稿.docx"): string | undefined {
  const result = readManuscript(bytes, name);
  return "problem" in result ? result.problem.code : undefined;
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const listed = (level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

function numbering(...levels: readonly (readonly [format: string, text: string])[]): string {
  const written = levels.map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:numbering ${names}><w:abstractNum w:abstractNumId="7">${written.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
}

describe("automatic numbers", () => {
  it("stand where Word shows them, and count anew under each heading", () => {
    const bytes = docx(
      listed(0, "总体要求") +
        listed(1, "目标") +
        listed(1, "原则") +
        listed(2, "近期") +
        listed(0, "任务") +
        listed(1, "产业"),
      {
        "word/numbering.xml": numbering(
          ["chineseCountingThousand", "%1、"],
          ["chineseCounting", "（%2）"],
          ["decimal", "%3."],
        ),
      },
    );
    expect(textsOf(bytes)).toEqual([
      "一、总体要求",
      "（一）目标",
      "（二）原则",
      "1.近期",
      "二、任务",
      "（一）产业",
    ]);
  });

  it.each([
    ["decimalEnclosedCircleChinese", "%1", "①"],
    ["decimalEnclosedParen", "%1", "⑴"],
    ["decimalFullWidth", "%1．", "１．"],
    ["upperLetter", "%1.", "A."],
    ["lowerRoman", "%1)", "i)"],
    ["ideographTraditional", "%1、", "甲、"],
    ["chineseLegalSimplified", "%1、", "壹、"],
    ["bullet", "", ""],
  ])("of the format %s", (format, text, expected) => {
    const bytes = docx(listed(0, "题"), { "word/numbering.xml": numbering([format, text]) });
    expect(textsOf(bytes)).toEqual([`${expected}题`]);
  });
});

describe("a Word file", () => {
  it("gives insertions, and tells deletions, headers, footers, comments and contents", () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const bytes = docx(
      paragraph(
        `${field("begin")}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${field("separate")}${run("一、要求 1")}${field("end")}`,
      ) +
        paragraph(
          `${run("坚持")}<w:ins>${run("真抓")}</w:ins><w:del><w:r><w:delText>空谈</w:delText></w:r></w:del>${run("实干")}`,
        ),
      {
        "word/header1.xml": `<w:hdr ${names}>${paragraph(run("内部资料"))}</w:hdr>`,
        "word/footer1.xml": `<w:ftr ${names}>${paragraph(run("— 1 —"))}</w:ftr>`,
        "word/comments.xml": `<w:comments ${names}><w:comment w:id="0">${paragraph(run("这里再核"))}</w:comment></w:comments>`,
      },
    );
    expect(textsOf(bytes)).toEqual(["坚持真抓实干"]);
    expect(read(bytes).left.map(({ kind, text }) => [kind, text])).toEqual([
      ["contents", "一、要求 1"],
      ["deleted", "空谈"],
      ["header", "内部资料"],
      ["footer", "— 1 —"],
      ["comment", "这里再核"],
    ]);
  });

  it("gives content controls in mid-sentence, links, footnotes at their marks and soft returns", () => {
    const bytes = docx(
      paragraph(
        `${run("现任")}<w:sdt><w:sdtPr/><w:sdtContent>${run("局长")}</w:sdtContent></w:sdt><w:hyperlink>${run("李明")}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br/></w:r>${run("同志")}`,
      ),
      {
        "word/footnotes.xml": `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("兼党组书记"))}</w:footnote></w:footnotes>`,
      },
    );
    expect(textsOf(bytes)).toEqual(["现任局长李明（兼党组书记）\n同志"]);
  });

  it("gives the text of a box once, in its place", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run("框里的字"))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run("框里的字"))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textsOf(docx(paragraph(run("前")) + paragraph(box + run("后"))))).toEqual([
      "前",
      "框里的字",
      "后",
    ]);
  });

  it("knows styles by their names, whatever their ids", () => {
    const styles = `<w:styles ${names}><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="X"><w:name w:val="我的标题"/><w:basedOn w:val="a1"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
    const bytes = docx(paragraph(run("任务"), '<w:pStyle w:val="X"/>'), {
      "word/styles.xml": styles,
    });
    expect(read(bytes).blocks[0]).toMatchObject({ style: { heading: 2, bold: true } });
  });

  it("gives tables with merged cells, and pictures with their alternative text", () => {
    const cell = (text: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("项目", '<w:gridSpan w:val="2"/>')}${cell("数量")}</w:tr><w:tr>${cell("道路")}${cell("新建")}${cell("18条")}</w:tr></w:tbl>`;
    const picture = paragraph(
      '<w:r><w:drawing><wp:docPr descr="会场照片"/><a:blip r:embed="rId5"/></w:drawing></w:r>',
    );
    const bytes = docx(table + picture, {
      "word/media/image1.png": new Uint8Array([1, 2, 3]),
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="rId5" Target="media/image1.png"/></Relationships>',
    });
    const { blocks, pictures } = read(bytes);
    expect(blocks.slice(0, 2)).toEqual([
      {
        kind: "table",
        rows: [
          ["项目", "", "数量"],
          ["道路", "新建", "18条"],
        ],
      },
      { kind: "picture", path: "image1.png", alt: "会场照片" },
    ]);
    expect([...pictures.keys()]).toEqual(["image1.png"]);
  });
});

describe("what is no readable Word file is told", () => {
  const whole = docx(paragraph(run("讲话")));

  it("where its text unpacks to more than any speech", () => {
    expect(problemOf(docx(paragraph(run("啊".repeat(12_000_000)))))).toBe("too-large");
  });

  it("where it is cut off, or its XML is broken, or has a document type", () => {
    expect(problemOf(whole.slice(0, whole.length / 2))).toBe("broken-file");
    expect(problemOf(docx("<w:p><w:r>"))).toBe("broken-file");
    expect(
      problemOf(
        docx("", {
          "word/document.xml":
            '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body/></w:document>',
        }),
      ),
    ).toBe("broken-file");
  });

  it("where it is nested without end", () => {
    expect(
      problemOf(
        docx("<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000)),
      ),
    ).toBe("broken-file");
  });

  it.each([
    [
      "a spreadsheet in disguise",
      zipSync({ "xl/workbook.xml": strToU8("<x/>") }),
      "稿.docx",
      "not-word",
    ],
    ["nothing", new Uint8Array(), "稿.docx", "empty-file"],
    [
      "an old document",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "稿.doc",
      "format-not-read",
    ],
    ["WPS's own format", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "稿.wps", "format-not-read"],
    ["a PDF under another name", strToU8("%PDF-1.7"), "稿.docx", "format-not-read"],
    [
      "a slide show",
      zipSync({ "ppt/presentation.xml": strToU8("<x/>") }),
      "稿.pptx",
      "format-not-read",
    ],
    [
      "one that is encrypted",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le"), 0]),
      "稿.docx",
      "encrypted-file",
    ],
    ["100 MB", new Uint8Array(100 * 2 ** 20), "稿.docx", "too-large"],
    ["more text than any speech", docx(paragraph(run("啊".repeat(60_001)))), "稿.docx", "too-long"],
  ])("%s", (_, bytes, name, code) => {
    expect(problemOf(bytes, name)).toBe(code);
  });
});

describe("a text file", () => {
  const text = "同志们：\n今天我们开会。";
  const gbk = new Uint8Array([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7]);

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(`${text}\nOK, let us begin now.`, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("is read in %s", (_, bytes) => {
    expect(read(bytes, "稿.txt").blocks[0]).toMatchObject({ text: "同志们：" });
  });

  it("is read in GBK", () => {
    expect(read(gbk, "稿.txt").blocks[0]).toMatchObject({ text: "同志们" });
  });

  it("is read in Big5", () => {
    const bytes = new Uint8Array([0xa6, 0x55, 0xa6, 0xec, 0xa8, 0xd3, 0xbb, 0xab, 0xa1, 0x47]);
    expect(read(bytes, "稿.txt").blocks[0]).toMatchObject({ text: "各位來賓：" });
  });

  it("that is none is told", () => {
    expect(problemOf(new Uint8Array([0, 1, 2, 0xff, 0xfe, 0, 0]), "稿.txt")).toBe("not-text");
  });
});

describe("what only Word draws", () => {
  const rels = (target: string) =>
    `<Relationships><Relationship Id="r1" Target="${target}"/></Relationships>`;
  const drawing = (inner: string) =>
    paragraph(`<w:r><w:drawing><wp:docPr name="图 1"/>${inner}</w:drawing></w:r>`);

  it.each([
    ["a chart", drawing('<c:chart r:id="r1"/>'), {}, "drawing", "图 1"],
    [
      "a diagram",
      drawing('<dgm:relIds r:dm="r1"/>'),
      {
        "word/_rels/document.xml.rels": rels("diagrams/data1.xml"),
        "word/diagrams/data1.xml":
          '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><a:t>甲</a:t></dgm:pt><a:t>乙</a:t></dgm:dataModel>',
      },
      "drawing",
      "甲 乙",
    ],
    [
      "WordArt",
      paragraph('<w:r><w:pict><v:shape><v:textpath string="甲"/></v:shape></w:pict></w:r>'),
      {},
      "drawing",
      "甲",
    ],
    [
      "a file that was inserted",
      '<w:altChunk r:id="r1"/>',
      { "word/_rels/document.xml.rels": rels("a.html"), "word/a.html": "<p>甲</p>" },
      "embedded",
      "a.html",
    ],
  ])("is told: %s", (_, body, parts, kind, text) => {
    expect(read(docx(body + paragraph(run("文")), parts)).left).toEqual([{ kind, text }]);
  });
});

describe("hidden text", () => {
  const hidden = "<w:rPr><w:vanish/></w:rPr>";
  const styles = `<w:styles ${names}><w:style w:type="character" w:styleId="c"><w:name w:val="c"/>${hidden}</w:style><w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/>${hidden}</w:style><w:style w:type="paragraph" w:styleId="q"><w:name w:val="q"/><w:basedOn w:val="p"/></w:style><w:style w:type="paragraph" w:styleId="w"><w:name w:val="w"/><w:rPr><w:color w:val="FEFEFE"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="s"><w:name w:val="s"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style></w:styles>`;
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
    ["by a style that is too small", paragraph(run("密"), styled("pStyle", "s"))],
    [
      "in a row that is hidden",
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run("密"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("格"))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "as the words of a control that asks for text",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run("密"))}</w:sdtContent></w:sdt>`,
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
  ])("white text on %s that is painted is read", (_, inner, properties) => {
    expect(textsOf(docx(paragraph(inner, properties)))).toEqual(["文"]);
  });

  it("white text in a table, in a box and on a page with a colour is read", () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(white())}</w:tc><w:tc>${paragraph(white())}</w:tc></w:tr></w:tbl>`;
    const box = `<w:r><w:drawing><w:txbxContent>${paragraph(white())}</w:txbxContent></w:drawing></w:r>`;
    expect(read(docx(table + paragraph(box))).left).toEqual([]);
    const page = `<w:document ${names}><w:background w:color="000000"/><w:body>${paragraph(white())}</w:body></w:document>`;
    expect(textsOf(docx("", { "word/document.xml": page }))).toEqual(["文"]);
  });

  it("by the style of all paragraphs that name none, is told and not read", () => {
    const all = `<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>${hidden}</w:style><w:style w:type="paragraph" w:styleId="o"><w:name w:val="o"/></w:style></w:styles>`;
    const body = paragraph(run("密")) + paragraph(run("文"), styled("pStyle", "o"));
    const { left } = read(docx(body, { "word/styles.xml": all }));
    expect(left).toEqual([{ kind: "hidden", text: "密" }]);
  });

  it("in a note or a text box is not read", () => {
    const note = `<w:footnotes ${names}><w:footnote w:id="2"><w:p>${run("注")}<w:r>${hidden}<w:t>密</w:t></w:r><w:moveFrom>${run("密")}</w:moveFrom></w:p></w:footnote></w:footnotes>`;
    const box = `<w:r><w:drawing><wp:docPr hidden="1"/><w:txbxContent>${paragraph(run("密"))}</w:txbxContent></w:drawing></w:r>`;
    const text = `${run("文")}<w:r><w:footnoteReference w:id="2"/></w:r>${box}`;
    expect(textsOf(docx(paragraph(text), { "word/footnotes.xml": note }))).toEqual(["文（注）"]);
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
