import { el, part, text } from "./xml.ts";

/** An upright sheet, in EMU, as in PowerPoint: the slide above, the notes below. */
export const notesSize = { cx: 6_858_000, cy: 9_144_000 };
const slideBox = { x: 685_800, y: 1_143_000, cx: 5_486_400, cy: 3_086_100 };
const textBox = { x: 685_800, y: 4_400_550, cx: 5_486_400, cy: 3_600_450 };

const image = { type: "sldImg", idx: 2 };
const body = { type: "body", sz: "quarter", idx: 3 };

/** The spoken text of a slide, each paragraph as one. */
export function notesXml(paragraphs: readonly string[], number: number): string {
  const written = paragraphs.map((paragraph) => {
    const properties = el("a:rPr", { lang: "zh-CN", altLang: "en-US", dirty: false }, fonts);
    return el("a:p", {}, el("a:r", {}, properties, el("a:t", {}, text(paragraph))));
  });
  const shapes = [
    slideImage(2, el("p:spPr")),
    el(
      "p:sp",
      {},
      head(3, `备注 ${number}`, body),
      el("p:spPr"),
      el("p:txBody", {}, el("a:bodyPr"), el("a:lstStyle"), ...written),
    ),
  ];
  const map = el("p:clrMapOvr", {}, el("a:masterClrMapping"));
  return part("p:notes", {}, sheet(shapes), map);
}

const fonts =
  el("a:latin", { typeface: "+mn-lt" }) +
  el("a:ea", { typeface: "+mn-ea" }) +
  el("a:cs", { typeface: "+mn-lt" });

export function notesMasterXml(): string {
  const level = el(
    "a:lvl1pPr",
    { marL: 0, algn: "l", eaLnBrk: true },
    el("a:lnSpc", {}, el("a:spcPct", { val: 120_000 })),
    el(
      "a:defRPr",
      { lang: "zh-CN", altLang: "en-US", sz: 1400 },
      el("a:solidFill", {}, el("a:srgbClr", { val: "000000" })),
      fonts,
    ),
  );
  const place = (box: typeof textBox): string =>
    el(
      "p:spPr",
      {},
      el(
        "a:xfrm",
        {},
        el("a:off", { x: box.x, y: box.y }),
        el("a:ext", { cx: box.cx, cy: box.cy }),
      ),
      el("a:prstGeom", { prst: "rect" }, el("a:avLst")),
    );
  const shapes = [
    slideImage(2, place(slideBox)),
    el(
      "p:sp",
      {},
      head(3, "备注", body),
      place(textBox),
      el("p:txBody", {}, el("a:bodyPr"), el("a:lstStyle"), el("a:p")),
    ),
  ];
  const map = {
    bg1: "lt1",
    tx1: "dk1",
    bg2: "lt2",
    tx2: "dk2",
    accent1: "accent1",
    accent2: "accent2",
  };
  const more = { accent3: "accent3", accent4: "accent4", accent5: "accent5", accent6: "accent6" };
  return part(
    "p:notesMaster",
    {},
    sheet(
      shapes,
      el(
        "p:bg",
        {},
        el(
          "p:bgPr",
          {},
          el("a:solidFill", {}, el("a:srgbClr", { val: "FFFFFF" })),
          el("a:effectLst"),
        ),
      ),
    ),
    el("p:clrMap", { ...map, ...more, hlink: "hlink", folHlink: "folHlink" }),
    el("p:notesStyle", {}, level),
  );
}

function sheet(shapes: readonly string[], background = ""): string {
  const head =
    el("p:nvGrpSpPr", {}, el("p:cNvPr", { id: 1, name: "" }), el("p:cNvGrpSpPr"), el("p:nvPr")) +
    el("p:grpSpPr");
  return el("p:cSld", {}, background, el("p:spTree", {}, head, ...shapes));
}

function head(id: number, name: string, place: Record<string, string | number>): string {
  return el(
    "p:nvSpPr",
    {},
    el("p:cNvPr", { id, name }),
    el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true })),
    el("p:nvPr", {}, el("p:ph", place)),
  );
}

function slideImage(id: number, place: string): string {
  return el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      el("p:cNvPr", { id, name: "幻灯片图像" }),
      el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true, noRot: true, noChangeAspect: true })),
      el("p:nvPr", {}, el("p:ph", image)),
    ),
    place,
  );
}
