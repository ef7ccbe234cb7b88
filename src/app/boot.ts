import { deckName } from "./channel/deck-name.ts";
import { memoryHolds, stateKey } from "./channel/state-store.ts";
import { isPrintView } from "./ui/view.ts";
import { forgetWall, takeEntryForWall } from "./channel/view-entry.ts";

// Inlined in the head as a classic script, it picks the view before anything is painted. Where it fails, or the browser
// has no cascade layers (Chromium before 99), the page stays an article, as it is without a script.
{
  const { classList: root, dataset, style } = document.documentElement;

  // A step in the history: the entry may be of the article or of the notes, and this window is the wall.
  const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (load && load.type === "back_forward") takeEntryForWall();
  // The same, to a page that the browser has kept alive.
  addEventListener("pageshow", (event) => {
    if (!event.persisted || !takeEntryForWall()) return;
    // A stage of earlier would write its own slide over that of the wall.
    event.stopImmediatePropagation();
    style.visibility = "hidden";
    location.reload();
  });

  const asked = location.search;
  const wide =
    matchMedia("(min-width:700px) and (orientation:landscape)").matches &&
    // A phone laid on its side.
    !matchMedia("(max-height:450px) and (pointer:coarse)").matches;
  const paper = isPrintView(location);
  const asks =
    // `channel/view-entry.ts` keeps that it was a stage before it was loaded anew.
    history.state === "stage"
      ? "stage"
      : /[?&]view=(stage|read|follow|speaker|remote|lectern)/.exec(asked)?.[1];
  // A follower has the article. A device that turns or shows the notes has the dark screen of the speaker.
  const known = { follow: "read", remote: "speaker", lectern: "speaker" }[asks ?? ""] ?? asks;
  const view = paper ? "stage" : (known ?? (wide ? "stage" : "read"));
  const shown = view === "stage" ? "staged" : view;
  if (view !== "stage") forgetWall();

  // Before anything may fail: where the stage does not open, the projector shows the article, and nobody there reads the notes.
  // Nor where nobody asked for the article: a screen that is upright, or half of one, may be the wall.
  if (
    !paper &&
    (view === "stage" || (!known && matchMedia("(pointer:fine) and (min-width:600px)").matches))
  )
    root.add("unstaged");

  // Those of the first slide, which stand before this script. A browser would ask for them when it draws the slide, and draw
  // it once without them.
  document.fonts.forEach((font) => font.load().catch(() => undefined));

  // `reading/look.ts` keeps what a reader chose.
  try {
    const { size, tone } = JSON.parse(localStorage.getItem("rostrum-look") ?? "{}");
    if (size) dataset["size"] = size;
    if (tone) dataset["tone"] = tone;
  } catch {
    // Storage may be forbidden.
  }

  // A person presses the clicker as soon as the page is there. `early-keys.ts` repeats the press when the script is
  // loaded.
  window.earlyKeys = [];
  addEventListener(
    "keydown",
    (event) => {
      if (!window.earlyKeys || event.ctrlKey || event.altKey || event.metaKey) return;
      // A sheet is open: the view is there, and the key is the sheet's.
      if (document.querySelector("dialog[open]")) return;
      window.earlyKeys.push({ event, isReady: root.contains("ready") });
      // It starts the show, and must not reload it.
      const isComing = !root.contains("reading") && !root.contains("ready");
      if (isComing && event.key === "F5") event.preventDefault();
    },
    true,
  );

  if ("CSSLayerBlockRule" in window && view !== "read") {
    root.replace("reading", shown);
    // The slide of a deep link or of a reload is drawn when reveal.js is ready; until then no flash of the cover.
    try {
      const memory = localStorage.getItem(stateKey(deckName(location, document.title)));
      const fresh = memory && Date.now() - JSON.parse(memory).time < memoryHolds;
      if (shown === "staged" && !paper && (location.hash.length > 2 || fresh)) root.add("resuming");
    } catch {
      // Storage may be forbidden.
    }
    // A script that does not load or parse must not leave the cover standing alone.
    const read = (): void => {
      root.remove("resuming");
      root.replace(shown, "reading");
    };
    addEventListener(
      "error",
      ({ target }) => {
        const ours = target === window || target instanceof HTMLScriptElement;
        if (ours && !root.contains("ready")) read();
      },
      true,
    );
    // Nor one that is empty, as a copy that was cut off leaves it.
    addEventListener("load", () => {
      if (!window.hasBegun) read();
    });
  } else if (!location.hash) {
    root.add("opening");
  }
}
