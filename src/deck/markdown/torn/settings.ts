/** Settings of a slide or a file that are shown, as they stand where the program that they are for does not look for them. */

import { hides, isMisspeltHiding } from "../../settings/file-visibility.ts";

/** What says yes or no to whether something is shown, as it is typed. */
const answer =
  /^[\s-]*([\p{L}][\p{L}\d_-]{1,20})\s*[:：=]\s*(?:["'“”]?(true|false|yes|no|on|off|[01是否不]|hidden)["'“”]?\s*)?(?:#.*|\(.*\))?$/iu;

/** So slide-serve knows a slide that it does not show. */
const inactive = /^\s*@hidden\s*$/;

/** The first of some lines that says that a slide or a file is not to be shown. */
export function hidingIn(lines: readonly string[]): string | undefined {
  return lines
    .find((line) => {
      if (inactive.test(line)) return true;
      const [found, key = "", value = ""] = answer.exec(line.normalize("NFKC")) ?? [];
      return found !== undefined && value !== "" && (hides(key, value) || isMisspeltHiding(key));
    })
    ?.trim();
}

/** A key of lower-case letters, as programs have them, and a value. */
const setting = /^\s*([a-z][A-Za-z\d]*(?:[-_][A-Za-z\d]+)*)\s*[:：](?:\s+(\S.*)?)?$/;

/** Keys that nobody writes for an audience, where a short value stands behind them. */
const technical =
  /^(?:layout|class|template|exclude|draft|hidden|hide|visibility|unlisted|clicks|routeAlias|layoutClass|marp|paginate|headingDivider|autoscale|slidenumbers|build-lists|slide-transition|background-(?:image|color|size|position|gradient|transition)|background(?:Image|Color|Size|Position)|transition-?[sS]peed|colorSchema|aspectRatio|themeConfig|menu-title|data-[\w-]+|verticalSeparator|notesSeparator|publish)$/;

/** The same of a single word that may begin a sentence. */
const ground = /^\s*(?:background|transition)\s*:\s+[\w./#-]+\s*$/;

/**
 * Settings in the first paragraph of a slide: surely such where a key is a program's and each line has a key, maybe where
 * each of several lines has one.
 */
export function settingsIn(
  lines: readonly string[],
): { readonly found: string; readonly is: "surely" | "maybe" } | undefined {
  const keys = lines.map((line) => setting.exec(line));
  const [first = ""] = lines;
  if (lines.length === 0 || keys.some((key) => key === null)) return undefined;
  const isTechnical = keys.some(
    (key) =>
      (technical.test(key?.[1] ?? "") && /^[\x20-\x7e]{0,60}$/.test(key?.[2] ?? "")) ||
      ground.test(key?.[0] ?? ""),
  );
  if (isTechnical) return { found: first.trim(), is: "surely" };
  return lines.length > 1 ? { found: first.trim(), is: "maybe" } : undefined;
}
