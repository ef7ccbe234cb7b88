/** A slide is 7.5 inches high, as PowerPoint makes it: 1080 px are 6,858,000 EMU and 540 points. */
const emuAPixel = 6350;

export function emu(px: number): number {
  return Math.round(px * emuAPixel);
}

/** Hundredths of a point, as type sizes and distances between lines are written. */
export function centipoints(px: number): number {
  return Math.round(px * 50);
}

export const slideHeight = 1080;
