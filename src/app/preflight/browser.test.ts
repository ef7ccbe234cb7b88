import { describe, expect, it } from "vitest";
import { browserFinding } from "./browser.ts";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const windows7 = `Mozilla/5.0 (Windows NT 6.1; Win64; x64) ${webkit}`;
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit}`;
const mac =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";

describe("browserFinding", () => {
  it.each([
    [`${windows7} Chrome/109.0.0.0 Safari/537.36`, "good", "Chrome 109，支持"],
    [`${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, "good", "Edge 140，支持"],
    [`${windows7} Chrome/108.0.0.0 Safari/537.36`, "fair", "Chrome 108，偏旧，应当能放"],
    [`${windows7} Chrome/99.0.0.0 Safari/537.36`, "fair", "Chrome 99，偏旧，应当能放"],
    [`${windows7} Chrome/92.0.0.0 Safari/537.36`, "fair", "Chrome 92，很旧，只能当文章来念"],
    [`${windows7} Chrome/91.0.0.0 Safari/537.36`, "bad", "Chrome 91，太旧"],
    [
      `${windows7} Chrome/86.0.4240.198 Safari/537.36 QIHU 360SE`,
      "bad",
      "360 浏览器 / Chromium 86，太旧",
    ],
    [
      `${windows} Chrome/94.0.4606.71 Safari/537.36 Core/1.94.202.400 QQBrowser/11.9.5355.400`,
      "fair",
      "QQ 浏览器 / Chromium 94，很旧，只能当文章来念",
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0",
      "good",
      "Firefox 115.0，支持",
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0",
      "fair",
      "Firefox 102.0，偏旧，应当能放",
    ],
    [`${mac} Version/15.4 Safari/605.1.15`, "good", "Safari 15.4，支持"],
    [`${mac} Version/17.6 Safari/605.1.15`, "good", "Safari 17.6，支持"],
    [`${mac} Version/14.1.2 Safari/605.1.15`, "fair", "Safari 14.1，很旧，只能当文章来念"],
    ["Lynx/2.9", "fair", "认不出这个浏览器"],
  ])("of %s is %s", (userAgent, state, text) => {
    const finding = browserFinding(userAgent);
    expect([finding.state, finding.text.zh]).toEqual([state, text]);
  });
});
