import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of a page (CSP Level 3): no connection anywhere else, no script but the page's own and
 * the inline ones that stand in it now, by hash. `origin` is where its own files come from: `'self'` on a web server,
 * nothing in a page that holds everything itself. Inline styles are allowed: without a connection they reach nothing. A
 * site's page may fetch its site's own files: Lighthouse does so for `robots.txt`.
 */
function securityPolicy(html: string, origin: "'self'" | "", others: readonly string[]): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
  );
  const sources = (...list: readonly string[]): string =>
    list.filter((source) => source !== "").join(" ") || "'none'";
  return [
    "default-src 'none'",
    `script-src ${sources(origin, ...hashes)}`,
    "style-src 'unsafe-inline'" + (origin && ` ${origin}`),
    `font-src ${sources(origin, "data:")}`,
    `img-src ${sources(origin, "data:")}`,
    `media-src ${sources(origin, "data:")}`,
    ...(origin === "" ? [] : [`worker-src ${origin}`, `connect-src ${sources(origin, ...others)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Data blocks are not run, so no policy asks about them (HTML, “prepare the script element”). */
const inlineScript =
  /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/ld\+json")[^>]*>([^]*?)<\/script>/g;

/** Puts the policy into a page, before anything that it governs. The page may also connect to `others`. */
export function withSecurityPolicy(
  html: string,
  origin: "'self'" | "",
  others: readonly string[] = [],
): string {
  const policy = securityPolicy(html, origin, others);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}\n    ${meta}`);
}
