import type { Plugin } from "vite";

/**
 * Takes a dynamic `import()` as it is. Vite loads the style sheets and the further scripts of a chunk before it; here no
 * chunk has a style sheet of its own, so this is a kilobyte for nothing.
 */
export function plainImports(): Plugin {
  return {
    name: "rostrum-plain-imports",
    enforce: "pre",
    load: (id) =>
      id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null,
  };
}
