import { expect, it } from "vitest";
import { docx, names, paragraph, read, run } from "../sample-docx.ts";

const shaded = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const inked = (colour: string, text: string) =>
  `<w:r><w:rPr><w:color w:val="${colour}"/></w:rPr><w:t>${text}</w:t></w:r>`;
const blue = (text: string) => inked("4472C4", text);
const white = (text: string) => inked("FFFFFF", text);
const cell = (inner: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(inner)}</w:tc>`;
const row = (cells: string, before = "") => `<w:tr>${before}${cells}</w:tr>`;
const table = (rows: string, properties = "") =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
const plain = row(cell(run("甲")) + cell(run("乙")));

const part = (name: string, ink: string, fill = "") =>
  `<w:tblStylePr w:type="${name}"><w:rPr>${ink}</w:rPr><w:tcPr>${fill && shaded(fill)}</w:tcPr></w:tblStylePr>`;
const hides = "<w:vanish/>";
const styleOf = (parts: string, more = "") =>
  `<w:style w:type="table" w:styleId="s"><w:name w:val="s"/>${more}${parts}</w:style>`;
/** `look` is what of its style the table wears, as a sum. */
const worn = (rows: string, look: string) =>
  table(rows, `<w:tblStyle w:val="s"/><w:tblLook w:val="${look}"/>`);
const readWith = (body: string, style = "") =>
  read(
    docx(body + paragraph(run("文")), {
      "word/styles.xml": `<w:styles ${names}>${style}</w:styles>`,
    }),
  );

const secretAt = (at: number, of: number, inner = run("密")) =>
  Array.from({ length: of }, (_, index) =>
    row(cell(index === at ? inner : run("甲")) + cell(run("乙"))),
  ).join("");

it.each([
  ["the colour of its cell", table(row(cell(blue("密"), shaded("4472c4")) + cell(run("乙")))), ""],
  [
    "the colour of its row",
    table(row(cell(blue("密")) + cell(run("乙")), `<w:tblPrEx>${shaded("4472C4")}</w:tblPrEx>`)),
    "",
  ],
  ["the colour of its table", table(row(cell(blue("密")) + cell(run("乙"))), shaded("4472C4")), ""],
  [
    "white, in a cell that nothing is painted in",
    table(row(cell(white("密")) + cell(run("乙")))),
    "",
  ],
  [
    "white, where its cell takes the colour off that a style gives",
    worn(row(cell(white("密"), '<w:shd w:val="nil"/>') + cell(run("乙"))), "0000"),
    styleOf("", `<w:tcPr>${shaded("4472C4")}</w:tcPr>`),
  ],
  [
    "the colour of the cell around its table",
    table(
      row(
        `<w:tc><w:tcPr>${shaded("4472C4")}</w:tcPr>${table(row(cell(blue("密")) + cell(run("丙"))))}${paragraph("")}</w:tc>${cell(run("乙"))}`,
      ),
    ),
    "",
  ],
  [
    "the colour that a style gives the whole table",
    worn(secretAt(1, 2, blue("密")), "0000"),
    styleOf(part("wholeTable", "", "4472C4")),
  ],
  [
    "a colour that only the style says",
    worn(secretAt(0, 2), "0020"),
    styleOf(part("firstRow", '<w:color w:val="FFFFFF"/>', "FFFFFF")),
  ],
  [
    "the first row, which a style hides",
    worn(secretAt(0, 3), "0020"),
    styleOf(part("firstRow", hides)),
  ],
  [
    "the first row, which a style hides that another is based on",
    worn(secretAt(0, 3), "0020"),
    `${styleOf("", '<w:basedOn w:val="b"/>')}<w:style w:type="table" w:styleId="b">${part("firstRow", hides)}</w:style>`,
  ],
  [
    "the last row, which a style hides",
    worn(secretAt(2, 3), "0040"),
    styleOf(part("lastRow", hides)),
  ],
  [
    "an even row, which a style hides",
    worn(secretAt(1, 2), "0000"),
    styleOf(part("band2Horz", hides)),
  ],
  [
    "a row of the first band below the head",
    worn(secretAt(1, 3), "0020"),
    styleOf(part("band1Horz", hides)),
  ],
  [
    "a row of the second band of two rows",
    worn(secretAt(2, 3), "0000"),
    styleOf(part("band2Horz", hides), '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>'),
  ],
  ["a corner, which a style hides", worn(secretAt(0, 2), "00A0"), styleOf(part("nwCell", hides))],
  [
    "an even row, which the default style of tables hides",
    table(secretAt(1, 2)),
    styleOf(part("band2Horz", hides)).replace("<w:style ", '<w:style w:default="1" '),
  ],
])("text in %s is told and not read", (_, body, style) => {
  const { blocks, left } = readWith(body, style);
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left.filter(({ text }) => text === "密")).toEqual([{ kind: "hidden", text: "密" }]);
});

it.each([
  [
    "white in a corner that the first row or the first column paints",
    worn(secretAt(0, 2, run("字")), "00A0"),
    styleOf(
      part("firstRow", "", "FFFFFF") + part("firstCol", '<w:color w:val="FFFFFF"/>', "4472C4"),
    ),
  ],
  [
    "white on a cell that is painted",
    table(row(cell(white("字"), shaded("4472C4")) + cell(run("乙")))),
    "",
  ],
  [
    "white on a head that a style paints",
    worn(secretAt(0, 2, white("字")), "0020"),
    styleOf(part("firstRow", "", "4472C4")),
  ],
  [
    "white by the style that paints",
    worn(secretAt(0, 2, run("字")), "04A0"),
    styleOf(part("firstRow", '<w:color w:val="FFFFFF"/>', "4472C4")),
  ],
  [
    "white on a pattern",
    table(
      row(
        cell(white("字"), '<w:shd w:val="pct50" w:color="4472C4" w:fill="auto"/>') +
          cell(run("乙")),
      ),
    ),
    "",
  ],
  [
    "below a head that a style hides",
    worn(secretAt(1, 2, run("字")), "0020"),
    styleOf(part("firstRow", hides)),
  ],
  [
    "in a first row that does not wear its style",
    worn(secretAt(0, 2, run("字")), "0000"),
    styleOf(part("firstRow", hides)),
  ],
  [
    "in an odd row beside hidden even ones",
    worn(secretAt(0, 1, run("字")), "0000"),
    styleOf(part("band2Horz", hides)),
  ],
  [
    "in bands that the table does not wear",
    worn(secretAt(1, 2, run("字")), "0600"),
    styleOf(part("band2Horz", hides) + part("band1Vert", hides)),
  ],
])("text %s is read", (_, body, style) => {
  const { blocks, left } = readWith(body, style);
  expect(JSON.stringify(blocks)).toContain("字");
  expect(left.map(({ text }) => text)).not.toContain("字");
});

it.each([
  [
    "above",
    row(cell(run("甲"), '<w:vMerge w:val="restart"/>') + cell(run("乙"))) +
      row(cell(run("密"), "<w:vMerge/>") + cell(run("丁"))),
  ],
  [
    "above, in the same column of the grid,",
    row(
      cell(run("甲"), '<w:gridSpan w:val="2"/>') + cell(run("乙"), '<w:vMerge w:val="restart"/>'),
    ) + row(cell(run("丙")) + cell(run("丁")) + cell(run("密"), '<w:vMerge w:val="continue"/>')),
  ],
  ["before", row(cell(run("甲"), '<w:hMerge w:val="restart"/>') + cell(run("密"), "<w:hMerge/>"))],
])("of cells that are merged with one %s it, Word shows the first alone", (_, rows) => {
  const { blocks, left } = readWith(table(rows));
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left).toEqual([{ kind: "hidden", text: "密" }]);
});

it("a cell that is merged with none above it is read", () => {
  const rows =
    row(cell(run("甲"), "<w:vMerge/>") + cell(run("乙"), '<w:vMerge w:val="restart"/>')) +
    row(cell(run("字"), "<w:hMerge/>") + cell(run("丁"), '<w:vMerge w:val="restart"/>'));
  const { blocks, left } = readWith(table(rows));
  expect(blocks[0]).toEqual({
    kind: "table",
    rows: [
      ["甲", "乙"],
      ["字", "丁"],
    ],
  });
  expect(left).toEqual([]);
});

it.each([
  ["a cell", (asks: (inner: string) => string) => row(asks(cell(run("密"))) + cell(run("乙")))],
  ["a row", (asks: (inner: string) => string) => plain + asks(row(cell(run("密")) + cell("")))],
])("the words of a control round %s that ask for text are told and not read", (_, rows) => {
  const asks = (inner: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const { blocks, left } = readWith(table(rows(asks)));
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left).toEqual([{ kind: "hidden", text: "密" }]);
});

it("a cell without a width is told and not read, unless the table grows with its text", () => {
  const narrow = (text: string, width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
  const of = (layout: string) =>
    read(
      docx(
        `<w:tbl><w:tblPr>${layout}</w:tblPr><w:tr>${narrow("密", 0)}${narrow("甲", 2000)}</w:tr><w:tr>${narrow("密", 10)}${narrow("乙", 2000)}</w:tr></w:tbl>`,
      ),
    );
  const { blocks, left } = of('<w:tblLayout w:type="fixed"/>');
  expect(JSON.stringify(blocks)).not.toContain("密");
  expect(left.map(({ kind }) => kind)).toEqual(["hidden", "hidden"]);
  expect(JSON.stringify(of("").blocks)).toContain("密");
});
