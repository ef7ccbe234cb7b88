import type { Browser } from "playwright-core";
import { devices, type Device } from "./page-timing.ts";
import { pack, serveFiles, type SiteFiles } from "./serve.ts";

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export const kinds = ["html", "css", "js", "font"] as const;
type Kind = (typeof kinds)[number];

export interface PageWeight {
  readonly page: string;
  readonly device: Device;
  readonly requests: number;
  /** What stands in the page itself counts where it belongs: styles, scripts, fonts. Each kind packed by itself. */
  readonly kinds: Readonly<Record<Kind, Weight>>;
  /** As it travels: whole files, with what stands in them. */
  readonly travelling: Weight;
  /** The same with every font taken out, brotli. */
  readonly beforeFonts: number;
}

/** Weighs what a browser fetches of a site until its network is idle. */
export async function weighPage(
  browser: Browser,
  page: string,
  files: SiteFiles,
  device: Device,
): Promise<PageWeight> {
  const paths = await fetchedPaths(browser, files, device);
  const fetched = paths.flatMap((path) => {
    const bytes = files.get(path);
    return bytes ? [{ kind: kindOf(path), bytes }] : [];
  });
  const parts = fetched.flatMap((file) => (file.kind === "html" ? takeApart(file.bytes) : [file]));
  const withoutFonts = fetched.filter(({ kind }) => kind !== "font");
  const lean = withoutFonts.map(({ kind, bytes }) => ({ kind, bytes: withoutDataFonts(bytes) }));
  const weighKind = async (kind: Kind): Promise<[Kind, Weight]> => [
    kind,
    await weigh(parts.filter((part) => part.kind === kind)),
  ];
  return {
    page,
    device,
    requests: paths.length,
    kinds: Object.fromEntries(await Promise.all(kinds.map(weighKind))) as Record<Kind, Weight>,
    travelling: await weigh(fetched),
    beforeFonts: (await weigh(lean)).brotli,
  };
}

interface Part {
  readonly kind: Kind;
  readonly bytes: Buffer;
}

async function fetchedPaths(
  browser: Browser,
  files: SiteFiles,
  device: Device,
): Promise<readonly string[]> {
  const site = await serveFiles(files, { packed: false });
  const context = await browser.newContext({ ...devices[device], locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const paths: string[] = [];
    page.on("request", (request) => {
      const { protocol, pathname } = new URL(request.url());
      if (protocol === "http:") paths.push(decodeURIComponent(pathname).slice(1) || "index.html");
    });
    await page.goto(site.url, { waitUntil: "networkidle" });
    return paths;
  } finally {
    await context.close();
    await site.close();
  }
}

function kindOf(path: string): Kind {
  if (path.endsWith(".css")) return "css";
  if (path.endsWith(".js")) return "js";
  return path.endsWith(".woff2") ? "font" : "html";
}

const dataFont = /data:font\/woff2;base64,([A-Za-z0-9+/=]+)/g;
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([^]*?)<\/style>/g;

const withoutDataFonts = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString("utf8").replace(dataFont, ""));

/** Fonts, then scripts, then styles; what is left is the page's own. */
function takeApart(page: Buffer): readonly Part[] {
  const parts: Part[] = [];
  let text = page.toString("utf8");
  for (const [kind, pattern, encoding] of [
    ["font", dataFont, "base64"],
    ["js", inlineScript, "utf8"],
    ["css", inlineStyle, "utf8"],
  ] as const) {
    for (const [, inner = ""] of text.matchAll(pattern)) {
      parts.push({ kind, bytes: Buffer.from(inner, encoding) });
    }
    text = text.replace(pattern, "");
  }
  return [...parts, { kind: "html", bytes: Buffer.from(text) }];
}

/** Fonts are packed already: they weigh the same either way. */
async function weigh(parts: readonly Part[]): Promise<Weight> {
  const weights = await Promise.all(
    parts.map(async ({ kind, bytes }): Promise<Weight> => {
      if (kind === "font") {
        return { raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
      }
      const { raw, gzip, brotli } = await pack(bytes);
      return { raw: raw.length, gzip: gzip.length, brotli: brotli.length };
    }),
  );
  const sum = (pick: (weight: Weight) => number): number =>
    weights.reduce((total, weight) => total + pick(weight), 0);
  return {
    raw: sum(({ raw }) => raw),
    gzip: sum(({ gzip }) => gzip),
    brotli: sum(({ brotli }) => brotli),
  };
}
