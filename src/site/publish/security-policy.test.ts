import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { withSecurityPolicy } from "./security-policy.ts";

const page = (script: string): string =>
  `<head><meta charset="utf-8" />${script}</head><body></body>`;

it("allows the page's inline scripts by hash and no other", () => {
  const hash = createHash("sha256").update("a()").digest("base64");
  const html = withSecurityPolicy(
    page('<script>a()</script><script src="b.js"></script>'),
    "'self'",
  );
  expect(html).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(html).not.toContain("script-src 'self' 'sha256-" + hash + "' ");
});

it("allows no script and no connection in a page without a script", () => {
  const html = withSecurityPolicy(page(""), "");
  expect(html).toContain("default-src 'none'; script-src 'none';");
  expect(html).not.toMatch(/connect-src|'unsafe-eval'|https?:/);
});

it("stands before everything that it governs", () => {
  const html = withSecurityPolicy(page("<script>a()</script>"), "");
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script>"));
});

it("has no hash for data, which nothing runs", () => {
  const html = withSecurityPolicy(page('<script type="application/ld+json">{}</script>'), "");
  expect(html).toContain("script-src 'none';");
});

it("allows a worker, and the site's own files, on a web server alone", () => {
  const site = withSecurityPolicy(page(""), "'self'");
  expect(site).toContain("worker-src 'self';");
  expect(site).toContain("connect-src 'self';");
  expect(withSecurityPolicy(page(""), "")).not.toMatch(/worker-src|connect-src/);
});
