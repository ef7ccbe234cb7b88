/** The rehearsals of a deck: the one under way in this window, and the last ten of this browser. */
import { clockElapsed } from "../../../session/clock.ts";
import {
  type Recording,
  type Rehearsal,
  finishRecording,
  keepRehearsal,
  recordSlide,
  startRecording,
} from "../../../session/rehearsal/rehearsal.ts";
import { parseRecording, parseRehearsals } from "../../../session/rehearsal/parse.ts";
import type { KeptStorage } from "../../channel/kept-storage.ts";
import type { Desk } from "../desk.ts";

export interface Rehearsals {
  /** Oldest first. */
  all(): readonly Rehearsal[];
  isRecording(): boolean;
  /** Begins with the slide that is on, and starts or resumes the clock. */
  start(): void;
  /** Ends and keeps it. */
  finish(): void;
}

/** Where they are kept. Functions, because reading a storage may throw. */
export interface RehearsalStorage {
  readonly browser: () => KeptStorage;
  /** For the one under way: it outlasts a reload, and no other window takes it up. */
  readonly window: () => Storage;
}

export function openRehearsals(desk: Desk, storage: RehearsalStorage): Rehearsals {
  const { deck } = desk.session;
  const key = `rostrum:rehearsals:${deck}`;
  const recordingKey = `rostrum:rehearsing:${deck}`;
  const load = (): readonly Rehearsal[] => parseRehearsals(read(storage.browser, key), deck) ?? [];
  let recording = parseRecording(read(storage.window, recordingKey));
  let kept = load();

  const record = (next: Recording | undefined): void => {
    if (next === recording) return;
    recording = next;
    write(storage.window, recordingKey, next ?? null);
  };
  const elapsed = (at: number): number => clockElapsed(desk.state().clock, at);

  desk.onChange(() => {
    if (recording) record(recordSlide(recording, desk.wall().slide, elapsed(Date.now())));
  });

  return {
    all: () => kept,
    isRecording: () => recording !== undefined,
    start() {
      const at = Date.now();
      const to = desk.state().clock.kind === "paused" ? "resume" : "start";
      desk.dispatch({ type: "clock", to, at });
      record(startRecording(desk.wall().slide, elapsed(at), at));
    },
    finish() {
      if (!recording) return;
      const at = Date.now();
      const rehearsal = finishRecording(recording, elapsed(at), deck, desk.plan());
      record(undefined);
      desk.dispatch({ type: "clock", to: "pause", at });
      // Another window may have kept one meanwhile.
      kept = keepRehearsal(load(), rehearsal);
      write(storage.browser, key, kept);
    },
  };
}

function read(storage: () => KeptStorage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(storage: () => KeptStorage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: they last as long as the window.
  }
}
