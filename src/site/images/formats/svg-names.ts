import type { Drawn } from "./svg-styles.ts";

/** The names that an element uses: in addresses, in functions, and of what starts an animation. */
export function namesIn({ attribs }: Drawn): readonly string[] {
  return Object.entries(attribs).flatMap(([name, value]) => [
    ...(name.endsWith("href") ? [value.trim().replace(/^#/, "")] : []),
    ...addresses(value),
    ...(/^(?:begin|end)$/.test(name)
      ? [...value.matchAll(/([^\s;]+)\.\w/g)].map(([, id = ""]) => id)
      : []),
  ]);
}

/** The parts of a drawing that some CSS names. */
export function addresses(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?#([^"')]+)/g)].map(([, id = ""]) => id.trim());
}
