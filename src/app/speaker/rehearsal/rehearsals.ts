/** The rehearsals of a deck: the one under way in this window, and the last ten of this browser. */
import { clockElapsed } from "../../../session/clock.ts";
import {
  type Recording,
  type Rehearsal,
  finishRecording,
  goOnRecording,
  keepRehearsal,
  recordSlide,
  startRecording,
} from "../../../session/rehearsal/rehearsal.ts";
import {
  type KeptRecording,
  parseKeptRecording,
  parseRehearsals,
} from "../../../session/rehearsal/parse.ts";
import type { KeptStorage } from "../../channel/kept-storage.ts";
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

/** `tellLost` is called once a rehearsal where the browser keeps nothing: it lasts as long as the window. */
export function openRehearsals(
  desk: Desk,
  storage: () => KeptStorage,
  tellLost: () => void,
): Rehearsals {
  const { deck } = desk.session;
  const keptKey = (name: string): string => `rostrum:rehearsals:${name}`;
  const underWayKey = (name: string): string => `rostrum:rehearsing:${name}`;
  const [key, underWay] = [keptKey(deck), underWayKey(deck)];
  const load = (): readonly Rehearsal[] => parseRehearsals(read(storage, key), deck) ?? [];
  const loadUnderWay = (): KeptRecording | undefined => parseKeptRecording(read(storage, underWay));
  let isTold = true;
  const write = (to: string, value: unknown): void => {
    try {
      storage().setItem(to, JSON.stringify(value));
    } catch {
      if (!isTold) tellLost();
      isTold = true;
    }
  };
  bringAlong();
  let kept = load();
  let recording: Recording | undefined;

  const keep = (one: Recording): void => {
    // Another window may have kept one meanwhile.
    kept = keepRehearsal(load(), finishRecording(one, deck, desk.plan()));
    write(key, kept);
  };
  const cutOff = (): Recording | undefined => {
    const found = recording ? undefined : loadUnderWay();
    return found && isCutOff(found) ? found.recording : undefined;
  };
  const record = (next: Recording, isLeft = false): void => {
    recording = next;
    write(underWay, { recording, at: Date.now(), isLeft });
  };
  const forget = (): void => {
    recording = undefined;
    windowMemory.write(underWay, undefined);
    write(underWay, null);
  };
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
    const knownKey = `rostrum:decks:${deck.slice(0, deck.indexOf(" "))}`;
    const known = parseKnown(read(storage, knownKey));
    for (const name of formerNames(known, { name: deck, slides })) {
      const former = parseRehearsals(read(storage, keptKey(name)), name) ?? [];
      // A copy of a deck has its slides too: those of the other stay where they are, and only a list without any takes them.
      if (load().length === 0)
        write(
          key,
          former.map((one) => ({ ...one, deck })),
        );
      const found = parseKeptRecording(read(storage, underWayKey(name)));
      // A window that is still at it has the former title.
      if (!found || !isCutOff(found) || loadUnderWay()) continue;
      write(underWay, found);
      write(underWayKey(name), null);
    }
    write(knownKey, withDeck(known, { name: deck, slides }));
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
    const found = loadUnderWay();
    if (!found) return;
    if (windowMemory.read(underWay) === String(found.recording.startedAt)) {
      windowMemory.write(underWay, undefined);
      return record(found.recording);
    }
    if (Date.now() - found.at <= memoryHolds) return;
    keep(found.recording);
    forget();
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
      const last = loadUnderWay();
      if (last) keep(last.recording);
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
      keep(recording);
      forget();
      desk.dispatch({ type: "clock", to: "pause", at: Date.now() });
    },
  };
}

/** Whether no window is at it any more. */
function isCutOff({ at, isLeft }: KeptRecording): boolean {
  return isLeft || Math.abs(Date.now() - at) > silence;
}

function read(storage: () => KeptStorage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? "null");
  } catch {
    return null;
  }
}
