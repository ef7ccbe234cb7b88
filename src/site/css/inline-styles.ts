import type { Plugin } from "vite";

const stylesheetLink = /<link rel="stylesheet"[^>]* href="\.?\/?(assets\/[^"]+\.css)"[^>]*>/g;

/** Puts the style sheets that Vite made for the page into it: the first paint waits for no second file. */
export function inlineStyles(): Plugin {
  return {
    name: "rostrum-inline-styles",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        return html.replace(stylesheetLink, (link, fileName: string) => {
          const asset = bundle[fileName];
          if (asset?.type !== "asset") return link;
          delete bundle[fileName];
          // Or a script that is loaded later and shares something with the page's own would ask for the file.
          for (const file of Object.values(bundle)) {
            if (file.type === "chunk") file.viteMetadata?.importedCss.delete(fileName);
          }
          return `<style>${String(asset.source).trim()}</style>`;
        });
      },
    },
  };
}
