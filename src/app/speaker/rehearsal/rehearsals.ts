/** The rehearsals of a deck: the one under way in this window, and the last ten of this browser. */
import { clockElapsed } from "../../../session/clock.ts";
import {
  type Recording,
  type Rehearsal,
  finishRecording,
  followSlides,
  goOnRecording,
  joinRehearsals,
  keepRehearsal,
  recordSlide,
  startRecording,
} from "../../../session/rehearsal/rehearsal.ts";
import {
  type KeptRecording,
  parseKeptRecordings,
  parseRehearsals,
} from "../../../session/rehearsal/parse.ts";
import { inFolder } from "../../channel/deck-name.ts";
import type { SharedStorage } from "../../channel/kept-storage.ts";
import type { Speech } from "../../channel/own-speech.ts";
import { memoryHolds } from "../../channel/state-store.ts";
import { windowMemory } from "../../ui/window-memory.ts";
import type { Desk } from "../desk.ts";
import { formerNames, parseKnown, withDeck } from "./former-names.ts";

export interface Rehearsals {
  /** Oldest first. */
  all(): readonly Rehearsal[];
  isRecording(): boolean;
  /** Begins with the slide that is on, and starts or resumes the clock. */
  start(): void;
  /** Ends and keeps it. */
  finish(): void;
  /** One that a killed browser or a closed window cut off, and that may go on. */
  cutOff(): Recording | undefined;
  /** Goes on with that, on the slide that is on; the time in between does not count. */
  goOn(): void;
  /** Calls once where one is found to be cut off: now, or when another window has long been silent about it. */
  whenCutOff(tell: () => void): void;
}

/** How often the one under way is kept, milliseconds. */
const keeping = 1000;

/** After this silence, milliseconds, no window is at it any more. */
const silence = 5000;

/**
 * Those of the deck that is called `name` with its title: what was rehearsed under another is brought along where the same
 * is spoken. `tellLost` is called once a rehearsal where the browser keeps nothing: it lasts as long as the window.
 */
export function openRehearsals(
  desk: Desk,
  { name: deck, speech }: { readonly name: string; readonly speech: Speech | undefined },
  storage: () => SharedStorage,
  tellLost: () => void,
): Rehearsals {
  const keptKey = (name: string): string =>
    `rostrum:rehearsals:${import.meta.env.ROSTRUM_LOCAL ? inFolder(name) : name}`;
  const underWayKey = (name: string): string =>
    `rostrum:rehearsing:${import.meta.env.ROSTRUM_LOCAL ? inFolder(name) : name}`;
  const [key, underWay] = [keptKey(deck), underWayKey(deck)];
  const read = (from: string): unknown => parsed(() => storage().getItem(from));
  const load = (): readonly Rehearsal[] => parseRehearsals(read(key), deck) ?? [];
  const loadUnderWay = (): readonly KeptRecording[] => parseKeptRecordings(read(underWay));
  let isTold = true;
  /** Another window may write the same meanwhile. */
  const change = (at: string, next: (value: unknown) => unknown): void => {
    try {
      storage().update(at, (text) => JSON.stringify(next(parsed(() => text))));
    } catch {
      if (!isTold) tellLost();
      isTold = true;
    }
  };
  bringAlong();
  let kept = load();
  let recording: Recording | undefined;

  const keep = (one: Recording): void => {
    const finished = finishRecording(one, deck, desk.plan());
    // Another window may have kept one meanwhile.
    kept = keepRehearsal(load(), finished);
    change(key, (value) => keepRehearsal(parseRehearsals(value, deck) ?? [], finished));
  };
  /** Those of windows that are gone, the one that was seen last coming last. */
  const leftOver = (): readonly KeptRecording[] => loadUnderWay().filter(isCutOff);
  const cutOff = (): Recording | undefined =>
    recording ? undefined : leftOver().at(-1)?.recording;
  const record = (next: Recording, isLeft = false): void => {
    const ids = desk.plan().sections.map(({ id }) => id);
    recording = followSlides(next, ids);
    const mine = { recording, at: Date.now(), isLeft };
    change(underWay, (value) => [...without(value, next), mine]);
  };
  const forget = (one: Recording): void => change(underWay, (value) => without(value, one));
  const slide = (): string => desk.page().id;
  const elapsed = (at: number): number => clockElapsed(desk.state().clock, at);
  const look = (isLeft = false): void => {
    if (recording) record(recordSlide(recording, slide(), elapsed(Date.now())), isLeft);
  };
  const runClock = (at: number): void => {
    const to = desk.state().clock.kind === "paused" ? "resume" : "start";
    desk.dispatch({ type: "clock", to, at });
  };

  /** What was rehearsed before the title was mended. */
  function bringAlong(): void {
    const slides = Object.fromEntries(
      desk.plan().sections.map(({ id, characters }) => [id, characters]),
    );
    const address = deck.slice(0, deck.indexOf(" "));
    const knownKey = `rostrum:decks:${import.meta.env.ROSTRUM_LOCAL ? inFolder(address) : address}`;
    const now = {
      name: deck,
      slides,
      ...(import.meta.env.ROSTRUM_LOCAL && speech && { words: speech.words() }),
    };
    for (const name of formerNames(parseKnown(read(knownKey)), now)) {
      const former = parseRehearsals(read(keptKey(name)), name) ?? [];
      const brought = former.map((one) => ({ ...one, deck }));
      change(key, (value) => {
        const own = parseRehearsals(value, deck) ?? [];
        // What has the folder of this deck is this deck.
        if (import.meta.env.ROSTRUM_LOCAL) return joinRehearsals(own, brought);
        // A copy of a deck has its slides too: those of the other stay where they are, and only a list without any takes them.
        return own.length > 0 ? value : brought;
      });
      // A window that is still at it has the former title.
      for (const found of parseKeptRecordings(read(underWayKey(name))).filter(isCutOff)) {
        change(underWay, (value) => [...without(value, found.recording), found]);
        change(underWayKey(name), (value) => without(value, found.recording));
      }
    }
    change(knownKey, (value) => withDeck(parseKnown(value), now));
  }

  takeUp();
  desk.onChange(() => look());
  window.setInterval(look, keeping);
  window.addEventListener("pagehide", () => {
    look(true);
    // A window that is reloaded takes its own up again.
    windowMemory.write(underWay, recording && String(recording.startedAt));
  });

  /** This window's own, after a reload. One that nobody will go on with is kept as it is. */
  function takeUp(): void {
    const own = windowMemory.read(underWay);
    windowMemory.write(underWay, undefined);
    for (const { recording: found, at } of loadUnderWay()) {
      if (own === String(found.startedAt)) record(found);
      else if (Date.now() - at > memoryHolds) keepLeft(found);
    }
  }

  function keepLeft(one: Recording): void {
    keep(one);
    forget(one);
  }

  return {
    all: () => kept,
    isRecording: () => recording !== undefined,
    cutOff,
    whenCutOff(tell) {
      if (cutOff()) return tell();
      window.setTimeout(() => cutOff() && tell(), silence + keeping);
    },
    start() {
      for (const left of leftOver()) keepLeft(left.recording);
      isTold = false;
      const at = Date.now();
      runClock(at);
      record(startRecording(slide(), elapsed(at), at));
    },
    goOn() {
      const last = cutOff();
      if (!last) return;
      const at = Date.now();
      runClock(at);
      record(goOnRecording(last, slide(), elapsed(at)));
    },
    finish() {
      look();
      if (!recording) return;
      isTold = false;
      keepLeft(recording);
      recording = undefined;
      desk.dispatch({ type: "clock", to: "pause", at: Date.now() });
    },
  };
}

/** Whether no window is at it any more. */
function isCutOff({ at, isLeft }: KeptRecording): boolean {
  return isLeft || Math.abs(Date.now() - at) > silence;
}

/** Those under way but this one. */
function without(value: unknown, { startedAt }: Recording): readonly KeptRecording[] {
  return parseKeptRecordings(value).filter(({ recording }) => recording.startedAt !== startedAt);
}

function parsed(text: () => string | null): unknown {
  try {
    return JSON.parse(text() ?? "null");
  } catch {
    return null;
  }
}
