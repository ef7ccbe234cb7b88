/** Word's measures, which are numbers of a unit that their place gives, or have a unit of their own (`1pt`, `0.2mm`). */

/** A measure in half points, as sizes of letters are written; NaN for what is none. */
export function halfPoints(value: string): number {
  return measured(value, 2);
}

/** A measure in twentieths of a point, as lengths are written; NaN for what is none. */
export function twips(value: string): number {
  return measured(value, 20);
}

function measured(value: string, inPoint: number): number {
  const [, number = "", unit = ""] = /^\s*(-?\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(value) ?? [];
  if (number === "") return Number.NaN;
  return Number(number) * (unit === "" ? 1 : (points[unit.toLowerCase()] ?? Number.NaN) * inPoint);
}

const points: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};
