/** What text can be read on a picture. */
import { createHash } from "node:crypto";
import { luminance } from "../../deck/luminance.ts";
import type { PictureSize } from "../../deck/model.ts";
import { keepFile, keptFile } from "../write/kept-file.ts";

/** So many dots of a picture may be darker or lighter than the rest. */
const strayShare = 0.06;

/** Relative luminances (WCAG 2.2) on which dark text and light text of our palettes have a contrast of 7:1. */
const [lightest, darkest] = [0.4, 0.085];

/**
 * The text that can be read on nearly every part of a picture, as it lies on white; undefined where neither can be
 * read, or for a broken picture. What was found is kept by the content of the file.
 */
export async function textOn(bytes: Buffer): Promise<PictureSize["bears"]> {
  const name = `tone-${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;
  const kept = await keptFile("pictures", name);
  if (kept) return toneNamed(kept.toString());
  const found = await measured(bytes).catch(() => undefined);
  await keepFile("pictures", name, Buffer.from(found ?? "neither"));
  return found;
}

function toneNamed(name: string): PictureSize["bears"] {
  return name === "light-text" || name === "dark-text" ? name : undefined;
}

async function measured(bytes: Buffer): Promise<PictureSize["bears"]> {
  const { default: sharp } = await import("sharp");
  const dots = await sharp(bytes, { failOn: "none" })
    .flatten({ background: "#fff" })
    .resize(96, 54, { fit: "fill" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = dots.info;
  const luminances: number[] = [];
  for (let at = 0; at < dots.data.length; at += channels) {
    const [r = 0, g = 0, b = 0] = [0, 1, 2].map((of) => dots.data[at + (channels < 3 ? 0 : of)]);
    luminances.push(luminance(r, g, b));
  }
  luminances.sort((one, other) => one - other);
  const at = (share: number) => luminances[Math.floor(share * (luminances.length - 1))] ?? 0;
  if (at(strayShare) >= lightest) return "dark-text";
  return at(1 - strayShare) <= darkest ? "light-text" : undefined;
}
