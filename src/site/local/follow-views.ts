import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { appFolder, projectFolder } from "../folder/folders.ts";
import { type BuiltViews, builtViews } from "../views/views.ts";
import type { LocalHost } from "./part.ts";

/** Where the page comes from that the deck is put in. */
export interface ViewsSource {
  readonly built: () => Promise<BuiltViews>;
  /** Whose files they are made of. */
  readonly folders: readonly string[];
}

/** The tool's own views. Whoever works on the tool sees a change at once. */
export const ownViews: ViewsSource = {
  built: () => builtViews("local"),
  // The packed tool has no sources, and its views never change.
  folders: existsSync(join(appFolder, "main.ts"))
    ? ["app", "deck", "session"].map((floor) => join(projectFolder, "src", floor))
    : [],
};

const sheet = /<style>([^]*?)<\/style>/;

/** Puts another style sheet into the open pages, and loads them anew for anything else. */
export function followViews(
  { send, watch, tell }: LocalHost,
  { built, folders }: ViewsSource,
  first: Promise<BuiltViews>,
  changed: (views: BuiltViews) => void,
): void {
  let latest = 0;
  let known = first;
  const follow = async (): Promise<void> => {
    const mine = ++latest;
    const next = await built();
    if (mine !== latest) return;
    const before = await known;
    known = Promise.resolve(next);
    changed(next);
    const [, css = ""] = sheet.exec(next.html) ?? [];
    const isSame = (views: (views: BuiltViews) => unknown): boolean =>
      JSON.stringify(views(before)) === JSON.stringify(views(next));
    if (isSame((views) => views)) return;
    const isOnlyStyle = isSame(({ html, files }) => [html.replace(sheet, ""), files]);
    send(isOnlyStyle ? { kind: "styles", css } : { kind: "reload" });
  };
  for (const folder of folders) {
    watch({
      folder,
      changed(_event, path) {
        const isSource = /\.(?:ts|css|html)$/.test(path) && !path.endsWith(".test.ts");
        if (isSource && path.startsWith(folder + sep)) follow().catch(tell);
      },
    });
  }
}
