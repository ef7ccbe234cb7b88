import { largestSize } from "../show/largest-size.ts";
import type { Align, Bullet, Paragraph, Run, TextShape } from "../show/show.ts";
import { colour } from "./colours.ts";
import { runFonts } from "./fonts.ts";
import { centipoints, emu } from "./units.ts";
import type { Look, Relations } from "./writing.ts";
import { el, text } from "./xml.ts";

const aligns: Readonly<Record<Align, string>> = { start: "l", center: "ctr", end: "r" };

/** The properties that hold for a run, or for all runs of a level of a list. */
export function runProperties(
  name: string,
  run: Run,
  { palette, fonts }: Look,
  relations?: Relations,
): string {
  const link =
    run.link !== undefined && relations
      ? el("a:hlinkClick", {
          "r:id": relations.add({ type: "hyperlink", target: run.link, isExternal: true }),
        })
      : "";
  return el(
    name,
    {
      lang: "zh-CN",
      altLang: "en-US",
      sz: Math.max(100, centipoints(run.size)),
      b: run.bold,
      i: run.italic ? true : undefined,
      strike: run.strike ? "sngStrike" : undefined,
      baseline: run.shift === undefined ? undefined : run.shift * 100_000,
      spc: Math.abs(run.spacing) < 0.5 ? undefined : centipoints(run.spacing),
      dirty: name === "a:rPr" ? false : undefined,
    },
    el("a:solidFill", {}, colour(run.colour, palette)),
    run.highlight ? el("a:highlight", {}, colour(run.highlight, palette)) : "",
    runFonts(run.typeface, fonts),
    link,
  );
}

function bulletOf(bullet: Bullet | undefined, { palette, fonts }: Look): string {
  if (!bullet) return el("a:buNone");
  const tint = el("a:buClr", {}, colour(bullet.colour, palette));
  if (bullet.kind === "number") {
    const size = el("a:buSzPct", { val: 100_000 });
    const font = el("a:buFont", { typeface: fonts.num });
    const type = bullet.mark === "." ? "arabicPeriod" : "arabicPlain";
    return tint + size + font + el("a:buAutoNum", { type, startAt: bullet.start });
  }
  // The square ■ fills three quarters of its em.
  const share = Math.min(400, Math.max(25, (bullet.share / 0.75) * 100));
  return (
    tint +
    el("a:buSzPct", { val: share * 1000 }) +
    el("a:buFont", { typeface: "Arial" }) +
    el("a:buChar", { char: "■" })
  );
}

/** The properties of a paragraph, or of a level of a list. */
export function paragraphProperties(
  name: string,
  paragraph: Paragraph,
  look: Look,
  inner = "",
): string {
  const { align, lineHeight, before, indent, firstAt, bullet, tabs, level = 0 } = paragraph;
  return el(
    name,
    {
      marL: emu(indent),
      indent: emu(firstAt - indent),
      lvl: name === "a:pPr" && level > 0 ? level : undefined,
      algn: aligns[align],
      eaLnBrk: true,
      hangingPunct: false,
    },
    el("a:lnSpc", {}, el("a:spcPts", { val: centipoints(lineHeight) })),
    el("a:spcBef", {}, el("a:spcPts", { val: centipoints(before) })),
    el("a:spcAft", {}, el("a:spcPts", { val: 0 })),
    bulletOf(bullet, look),
    tabs.length === 0
      ? ""
      : el("a:tabLst", {}, ...tabs.map((pos) => el("a:tab", { pos: emu(pos), algn: "l" }))),
    inner,
  );
}

export function paragraphXml(paragraph: Paragraph, look: Look, relations?: Relations): string {
  const runs = paragraph.runs.flatMap((run) => {
    const properties = runProperties("a:rPr", run, look, relations);
    return run.text.split(/(\n)/).map((piece) => {
      if (piece === "") return "";
      if (piece === "\n") return el("a:br", {}, properties);
      return el("a:r", {}, properties, el("a:t", {}, text(piece)));
    });
  });
  return el("a:p", {}, paragraphProperties("a:pPr", paragraph, look), ...runs);
}

/** The properties of a paragraph in a placeholder's prompt. */
export function promptXml(prompt: string): string {
  return el(
    "a:p",
    {},
    el("a:r", {}, el("a:rPr", { lang: "zh-CN", altLang: "en-US" }), el("a:t", {}, text(prompt))),
  );
}

/**
 * How far a text must be moved down, px. The page takes an exact line height from above and below the letters alike.
 * LibreOffice takes the whole height from above, PowerPoint somewhat less.
 */
export function setDown({ vertical, paragraphs }: TextShape): number {
  const [first] = paragraphs;
  if (vertical || !first) return 0;
  const size = largestSize(first);
  return 0.8 * ((naturalHeight * size - first.lineHeight) / 2);
}

/** Of a line of Noto and of what Windows has, in ems. */
export const naturalHeight = 1.4;

/** How the text stands in its shape: without margins, as it was measured, and smaller where it overflows. */
export function bodyProperties(shape: TextShape): string {
  const { vertical, anchor, paragraphs } = shape;
  const isFilled = shape.fill !== undefined || shape.line !== undefined;
  // A wide font would break a page number of two digits.
  const isOneLine = shape.role === "number" || (vertical && paragraphs.length === 1);
  const inset = isFilled ? Math.max(0, 2 * setDown(shape)) : 0;
  return el(
    "a:bodyPr",
    {
      vert: vertical ? "eaVert" : undefined,
      wrap: isOneLine ? "none" : "square",
      lIns: 0,
      tIns: emu(inset),
      rIns: 0,
      bIns: 0,
      rtlCol: false,
      anchor: anchor === "middle" ? "ctr" : "t",
    },
    isFilled || vertical ? el("a:noAutofit") : el("a:normAutofit"),
  );
}
