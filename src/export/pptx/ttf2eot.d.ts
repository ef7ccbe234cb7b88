declare module "ttf2eot" {
  /** A TrueType font as EOT (W3C submission of 2008), not compressed. Throws where the font has no names. */
  export default function ttf2eot(font: Uint8Array): Uint8Array;
}
