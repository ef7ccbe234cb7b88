import { decoded } from "../../deck/text/decoded.ts";

/** The path of an image's address, without query and fragment. */
export function pathOf(src: string): string {
  const path = src.replace(/[?#].*$/s, "").replace(/^\.?\/+/, "");
  return decoded(path) ?? path;
}
