import type { Plugin } from "postcss";

/**
 * PostCSS plugin that takes the rules out of their cascade layers, which browsers before 2022 drop with their content.
 */
export function withoutLayers(): Plugin {
  return {
    postcssPlugin: "rostrum-without-layers",
    AtRule: {
      layer(rule) {
        if (rule.nodes) rule.replaceWith(rule.nodes);
        else rule.remove();
      },
    },
  };
}
