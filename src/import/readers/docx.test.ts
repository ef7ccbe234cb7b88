import { readOutline } from "../outline/outline.ts";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  docx,
  listed,
  names,
  numbering,
  paragraph,
  problemOf,
  read,
  run,
  textsOf,
} from "./sample-docx.ts";

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

  it("gives a footnote in the brackets of its own writing, and tells which paragraphs are items", () => {
    const bytes = docx(
      paragraph(`${run("fewer injuries")}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
        listed(0, "New routes"),
      {
        "word/footnotes.xml": `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run("23 in 2024"))}</w:footnote></w:footnotes>`,
        "word/numbering.xml": numbering(["bullet", "•"]),
      },
    );
    expect(textsOf(bytes)).toEqual(["fewer injuries (23 in 2024)", "New routes"]);
    expect(read(bytes).blocks[1]).toMatchObject({ style: { item: true } });
  });

  it("gives the text of a box once, in its place", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run("框里的字"))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run("框里的字"))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textsOf(docx(paragraph(run("前")) + paragraph(box + run("后"))))).toEqual([
      "前",
      "框里的字",
      "后",
    ]);
  });

  it("knows the subtitle by its style", () => {
    const styles = `<w:styles ${names}><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Subtitle"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a5"/></w:style></w:styles>`;
    const styled = (id: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);
    const body =
      styled("a3", "甲") +
      styled("a5", "以产业带动振兴") +
      styled("b", "各级要提高认识，压实责任，确保完成。");
    const manuscript = read(docx(body, { "word/styles.xml": styles }));
    expect(readOutline(manuscript)).toMatchObject({ title: "甲", subtitle: "以产业带动振兴" });
    const { blocks } = manuscript;
    const looks = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.style] : []));
    expect(looks.map((style) => [style?.title, style?.subtitle])).toEqual([
      [true, undefined],
      [undefined, true],
      [undefined, undefined],
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
    [
      "a text in one file of XML",
      strToU8('<?xml version="1.0"?><a>密</a>'),
      "稿.fodt",
      "format-not-read",
    ],
    [
      "the same under another name",
      strToU8('<?xml version="1.0"?><a>密</a>'),
      "稿.txt",
      "format-not-read",
    ],
    ["a PDF under another name", strToU8("%PDF-1.7"), "稿.docx", "format-not-read"],
    [
      "a slide show",
      zipSync({ "ppt/presentation.xml": strToU8("<x/>") }),
      "稿.pptx",
      "format-not-read",
    ],
    ["a notebook", strToU8('{"cells": []}'), "稿.ipynb", "format-not-read"],
    ["Org", strToU8("# 注释"), "稿.org", "format-not-read"],
    ["slides with code", strToU8("# 题"), "稿.QMD", "format-not-read"],
    [
      "slides of LibreOffice",
      zipSync({ "content.xml": strToU8("<x/>") }),
      "稿.odp",
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
