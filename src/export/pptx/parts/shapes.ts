import type { Box } from "../../../check/layout/measured.ts";
import { largestSize } from "../show/largest-size.ts";
import type { BoxShape, GroupShape, Role, Shape, TableShape, TextShape } from "../show/show.ts";
import { paint } from "./colours.ts";
import { gridXml } from "./table.ts";
import { bodyProperties, naturalHeight, paragraphXml, setDown } from "./text.ts";
import { emu } from "./units.ts";
import type { Writing } from "./writing.ts";
import { el } from "./xml.ts";

/**
 * The placeholders. One of a slide belongs to the one of its layout with the same type and index (ECMA-376-1
 * §19.3.1.36).
 */
const places: Readonly<Record<Role, Readonly<Record<string, string | number>>>> = {
  title: { type: "title" },
  body: { type: "body", idx: 1 },
  number: { type: "sldNum", sz: "quarter", idx: 12 },
};

export function placeholder(role: Role): string {
  return el("p:ph", places[role]);
}

export function shapeXml(shape: Shape, writing: Writing): string {
  const id = writing.nextId();
  const own = { ...writing };
  if (shape.step !== undefined) writing.stepped(shape.step, id);
  if (shape.kind === "text") {
    if (shape.step === undefined) tellSteps(shape, id, writing);
    return textXml(shape, id, own);
  }
  if (shape.kind === "group") return groupXml(shape, id, writing);
  if (shape.kind === "table") return tableXml(shape, id, writing);
  const { name, box } = shape;
  if (shape.kind === "picture") {
    const file = writing.media(shape.bytes, shape.type);
    const rel = writing.relations.add({ type: "image", target: `../media/${file}` });
    const alpha =
      shape.opacity === undefined ? "" : el("a:alphaModFix", { amt: shape.opacity * 100_000 });
    const [l, t, r, b] = shape.crop.map((share) => share * 100_000);
    return el(
      "p:pic",
      {},
      el(
        "p:nvPicPr",
        {},
        el("p:cNvPr", { id, name, descr: shape.alt }),
        el("p:cNvPicPr", {}, el("a:picLocks", { noChangeAspect: true })),
        el("p:nvPr"),
      ),
      el(
        "p:blipFill",
        {},
        el("a:blip", { "r:embed": rel }, alpha),
        el("a:srcRect", { l, t, r, b }),
        el("a:stretch", {}, el("a:fillRect")),
      ),
      el("p:spPr", {}, transform(box), rectangle("rect")),
    );
  }
  return el(
    "p:sp",
    {},
    el("p:nvSpPr", {}, named(id, name, shape.isDecoration), el("p:cNvSpPr"), el("p:nvPr")),
    el("p:spPr", {}, transform(box), outline(shape), paint(shape, writing.palette)),
  );
}

/** Screen readers skip decorations (MS-ODRAWXML, `decorative`). */
function named(id: number, name: string, isDecoration: boolean): string {
  if (!isDecoration) return el("p:cNvPr", { id, name });
  const mark = el("adec:decorative", {
    "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    val: true,
  });
  const uri = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
  return el("p:cNvPr", { id, name }, el("a:extLst", {}, el("a:ext", { uri }, mark)));
}

export function transform({ left, top, right, bottom }: Box, name = "a:xfrm"): string {
  return el(name, {}, ...corners({ left, top, right, bottom }, "a:off", "a:ext"));
}

function corners(box: Box, off: string, ext: string): readonly string[] {
  return [
    el(off, { x: emu(box.left), y: emu(box.top) }),
    el(ext, {
      cx: Math.max(0, emu(box.right - box.left)),
      cy: Math.max(0, emu(box.bottom - box.top)),
    }),
  ];
}

function outline({ form, from = 0 }: BoxShape): string {
  return form === "corner" ? cornerXml(from) : rectangle(form);
}

/** Over two sides of a diamond (ECMA-376-1 §20.1.9.8), such as ›. */
function cornerXml(from: number): string {
  const at = (step: number): string => {
    const [x = 0, y = 0] =
      [
        [1, 0],
        [2, 1],
        [1, 2],
        [0, 1],
      ][(from + step) % 4] ?? [];
    return el("a:pt", { x, y });
  };
  const path = el(
    "a:path",
    { w: 2, h: 2, fill: "none" },
    el("a:moveTo", {}, at(0)),
    el("a:lnTo", {}, at(1)),
    el("a:lnTo", {}, at(2)),
  );
  const lists = ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"].map((name) => el(name));
  const whole = el("a:rect", { l: "0", t: "0", r: "r", b: "b" });
  return el("a:custGeom", {}, ...lists, whole, el("a:pathLst", {}, path));
}

function rectangle(form: string): string {
  return el("a:prstGeom", { prst: form }, el("a:avLst"));
}

/** Where the box of a text stands in the file. */
export function textBox(shape: TextShape): Box {
  const { box, vertical } = shape;
  if (shape.fill || shape.line) return box;
  // A line down needs its slack below; one across has it already.
  if (vertical) return { ...box, bottom: box.bottom + 0.06 * (box.bottom - box.top) };
  const down = setDown(shape);
  const room = roomFor(shape);
  const above = shape.anchor === "middle" ? room : 0;
  return { ...box, top: box.top + down - above, bottom: box.bottom + down + room };
}

/**
 * What a box needs below its text, px, and above it where the text stands in the middle. A program that counts lines by
 * their fonts would shrink what just fits.
 */
function roomFor({ box, paragraphs, anchor }: TextShape): number {
  const size = largestSize(...paragraphs);
  const lack = naturalHeight * size - (box.bottom - box.top);
  return anchor === "middle" ? Math.max(0, lack / 2) : size / 8;
}

function textXml(shape: TextShape, id: number, writing: Writing): string {
  const { role, name, paragraphs } = shape;
  const box = textBox(shape);
  const height = box.bottom - box.top;
  const place = shape.isAside ? { ...box, top: -height - 80, bottom: -80 } : box;
  const isField = role === "number";
  return el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      named(id, name, shape.isDecoration && !role),
      role
        ? el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true }))
        : el("p:cNvSpPr", { txBox: true }),
      el("p:nvPr", {}, role ? placeholder(role) : ""),
    ),
    el("p:spPr", {}, transform(place), rectangle("rect"), paint(shape, writing.palette)),
    el(
      "p:txBody",
      {},
      bodyProperties(shape),
      el("a:lstStyle"),
      ...paragraphs.map((paragraph) => {
        const xml = paragraphXml(paragraph, writing, writing.relations);
        return isField ? asField(xml) : xml;
      }),
    ),
  );
}

/** The number of the slide as a field. */
function asField(paragraph: string): string {
  return paragraph
    .replaceAll("<a:r>", `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">`)
    .replaceAll("</a:r>", "</a:fld>");
}

/** Neighbouring paragraphs of one step appear together. */
function tellSteps({ paragraphs }: TextShape, id: number, { stepped }: Writing): void {
  let from = 0;
  paragraphs.forEach(({ step }, i) => {
    if (paragraphs[i + 1]?.step === step && i < paragraphs.length - 1) return;
    if (step !== undefined) stepped(step, id, [from, i]);
    from = i + 1;
  });
}

function groupXml(group: GroupShape, id: number, writing: Writing): string {
  return el(
    "p:grpSp",
    {},
    el(
      "p:nvGrpSpPr",
      {},
      named(id, group.name, group.isDecoration),
      el("p:cNvGrpSpPr"),
      el("p:nvPr"),
    ),
    el(
      "p:grpSpPr",
      {},
      el(
        "a:xfrm",
        {},
        ...corners(group.box, "a:off", "a:ext"),
        ...corners(group.box, "a:chOff", "a:chExt"),
      ),
    ),
    ...group.shapes.map((shape) => shapeXml(shape, writing)),
  );
}

function tableXml(table: TableShape, id: number, writing: Writing): string {
  return el(
    "p:graphicFrame",
    {},
    el(
      "p:nvGraphicFramePr",
      {},
      el("p:cNvPr", { id, name: table.name }),
      el("p:cNvGraphicFramePr", {}, el("a:graphicFrameLocks", { noGrp: true })),
      el("p:nvPr"),
    ),
    transform(table.box, "p:xfrm"),
    el(
      "a:graphic",
      {},
      el(
        "a:graphicData",
        { uri: "http://schemas.openxmlformats.org/drawingml/2006/table" },
        gridXml(table, writing),
      ),
    ),
  );
}
