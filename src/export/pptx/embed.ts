import { officeFont, type FaceName } from "../../site/fonts/fonts.ts";
import { fontMaps } from "./parts/fonts.ts";
import type { EmbeddedFont } from "./parts/embedded.ts";
import type { Paragraph, Shape, Show, Typeface } from "./show/show.ts";

/** The faces that are drawn for the regular and the bold of a typeface. */
const sources: Readonly<Partial<Record<Typeface, Readonly<Record<"regular" | "bold", FaceName>>>>> =
  {
    serif: { regular: "serif-500", bold: "serif-900" },
    sans: { regular: "sans-500", bold: "sans-700" },
    num: { regular: "num-700", bold: "num-700" },
  };

/** Typefaces without Chinese, and those that have it for them, as in `parts/fonts.ts`. */
const lends: Readonly<Record<string, Typeface>> = { serif: "num", sans: "mono" };

/** What is likely to be typed where a text is corrected: Latin letters, digits, Chinese punctuation. */
const always =
  Array.from({ length: 0x5f }, (_, i) => String.fromCodePoint(0x20 + i)).join("") +
  "，。、；：？！“”‘’（）《》〈〉【】—…·％　一二三四五六七八九十百千万亿年月日第";

/** The fonts of a show, with the characters that it draws. */
export async function fontsToEmbed(show: Show): Promise<readonly EmbeddedFont[]> {
  const { default: pack } = await import("ttf2eot");
  const texts = textsOf(show);
  const made = await Promise.all(
    Object.entries(sources).map(async ([typeface, faces]): Promise<EmbeddedFont> => {
      const family = fontMaps.ours[typeface as Typeface];
      const one = async (weight: "regular" | "bold"): Promise<Uint8Array | undefined> => {
        const own = texts.get(`${typeface} ${weight}`) ?? "";
        const other = lends[typeface];
        const more = other === undefined ? "" : (texts.get(`${other} ${weight}`) ?? "");
        if (own + more === "") return undefined;
        const name = { family, bold: weight === "bold" };
        const font = await officeFont(faces[weight], own + more + always, name);
        return font && pack(font);
      };
      const [regular, bold] = await Promise.all([one("regular"), one("bold")]);
      return { family, ...(regular && { regular }), ...(bold && { bold }) };
    }),
  );
  return made.filter(({ regular, bold }) => regular ?? bold);
}

/** All that is drawn, by typeface and weight. */
function textsOf({ slides, layouts, masters }: Show): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const shapes = [...slides, ...layouts].flatMap((one) => one.shapes);
  const add = (key: string, text: string): void =>
    void texts.set(key, (texts.get(key) ?? "") + text);
  for (const { runs, bullet } of [...shapes, ...masters.plain, ...masters.deep].flatMap(
    paragraphsOf,
  )) {
    for (const { typeface, bold, text } of runs)
      add(`${typeface} ${bold ? "bold" : "regular"}`, text);
    // The number is as bold as the text that it stands before.
    if (bullet?.kind === "number") add(`num ${runs[0]?.bold ? "bold" : "regular"}`, "0123456789.");
  }
  return texts;
}

function paragraphsOf(shape: Shape): readonly Paragraph[] {
  switch (shape.kind) {
    case "text":
      return shape.paragraphs;
    case "group":
      return shape.shapes.flatMap(paragraphsOf);
    case "table":
      return shape.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    default:
      return [];
  }
}
