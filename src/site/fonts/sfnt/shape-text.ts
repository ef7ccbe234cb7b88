/** For the tests: lays text out with HarfBuzz, the shaper that Chromium and Firefox use and subset-font brings along. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import subsetFont from "subset-font";

interface HarfBuzz {
  readonly Blob: new (data: Uint8Array) => object;
  readonly Face: new (blob: object) => object;
  readonly Font: new (face: object) => { glyphToPath(glyph: number): string };
  readonly Feature: new (tag: string) => object;
  readonly Buffer: new () => {
    addText(text: string): void;
    guessSegmentProperties(): void;
    setLanguage(language: string): void;
    setDirection(direction: number): void;
    getGlyphInfos(): readonly { readonly codepoint: number }[];
    getGlyphPositions(): readonly Readonly<
      Record<"xAdvance" | "yAdvance" | "xOffset" | "yOffset", number>
    >[];
  };
  readonly Direction: { readonly LTR: number; readonly TTB: number };
  readonly shape: (font: object, buffer: object, features: readonly object[]) => void;
}

const subsetter = createRequire(createRequire(import.meta.url).resolve("subset-font"));
const harfbuzz = (await import(pathToFileURL(subsetter.resolve("harfbuzzjs")).href)) as HarfBuzz;

/** A glyph as it lands on the line, in thousandths of an em. */
interface SetGlyph {
  /** The outline as an SVG path; empty for a space. */
  readonly path: string;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Unpacks a font, keeping the given characters and everything else that it has. */
export const unpack = (font: Buffer, characters: string): Promise<Buffer> =>
  subsetFont(font, characters, { targetFormat: "truetype" });

/** Sets Chinese text in a TrueType font, with the features of the given tags on. */
export function shapeText(
  font: Buffer,
  text: string,
  { features = [], vertical = false }: { features?: readonly string[]; vertical?: boolean } = {},
): readonly SetGlyph[] {
  const shaper = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(font)));
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage("zh-Hans");
  buffer.setDirection(vertical ? harfbuzz.Direction.TTB : harfbuzz.Direction.LTR);
  harfbuzz.shape(
    shaper,
    buffer,
    features.map((tag) => new harfbuzz.Feature(tag)),
  );
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, i) => ({
    path: shaper.glyphToPath(codepoint),
    xAdvance: positions[i]?.xAdvance ?? 0,
    yAdvance: positions[i]?.yAdvance ?? 0,
    xOffset: positions[i]?.xOffset ?? 0,
    yOffset: positions[i]?.yOffset ?? 0,
  }));
}
