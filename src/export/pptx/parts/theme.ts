import type { Look } from "./writing.ts";
import { hex, schemeColours } from "./colours.ts";
import { el, plainPart } from "./xml.ts";

/** A theme with our colours and fonts, also for Chinese: with an empty `a:ea`, the program would choose a font. */
export function themeXml(name: string, { palette, fonts }: Look): string {
  const colours = [
    ...schemeColours.map(([place, from]) => [place, hex(palette[from])] as const),
    ["hlink", hex(palette.accent)] as const,
    ["folHlink", hex(palette.ink2)] as const,
  ];
  const family = (typeface: string): string =>
    el("a:latin", { typeface }) +
    el("a:ea", { typeface }) +
    el("a:cs", { typeface }) +
    el("a:font", { script: "Hans", typeface });
  const flat = el("a:solidFill", {}, el("a:schemeClr", { val: "phClr" }));
  const outline = (w: number): string =>
    el(
      "a:ln",
      { w, cap: "flat", cmpd: "sng", algn: "ctr" },
      flat,
      el("a:prstDash", { val: "solid" }),
    );
  return plainPart(
    "a:theme",
    { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name },
    el(
      "a:themeElements",
      {},
      el(
        "a:clrScheme",
        { name },
        ...colours.map(([place, val]) => el(`a:${place}`, {}, el("a:srgbClr", { val }))),
      ),
      el(
        "a:fontScheme",
        { name },
        el("a:majorFont", {}, family(fonts.serif)),
        el("a:minorFont", {}, family(fonts.sans)),
      ),
      el(
        "a:fmtScheme",
        { name },
        el("a:fillStyleLst", {}, flat, flat, flat),
        el("a:lnStyleLst", {}, outline(6350), outline(12_700), outline(19_050)),
        el(
          "a:effectStyleLst",
          {},
          ...Array<string>(3).fill(el("a:effectStyle", {}, el("a:effectLst"))),
        ),
        el("a:bgFillStyleLst", {}, flat, flat, flat),
      ),
    ),
  );
}
