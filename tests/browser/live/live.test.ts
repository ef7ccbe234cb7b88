import { networkInterfaces } from "node:os";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Deck } from "../../../src/deck/model.ts";
import { notesText } from "../../../src/deck/notes/notes-text.ts";
import { ownAddresses } from "../../../src/live/addresses.ts";
import { makeKey } from "../../../src/live/gate.ts";
import { type LiveOptions, type LiveServer, openLiveServer } from "../../../src/live/server.ts";
import { spokenPart } from "../../../src/live/spoken-part.ts";
import { type DeckFolder, readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { liveSite, meetingRoom } from "../../../src/site/publish/live-site.ts";
import { serveSite } from "../../../src/site/publish/serve-site.ts";
import { hasMosquitto, openMosquitto } from "../../live/mosquitto.ts";
import { barriers } from "../axe.ts";
import { closePages, newContext, ownBrowser, openPage } from "../browser.ts";
import { press, route, shown } from "../wall.ts";

let browser: Browser;
let deck: DeckFolder;
let files: Awaited<ReturnType<typeof liveSite>>;
const key = makeKey();
/** As phones would use it; a machine without a network has none. */
const address = ownAddresses(networkInterfaces())[0]?.address;

beforeAll(async () => {
  [browser, deck] = await Promise.all([ownBrowser(), readDeckFolder("slides")]);
  files = await liveSite("slides", deck);
}, 60_000);
afterEach(() => closePages(browser));

/** A meeting: where its pages are, and a broker that can be killed. */
interface Meeting {
  readonly url: string;
  /** Lets the windows with the slides take part. */
  enter(wall: Page): Promise<void>;
  kill(): Promise<void>;
  revive(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a deck; without files, the deck and its pages that all tests share. */
function serve(
  port: number,
  other?: Pick<LiveOptions, "files" | "spoken" | "room">,
): Promise<LiveServer> {
  const shared = {
    files,
    spoken: spokenPart(deck.reading.deck),
    room: meetingRoom(deck.reading.deck),
  };
  return openLiveServer({ ...shared, ...other, key, keep: () => Promise.resolve(), address, port });
}

async function openEmbedded(): Promise<Meeting> {
  let server = await serve(0);
  const { home: url } = server;
  return {
    url,
    enter: async () => {},
    kill: () => server.close(),
    async revive() {
      server = await serve(Number(new URL(url).port));
    },
    close: () => server.close(),
  };
}

async function openWithMosquitto(): Promise<Meeting> {
  const mosquitto = await openMosquitto("hall", key);
  const live = { broker: mosquitto.address, room: "hall" };
  const { reading } = deck;
  const settings = { ...reading.deck.settings, live };
  const site = await serveSite("slides", {
    ...deck,
    reading: { ...reading, deck: { ...reading.deck, settings } },
  });
  return {
    url: site.url,
    async enter(wall) {
      const speaker = await wall.context().newPage();
      await speaker.goto(`${site.url}?view=speaker`);
      await speaker.waitForSelector("html.ready");
      await openPhones(speaker);
      await speaker.fill(".key-form input", key);
      await press(speaker, "Enter");
      await expect.poll(() => speaker.locator(".key-form").isVisible()).toBe(false);
    },
    kill: mosquitto.kill,
    revive: mosquitto.start,
    async close() {
      await Promise.all([mosquitto.close(), site.close()]);
    },
  };
}

/** The key does nothing until the window has joined its room. */
async function openPhones(speaker: Page): Promise<void> {
  const open = speaker.locator(".phones[open]");
  await expect
    .poll(async () => {
      if ((await open.count()) === 0) await press(speaker, "q");
      return open.count();
    })
    .toBe(1);
}

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true };

async function open(url: string, options = {}): Promise<Page> {
  const { page } = await openPage(browser, url, options);
  await page.waitForSelector("html.ready", { state: "attached" });
  return page;
}

/** Where a follower's page stands, as `shown` writes it. */
function followed(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector(".slide.at");
    const isHere = (slide?.getBoundingClientRect().top ?? Infinity) < innerHeight / 2;
    return `${isHere ? slide?.id : "elsewhere"} ${slide?.querySelectorAll(".fragment.visible").length}`;
  });
}

/** Presses the large area, once the remote is in touch and no longer takes the thumb to bounce. */
async function tap(phone: Page, state: "up" | "lost" = "up"): Promise<void> {
  // Look and press are one: between two calls from here, a busy page may have lost touch.
  await phone.waitForFunction((state) => {
    const remote: Window & { tapped?: number } = window;
    const isReady = document.querySelector<HTMLElement>(".mark")?.dataset["touch"] === state;
    const now = performance.now();
    if (!isReady || now < (remote.tapped ?? 0) + 260) return false;
    remote.tapped = now;
    const press = new PointerEvent("pointerdown", { isPrimary: true, button: 0, bubbles: true });
    document.querySelector(".turns .forward")?.dispatchEvent(press);
    return true;
  }, state);
}

const touch = (phone: Page): Promise<string | null> =>
  phone.locator(".mark").getAttribute("data-touch");

describe.each([
  ["its own broker", openEmbedded, true],
  ["mosquitto", openWithMosquitto, hasMosquitto],
])("a meeting with %s", (_, openMeeting, isThere) => {
  it.runIf(isThere)(
    "plays a whole speech on wall, phone and followers, through the death of the broker",
    async () => {
      const meeting = await openMeeting();
      try {
        const wall = await open(`${meeting.url}?view=stage`, {
          viewport: { width: 1280, height: 720 },
        });
        await meeting.enter(wall);
        const phone = await open(`${meeting.url}?view=remote#k=${key}`, phoneSize);
        const follower = await open(`${meeting.url}?view=follow`, phoneSize);
        const places = await route(wall);
        const slow = { timeout: 20_000 };
        const agree = async (place: string): Promise<void> => {
          await expect.poll(() => shown(wall), slow).toBe(place);
          await expect.poll(() => followed(follower), slow).toBe(place);
        };
        await expect.poll(() => touch(phone), slow).toBe("up");
        await agree(places[0] ?? "");
        const middle = Math.floor(places.length / 2);
        for (let i = 1; i <= middle; i++) {
          await tap(phone);
          await agree(places[i] ?? "");
        }
        await meeting.kill();
        await press(wall, "n", "n");
        expect(await shown(wall)).toBe(places[middle + 2]);
        await expect.poll(() => touch(phone), slow).toBe("lost");
        await tap(phone, "lost");
        await expect.poll(() => phone.locator(".alarm b").textContent()).toContain("断开了");
        expect(await followed(follower)).toBe(places[middle]);
        await meeting.revive();
        await expect.poll(() => touch(phone), slow).toBe("up");
        await agree(places[middle + 2] ?? "");
        const late = await open(`${meeting.url}?view=follow`, phoneSize);
        await expect.poll(() => followed(late), slow).toBe(places[middle + 2]);
        for (const place of places.slice(middle + 3)) {
          await tap(phone);
          await agree(place);
        }
        await expect.poll(() => followed(late), slow).toBe(places.at(-1));
      } finally {
        await meeting.close();
      }
    },
    120_000,
  );
});

/** A piece of the notes of one slide. */
const spoken = "将上级政策有模有样";

it("tells the audience what is spoken only where the deck says so", async () => {
  const pageOf = async (publish: DeckFolder["reading"]["deck"]["settings"]["publish"]) => {
    const { reading } = deck;
    const settings = { ...reading.deck.settings, publish };
    const told = { ...deck, reading: { ...reading, deck: { ...reading.deck, settings } } };
    return (await liveSite("slides", told)).map(({ bytes }) => String(bytes)).join();
  };
  expect(await pageOf({ notes: "full", isStated: true })).toContain(spoken);
  expect(await pageOf({ notes: "full" })).not.toContain(spoken);
});

describe("a server that was started again", () => {
  const portOf = ({ home }: LiveServer): number => Number(new URL(home).port);
  const serveDeck = async (port: number, other: Deck): Promise<LiveServer> => {
    const told = { ...deck, reading: { ...deck.reading, deck: other } };
    const files = await liveSite("slides", told);
    return serve(port, { files, spoken: spokenPart(other), room: meetingRoom(other) });
  };
  const withSettings = (change: Partial<Deck["settings"]>): Deck => {
    const { reading } = deck;
    return { ...reading.deck, settings: { ...reading.deck.settings, ...change } };
  };

  it("brings what was corrected to every phone that is open, notes too, at the place of the wall", async () => {
    const before = withSettings({ publish: { notes: "none" } });
    const settings = { ...before.settings, speaker: "另一位" };
    const [, second] = before.slides;
    const other = before.slides.find(({ notes }) =>
      notesText(notes, before.figures).includes(spoken),
    );
    expect(other).toBeDefined();
    const slides = before.slides.map((slide) => ({ ...slide, notes: other?.notes ?? slide.notes }));
    let server = await serveDeck(0, before);
    const slow = { timeout: 20_000 };
    try {
      const wall = await open(`${server.home}?view=stage`);
      const follower = await open(`${server.home}?view=follow`, phoneSize);
      const lectern = await open(`${server.home}?view=lectern#k=${key}`);
      await press(wall, "n");
      await expect.poll(() => followed(follower), slow).toBe(`${second?.id} 0`);
      const notes = (): Promise<string | null> =>
        lectern.locator(".notes-pane .text").textContent();
      expect(await notes()).not.toContain(spoken);
      await server.close();
      server = await serveDeck(portOf(server), { ...before, settings, slides });
      await expect.poll(() => follower.locator(".slides").textContent(), slow).toContain("另一位");
      await expect.poll(notes, slow).toContain(spoken);
      await expect.poll(() => followed(follower), slow).toBe(`${second?.id} 0`);
    } finally {
      await server.close();
    }
  }, 60_000);

  it("gives the notes to a tablet whose network failed while it asked for them", async () => {
    const server = await serveDeck(0, withSettings({ publish: { notes: "none" } }));
    try {
      const context = await newContext(browser);
      const lectern = await context.newPage();
      await lectern.route("**/live/notes", (route) => route.abort(), { times: 1 });
      await lectern.goto(`${server.home}?view=lectern#k=${key}`);
      const notes = lectern.locator(".notes-pane .text aside, .notes-pane .text p:not(.none)");
      await expect.poll(() => notes.count(), { timeout: 20_000 }).toBeGreaterThan(0);
    } finally {
      await server.close();
    }
  }, 60_000);

  it("lets no window of the deck before it turn another deck", async () => {
    let server = await serve(0);
    try {
      const old = await open(`${server.home}?view=stage`);
      const follower = await open(`${server.home}?view=follow`, phoneSize);
      await press(old, "n", "n", "n");
      await expect.poll(() => followed(follower)).toBe(await shown(old));
      await server.close();
      server = await serveDeck(portOf(server), withSettings({ title: "另一篇" }));
      const wall = await open(`${server.home}?view=stage`);
      const cover = await shown(wall);
      const slow = { timeout: 20_000 };
      await expect.poll(() => follower.title(), slow).toContain("另一篇");
      await press(old, "n");
      await expect.poll(() => followed(follower), slow).toBe(cover);
      await press(wall, "n");
      const next = await shown(wall);
      await expect.poll(() => followed(follower), slow).toBe(next);
      expect(next).not.toBe(await shown(old));
    } finally {
      await server.close();
    }
  }, 60_000);
});

describe("what a phone sees", () => {
  it("is covered and held as on the wall, comes back after a look elsewhere, and loses the key when it is renewed", async () => {
    const meeting = await openEmbedded();
    try {
      const wall = await open(`${meeting.url}?view=stage#/research`, {
        viewport: { width: 1280, height: 720 },
      });
      const phone = await open(`${meeting.url}?view=remote#k=${key}`, phoneSize);
      const follower = await open(meeting.url.replace(/$/, "?view=follow"), phoneSize);
      await expect.poll(() => touch(phone)).toBe("up");
      await expect.poll(() => followed(follower)).toBe("research 0");
      await phone.click(".remote-tools .black");
      await expect.poll(() => follower.locator(".pause").isVisible()).toBe(true);
      await expect.poll(() => wall.locator(".black-sheet").isVisible()).toBe(true);
      await tap(phone);
      await expect.poll(() => follower.locator(".pause").isVisible()).toBe(false);
      expect(await shown(wall)).toBe("research 0");
      await phone.click(".remote-tools .freeze");
      await expect.poll(() => phone.locator(".remote-tools .freeze").textContent()).toBe("放开");
      await tap(phone);
      await expect.poll(() => phone.locator(".then .line p").textContent()).toContain("求学方向");
      expect(await followed(follower)).toBe("research 0");
      await phone.click(".remote-tools .freeze");
      await expect.poll(() => followed(follower)).toBe("research 1");

      await follower.mouse.wheel(0, 2000);
      await expect.poll(() => follower.locator(".status").textContent()).toBe("自己在看");
      await tap(phone);
      await expect.poll(() => shown(wall)).toBe("research 2");
      await follower.click(".come-back");
      await expect.poll(() => followed(follower)).toBe("research 2");

      const text = await follower.locator(".slides").textContent();
      expect(text).toContain("始终坚持");
      await wall.evaluate(() => fetch("/live/desk", { method: "POST", body: '{"wish":"renew"}' }));
      await expect.poll(() => phone.locator(".alarm b").textContent()).toContain("钥匙换了");
      await press(wall, "n");
      await expect.poll(() => followed(follower)).toBe("research 3");
    } finally {
      await meeting.close();
    }
  }, 60_000);

  it("has no barrier, in any view of a meeting", async () => {
    const meeting = await openEmbedded();
    try {
      const wall = await openPage(browser, `${meeting.url}?view=stage#/research`, {
        serviceWorkers: "allow",
      });
      for (const [view, ...sizes] of [
        ["remote", [320, 568], [844, 390]],
        ["lectern", [1180, 820]],
        ["follow", [320, 568]],
        ["speaker", [1366, 768]],
      ] as const) {
        const page = await open(`${meeting.url}?view=${view}#k=${key}`);
        for (const [width, height] of sizes) {
          const message = `${view} at ${width} × ${height}`;
          await page.setViewportSize({ width, height });
          await isInTouch(page, view);
          expect(await barriers(page), message).toEqual([]);
          const isWide = await page.evaluate(
            () => document.documentElement.scrollWidth > innerWidth,
          );
          expect(isWide, message).toBe(false);
        }
        await page.context().close();
      }
      expect(wall.faults).toEqual([]);
    } finally {
      await meeting.close();
    }
  }, 120_000);
});

/** A speaker's screen shows the codes for the phones, any other page that it is in touch. */
async function isInTouch(page: Page, view: string): Promise<void> {
  if (view === "speaker") {
    await openPhones(page);
    const codes = address === undefined ? 0 : 3;
    await expect.poll(() => page.locator(".phones svg").count()).toBe(codes);
    return;
  }
  const signs = '[data-touch="up"], [data-state="following"], .lectern .forward:not(.alone)';
  await expect.poll(() => page.locator(signs).count()).toBeGreaterThan(0);
}
