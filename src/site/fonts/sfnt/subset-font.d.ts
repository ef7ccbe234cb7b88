declare module "subset-font" {
  /** The part of subset-font 2.9 that the fonts use; the package ships no types. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      /** `truetype` gives the bare tables, `woff2` the packed file. */
      readonly targetFormat: "truetype" | "woff2";
      /** Axes to pin, such as `{ wght: 900 }`; an axis that the font lacks is an error. */
      readonly variationAxes?: Readonly<Record<string, number>>;
      /** OpenType features to keep; all when left out. */
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}
