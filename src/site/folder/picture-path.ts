import { decoded } from "../../deck/text/decoded.ts";

/** The path of an image's address, without query and fragment. */
export function pathOf(src: string): string {
  const path = src.replace(/[?#].*$/s, "").replace(/^\.?\/+/, "");
  return decoded(path) ?? path;
}

/** The files of images, each once: a manuscript may name one as `图/a.jpg` and as `%E5%9B%BE/a.jpg`. */
export function filesOf<Bytes>(
  images: readonly { readonly src: string; readonly bytes: Bytes }[],
): readonly { readonly path: string; readonly bytes: Bytes }[] {
  const files = new Map(images.map(({ src, bytes }) => [pathOf(src), bytes]));
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}
