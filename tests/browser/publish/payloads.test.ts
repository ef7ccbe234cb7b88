import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { singlePage } from "../../../src/export/html.ts";
import { closePages, ownBrowser } from "../browser.ts";
import { payloads } from "./payloads.ts";
import { serveSite, type Site } from "../site.ts";

let browser: Browser;
let folder: string;
let site: Site;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-payloads-"));
  await Promise.all(
    payloads.map((payload, i) => writeFile(join(folder, `${1000 + i}-payload.md`), payload)),
  );
  const value = JSON.stringify('"><img src=x onerror=alert(1)>');
  await writeFile(join(folder, "figures.yaml"), `figure: ${value}\n`);
  await writeFile(
    join(folder, "deck.yaml"),
    `title: "</title><script>alert(1)</script>"\nunit: ${value}\nspeaker: ${value}\n`,
  );
  browser = await ownBrowser();
  site = await serveSite(folder);
  file = join(folder, "single.html");
  const deck = await readDeckFolder(folder);
  await writeFile(file, await singlePage({ folder, deck, isPublic: false }));
});

afterAll(async () => {
  await closePages(browser);
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ["the static site on stage", () => `${site.url}?view=stage`],
  ["the static site as an article", () => `${site.url}?view=read`],
  ["the single file", () => `file://${file}`],
])("nothing of a hostile manuscript runs or leaves the page: %s", async (_view, address) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const alarms: string[] = [];
  await page.exposeFunction("alarm", (text: string) => alarms.push(text));
  await page.addInitScript(() => {
    const alarm = (text: string): void => void Reflect.get(window, "alarm")(text);
    for (const name of ["alert", "confirm", "prompt", "msgbox"]) {
      Object.defineProperty(window, name, { value: () => alarm(`${name} was called`) });
    }
    addEventListener("securitypolicyviolation", (event) => {
      // Images that a payload names and that do not exist: a page on a disk may only show its own.
      if (event.blockedURI === "file") return;
      alarm(`the policy stopped ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const here = new URL(address());
  page.on("request", (request) => {
    const target = new URL(request.url());
    const own = target.protocol === "data:" || target.origin === here.origin;
    if (!own) alarms.push(`a request left for ${target.href}`);
  });

  await page.goto(here.href, { waitUntil: "networkidle" });
  const live = await page.evaluate(() => {
    const events = ["click", "mouseover", "focus", "error", "load", "toggle", "animationend"];
    const elements = [...document.querySelectorAll("main *")];
    for (const element of elements) {
      for (const event of events) element.dispatchEvent(new Event(event));
    }
    const handlers = elements.flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith("on")),
    );
    const active = elements
      .filter((element) =>
        element.matches("script, style, iframe, object, embed, base, link, form"),
      )
      .map(({ outerHTML }) => outerHTML);
    const addresses = elements
      .flatMap((element) => [element.getAttribute("href"), element.getAttribute("src")])
      .filter((address) => address !== null && URL.canParse(address, location.href))
      // As the browser reads it: `javascript\x00:…`, with a backslash, names a file.
      .map((address) => new URL(address ?? "", location.href).href)
      .filter((address) => /^(?:javascript:|vbscript:|data:text)/.test(address));
    return [...handlers, ...active, ...addresses];
  });
  // Waits until the handlers of an event have run: the next frame is drawn and the page is quiet.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await page.waitForLoadState("networkidle");

  expect(live).toEqual([]);
  expect(alarms).toEqual([]);
  await page.close();
});
