import { build, type Rolldown } from "vite";
import type { BuiltViews } from "./views.ts";
import { viewsConfig, type ViewsKind } from "./views-config.ts";

/** Builds the views of a kind with Vite, in memory. */
export async function buildViews(kind: ViewsKind): Promise<BuiltViews> {
  const config = viewsConfig(kind);
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "warn",
    build: { ...config.build, write: false },
  });
  const [site] = [built].flat();
  if (!site || !("output" in site)) throw new Error("Vite built nothing");
  return viewsOf(site.output);
}

/** The views in what Vite has built. */
export function viewsOf(
  output: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
): BuiltViews {
  const files = output.map((file) => ({
    path: file.fileName,
    bytes: file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8"),
  }));
  const page = files.find(({ path }) => path === "index.html");
  if (!page) throw new Error("Vite built no page");
  return { html: page.bytes, files: files.filter((file) => file !== page) };
}
