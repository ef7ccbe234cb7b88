import { createHash } from "node:crypto";
import { siteFilesName, type SiteFiles, versionIn } from "../../deck/exchange/site-version.ts";
import { workerFile } from "../views/views.ts";
import type { OutputFile } from "../write/write-folder.ts";
import type { Site } from "./fill-views.ts";

/** A file that the service worker keeps; `revision` is null where the name itself changes with the content. */
interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
  /** Of what no host changes: half a file is not kept for good (W3C Subresource Integrity). */
  readonly integrity?: string;
}

/** Under this address the worker keeps the page for when there is no network. */
const keptPage = "index.html?offline";

/** Files that only machines ask for, and files that are too large to fetch for everybody. */
const leftOut =
  /^(?:card[^/]*\.png|sitemap\.xml|robots\.txt|licenses\.txt|sw\.js)$|\.(?:mp4|webm)$/;

/** Files larger than this are left to the network, bytes. */
const largest = 8 * 1024 * 1024;

/** Names with a hash of Vite's or of the fonts; a deck's own images may stand in a folder of that name too. */
const hashed = /^assets\/[^/]+[.-][\w-]{8}\.(?:js|css|woff2)$/;

/** All files of a site, with its page: the service worker gets the list of them, which stands in a file by itself too. */
export function withOfflineFiles({ html, files }: Site): readonly OutputFile[] {
  const page = { path: "index.html", bytes: html };
  const kept = [page, ...files].flatMap(keptFile);
  const needed = files.filter(isKept);
  const list: SiteFiles = {
    version: versionIn(html) ?? "",
    files: needed.map(({ path }) => encodeURI(path)),
    sizes: needed.map(({ bytes }) => Buffer.byteLength(bytes)),
  };
  return [
    page,
    ...files.map((file) => (file.path === workerFile ? withList(file, kept) : file)),
    { path: siteFilesName, bytes: JSON.stringify(list) },
  ];
}

/** The worker reads the list as a constant of its script. */
function withList({ path, bytes }: OutputFile, kept: readonly KeptFile[]): OutputFile {
  return { path, bytes: `const siteFiles=${JSON.stringify(kept)};\n${String(bytes)}` };
}

function isKept({ path, bytes }: OutputFile): boolean {
  return !leftOut.test(path) && Buffer.byteLength(bytes) <= largest;
}

function keptFile(file: OutputFile): readonly KeptFile[] {
  const { path, bytes } = file;
  if (!isKept(file)) return [];
  const url = path === "index.html" ? keptPage : encodeURI(path);
  const hash = createHash("sha256").update(bytes);
  if (hashed.test(path))
    return [{ url, revision: null, integrity: `sha256-${hash.digest("base64")}` }];
  return [{ url, revision: hash.digest("hex").slice(0, 32) }];
}
