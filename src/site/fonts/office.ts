import { faces, type Face, type FaceName } from "./faces.ts";
import { cutTrueType } from "./make.ts";
import { drawnCharacters, planSlices } from "./plan.ts";
import type { OfficeName } from "./sfnt/name.ts";
import { findTypeface } from "./typeface.ts";

/**
 * The characters of a text as a TrueType font for office programs; undefined where the face lacks all of them. Throws
 * when the font's package is not installed.
 */
export async function officeFont(
  face: FaceName,
  text: string,
  name: OfficeName,
): Promise<Buffer | undefined> {
  const one: Face = faces[face];
  const typeface = findTypeface(one.typeface);
  const plan = planSlices(drawnCharacters(text + one.always).join(""), typeface.slices);
  const { bytes } = await cutTrueType(one, typeface, plan, { name });
  return bytes.length > 0 ? bytes : undefined;
}
