import { expect, it } from "vitest";
import { readOutline } from "../../import.ts";
import { docx, names, paragraph, read, run, textsOf } from "../sample-docx.ts";

const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const style = (id: string, name: string, inner = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${name && `<w:name w:val="${name}"/>`}${inner}</w:style>`;
const sheet = (...styles: readonly string[]): Record<string, string> => ({
  "word/styles.xml": `<w:styles ${names}>${styles.join("")}</w:styles>`,
});
const outlined = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;

it.each<[string, string, Record<string, string>]>([
  ["by its id, without a sheet of styles", styled("Heading2"), {}],
  ["by its id, without a name", styled("Heading2"), sheet(style("Heading2", ""))],
  ["by a name of their own", styled("a"), sheet(style("a", "二级标题"))],
  ["by a name with a numeral", styled("a"), sheet(style("a", "标题二"))],
  ["by its place in the outline", outlined(1), {}],
  [
    "by its place in the outline, whatever its style",
    styled("a") + outlined(1),
    sheet(style("a", "heading 1")),
  ],
])("a heading is known %s", (_, properties, parts) => {
  const { blocks } = read(docx(paragraph(run("小节"), properties), parts));
  expect(blocks).toMatchObject([{ style: { heading: 2 } }]);
});

it.each([
  ["a line of a cover", paragraph(run("市政府"), outlined(0) + '<w:jc w:val="center"/>')],
  ["a long paragraph", paragraph(run("全年完成。".repeat(20)), outlined(0))],
  ["body text", paragraph(run("全年完成"), outlined(9))],
])("%s is no heading by its place in the outline", (_, body) => {
  expect(JSON.stringify(read(docx(body)).blocks)).not.toContain("heading");
});

const level = (at: number, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl>`;
const lists = {
  "word/numbering.xml": `<w:numbering ${names}><w:abstractNum w:abstractNumId="7">${level(0, "%1、")}${level(1, "（%2）")}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
};
const deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>';
const numbered = style("a", "a", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>');
const based = style("b", "b", `<w:basedOn w:val="a"/><w:pPr>${deeper}</w:pPr>`);

it.each([
  ["a paragraph", styled("a") + deeper],
  ["a style that is based on it", styled("b")],
])("the level that %s gives is one in the list of the style", (_, properties) => {
  const body = paragraph(run("甲"), styled("a")) + paragraph(run("乙"), properties);
  expect(textsOf(docx(body, { ...lists, ...sheet(numbered, based) }))).toEqual([
    "一、甲",
    "（一）乙",
  ]);
});

const rolesOf = (body: string, parts: Record<string, string>): readonly string[] =>
  readOutline(read(docx(body, parts))).passages.map(({ role, text }) => `${role.kind} ${text}`);
const headings = sheet(style("1", "heading 1"), style("2", "heading 2"), style("3", "heading 3"));
const text = paragraph(run("全年任务都完成了。"));

it.each([
  ["with numbers", ["一、工作情况"]],
  ["of which there are several", ["工作情况", "下一步打算"]],
])("headings %s under a title in plain text are not the title", (_, lines) => {
  const body = lines.map((line) => paragraph(run(line), styled("1")) + text).join("");
  const roles = rolesOf(paragraph(run("在全市会议上的讲话")) + body, headings);
  expect(roles.slice(0, 3)).toEqual([
    "title 在全市会议上的讲话",
    `heading ${lines[0]}`,
    "prose 全年任务都完成了。",
  ]);
});

it("a title in the style of a lower heading is the title", () => {
  const body =
    paragraph(run("设计方案"), styled("2")) + paragraph(run("产品介绍"), styled("3")) + text;
  expect(rolesOf(body, headings)[0]).toBe("title 设计方案");
});

it("the heading of the contents is no line of the title", () => {
  const body = `${paragraph(run("在全市会议上的讲话"))}${paragraph(run("目　录"))}${paragraph(run("一、情况\t1"))}${paragraph(run("一、情况"))}${text}`;
  const { title, left } = readOutline(read(docx(body)));
  expect([title, left.map(({ kind }) => kind)]).toEqual([
    "在全市会议上的讲话",
    ["contents", "contents"],
  ]);
});

const aside = (inner: string): string =>
  `<w:r><w:rPr><w:rStyle w:val="RostrumAside"/></w:rPr>${inner}</w:r>`;
const inText = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;

it.each([
  ["①　", "文"],
  ["(51)　", "文"],
  ["①　加一句，", "加一句，文"],
  ["加一句，", "加一句，文"],
  ["①", "文"],
])("what was typed behind the number of a step in a reading copy comes in: %s", (typed, seen) => {
  const bytes = docx(paragraph(aside(inText(typed)) + run("文")));
  expect([textsOf(bytes), read(bytes).left]).toEqual([[seen], []]);
});

it("a name in the margin of a reading copy does not come in, and what was typed in it is told", () => {
  const frame = (...runs: readonly string[]): string =>
    paragraph(runs.join(""), '<w:framePr w:w="336"/>');
  const name = [aside(inText("一")), aside(`<w:br/>${inText("抓")}`)];
  const typed = aside(`<w:br/>${inText("实加一句")}`);
  const { blocks, left } = read(
    docx(frame(...name) + frame(...name, typed) + paragraph(run("文"))),
  );
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  expect(texts.filter((each) => each !== "")).toEqual(["文"]);
  expect(left).toEqual([{ kind: "hidden", text: "实加一句" }]);
});
