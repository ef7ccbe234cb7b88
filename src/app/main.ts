import { playEarlyKeys } from "./early-keys.ts";
import { pageVersion } from "./channel/kept-version.ts";
import { slideHash } from "./ui/slide-hash.ts";
import { isPrintView, type SlideView } from "./ui/view.ts";
import { keepView } from "./channel/view-entry.ts";
import { printLater } from "./print/print-later.ts";
import { showReading, showStaged, showUnstaged } from "./page-view.ts";
import type { Stage } from "./stage/stage.ts";

const page = document.documentElement;
let stage: Stage | undefined;
let speaker: SlideView | undefined;

async function start(): Promise<void> {
  window.hasBegun = true;
  const live =
    import.meta.env.ROSTRUM_LOCAL && !isPrintView(location)
      ? await import("./local/follow-deck.ts")
      : undefined;
  const original = live?.takeOriginal(page);
  await openView();
  if (original) void live?.followDeck(page, original, () => stage ?? speaker);
  playEarlyKeys(window);
  // Only of a site, and only of one that went out.
  if (import.meta.env.ROSTRUM_SITE && pageVersion(document) !== undefined) {
    const { followVersions } = await import("./newer/follow-versions.ts");
    await followVersions(page);
  }
}

function openView(): Promise<void> {
  if (import.meta.env.ROSTRUM_LIVE) {
    const device = /[?&]view=(remote|lectern|follow)/.exec(location.search)?.[1];
    if (device === "remote" || device === "lectern") return openDevice(device);
    if (device === "follow") return openFollower();
  }
  if (page.classList.contains("speaker")) return openSpeaker();
  return page.classList.contains("staged") ? openStage() : openArticle();
}

/** A phone that turns, or a tablet that reads. Where neither opens, the article still does. */
async function openDevice(device: "remote" | "lectern"): Promise<void> {
  try {
    if (device === "remote") {
      const { showRemote } = await import("./speaker/remote/remote.ts");
      await showRemote(page);
    } else {
      const { showLectern } = await import("./speaker/lectern/lectern.ts");
      await showLectern(page);
    }
  } catch (fault) {
    showReading(page);
    void openArticle();
    reportError(fault);
  }
}

/** The article, which goes where the speaker goes. */
async function openFollower(): Promise<void> {
  const { follow } = await import("./reading/follow/follow.ts");
  follow(page);
}

/** Where the speaker's screen cannot open, the notes can still be read from the article. */
async function openSpeaker(): Promise<void> {
  try {
    const { showSpeaker } = await import("./speaker/speaker.ts");
    if (import.meta.env.ROSTRUM_LIVE) {
      const { fetchSpoken } = await import("./channel/live/room.ts");
      await fetchSpoken(page);
    }
    speaker = await showSpeaker(page);
  } catch (fault) {
    showReading(page);
    void openArticle();
    reportError(fault);
  }
}

/** The wall never shows an error: after a fault the page becomes an article, as it is without a script. */
async function openStage(): Promise<void> {
  const leaving = new AbortController();
  const read = (): void => {
    const id = stage?.position().id;
    leaving.abort();
    stage = undefined;
    showReading(page);
    keepView("read", id === undefined ? "" : `#${encodeURIComponent(id)}`);
    if (id !== undefined) document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
    void openArticle();
  };
  try {
    const { present } = await import("./stage/present.ts");
    stage = await present(page, { read, leaving: leaving.signal });
  } catch (fault) {
    leaving.abort();
    showUnstaged(page);
    void openArticle();
    // For the console and the tests.
    reportError(fault);
    return;
  }
  if (!isPrintView(location)) printLater(page, leaving.signal);
}

async function openArticle(): Promise<void> {
  const { openReading } = await import("./reading/open.ts");
  const article = openReading(page, () => {
    const id = article.leave();
    showStaged(page);
    keepView("stage", id === undefined ? "" : slideHash(id));
    void openStage();
  });
}

void start();
