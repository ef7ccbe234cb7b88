import type { Paragraph, Role, Shape, TextShape } from "../show/show.ts";
import { bodyProperties, paragraphProperties, promptXml, runProperties } from "./text.ts";
import { placeholder, textBox, transform } from "./shapes.ts";
import type { Look } from "./writing.ts";
import { el } from "./xml.ts";

/** The prompts of the placeholders. */
const prompts: Readonly<Record<Role, string>> = {
  title: "单击此处添加标题",
  body: "单击此处添加文本",
  number: "‹#›",
};
const names: Readonly<Record<Role, string>> = { title: "标题", body: "正文", number: "页码" };

export type Places = Readonly<Record<Role, TextShape | undefined>>;

export function placesOf(shapes: readonly Shape[]): Places {
  const find = (role: Role) =>
    shapes.find((shape): shape is TextShape => shape.kind === "text" && shape.role === role);
  return { title: find("title"), body: find("body"), number: find("number") };
}

/** The placeholders of a layout or a master: their places and their type, without anything of the deck. */
export function placeholdersXml(places: Places, look: Look): readonly string[] {
  const roles = (["title", "body", "number"] as const).filter((role) => places[role]);
  return roles.map((role, i) => {
    const shape = places[role] as TextShape;
    const [paragraph] = shape.paragraphs;
    const level = paragraph ? levelXml("a:lvl1pPr", paragraph, look) : "";
    const field = el(
      "a:p",
      {},
      el(
        "a:fld",
        { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
        el("a:rPr", { lang: "zh-CN", altLang: "en-US" }),
        el("a:t", {}, prompts.number),
      ),
    );
    return el(
      "p:sp",
      {},
      el(
        "p:nvSpPr",
        {},
        el("p:cNvPr", { id: i + 2, name: names[role] }),
        el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true })),
        el("p:nvPr", {}, placeholder(role)),
      ),
      el(
        "p:spPr",
        {},
        transform(textBox(shape)),
        el("a:prstGeom", { prst: "rect" }, el("a:avLst")),
      ),
      el(
        "p:txBody",
        {},
        bodyProperties(shape),
        el("a:lstStyle", {}, level),
        role === "number" ? field : promptXml(prompts[role]),
      ),
    );
  });
}

/** The picture of a layout that has room for one. */
export function picturePlaceholder(id: number, box: Parameters<typeof transform>[0]): string {
  return el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      el("p:cNvPr", { id, name: "图片" }),
      el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true })),
      el("p:nvPr", {}, el("p:ph", { type: "pic", idx: 13 })),
    ),
    el("p:spPr", {}, transform(box), el("a:prstGeom", { prst: "rect" }, el("a:avLst"))),
    el(
      "p:txBody",
      {},
      el("a:bodyPr", { anchor: "ctr" }, el("a:normAutofit")),
      el("a:lstStyle", {}, el("a:lvl1pPr", { algn: "ctr" }, el("a:buNone"))),
      promptXml("单击图标添加图片"),
    ),
  );
}

function levelXml(name: string, paragraph: Paragraph, look: Look): string {
  const [run] = paragraph.runs;
  if (!run) return "";
  const properties = runProperties("a:defRPr", { ...run, text: "" }, look);
  return paragraphProperties(name, paragraph, look, properties);
}

/** The master's own styles: title, five levels of text, and everything else. */
export function textStyles({ title, body }: Places, look: Look): string {
  const [head] = title?.paragraphs ?? [];
  const [text] = body?.paragraphs ?? [];
  const levels = [1, 2, 3, 4, 5].map((level) => {
    if (!text) return "";
    const deeper = (level - 1) * 60;
    const indented = { ...text, indent: text.indent + deeper, firstAt: text.firstAt + deeper };
    const runs = text.runs.map((run) => ({ ...run, size: run.size * (level === 1 ? 1 : 0.85) }));
    return levelXml(`a:lvl${level}pPr`, { ...indented, runs, step: 0 }, look);
  });
  return el(
    "p:txStyles",
    {},
    el("p:titleStyle", {}, head ? levelXml("a:lvl1pPr", head, look) : ""),
    el("p:bodyStyle", {}, ...levels),
    el("p:otherStyle", {}, text ? levelXml("a:lvl1pPr", { ...withoutBullet(text) }, look) : ""),
  );
}

function withoutBullet({ bullet: _, ...rest }: Paragraph): Paragraph {
  return rest;
}
