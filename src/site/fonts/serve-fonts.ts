import type { Plugin } from "vite";
import { devFontCss } from "./css/dev-css.ts";

const servedSheet = "/rostrum-fonts.css";

/** While serving: the packages' own fonts, whole, so that a character shows as soon as it is typed. */
export function serveFonts(): Plugin {
  return {
    name: "rostrum-fonts",
    apply: "serve",
    configureServer(server) {
      const css = devFontCss(
        ({ absolute }) => `/@fs/${absolute.replaceAll("\\", "/").replace(/^\//, "")}`,
      );
      server.middlewares.use(servedSheet, (_request, response) => {
        response.setHeader("Content-Type", "text/css; charset=utf-8");
        response.end(css);
      });
    },
    transformIndexHtml: {
      order: "post",
      handler: () => [{ tag: "link", attrs: { rel: "stylesheet", href: servedSheet } }],
    },
  };
}
