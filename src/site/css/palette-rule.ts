import { readFile } from "node:fs/promises";
import type { AtRule, Plugin } from "postcss";
import { paletteFile } from "./palettes.ts";

/**
 * PostCSS plugin for the at-rule `@palette night;`, which puts the declarations of night in `palettes/night.css` in its place:
 * the reading view wears a palette by the system's setting and by a choice, and a palette is written down once.
 */
export function paletteRule(): Plugin {
  return {
    postcssPlugin: "rostrum-palette",
    async Once(root, { postcss, result }) {
      const uses: AtRule[] = [];
      root.walkAtRules("palette", (rule) => void uses.push(rule));
      for (const rule of uses) {
        const file = paletteFile(rule.params);
        const palette = postcss.parse(await readFile(file, "utf8"), { from: file });
        result.messages.push({ type: "dependency", plugin: "rostrum-palette", file });
        palette.walkRules(({ selector, nodes }) => {
          // What a theme says of single elements stands there, too.
          if (selector === `[data-theme="${rule.params}"]`)
            rule.before(nodes.map((node) => node.clone()));
        });
        rule.remove();
      }
    },
  };
}
