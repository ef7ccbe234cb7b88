/** The rehearsals of a deck in this browser: the one under way, and the last ten. */
import { clockElapsed } from "../../deck/state-clock.ts";
import {
  type Recording,
  type Rehearsal,
  finishRecording,
  keepRehearsal,
  recordSlide,
  startRecording,
} from "../../deck/rehearsal.ts";
import { parseRehearsals } from "../../deck/rehearsal-parse.ts";
import type { Desk } from "./desk.ts";

export interface Rehearsals {
  /** Oldest first. */
  all(): readonly Rehearsal[];
  isRecording(): boolean;
  /** Begins with the slide that is on, and starts or resumes the clock. */
  start(): void;
  /** Ends and keeps it. */
  finish(): void;
}

export function openRehearsals(desk: Desk, storage: () => Storage): Rehearsals {
  const { deck } = desk.session;
  const key = `rostrum:rehearsals:${deck}`;
  let recording: Recording | undefined;
  let kept = load();

  function load(): readonly Rehearsal[] {
    try {
      return parseRehearsals(JSON.parse(storage().getItem(key) ?? "[]"), deck) ?? [];
    } catch {
      return [];
    }
  }
  const elapsed = (at: number): number => clockElapsed(desk.state().clock, at);

  desk.onChange(() => {
    if (recording) recording = recordSlide(recording, desk.wall().slide, elapsed(Date.now()));
  });

  return {
    all: () => kept,
    isRecording: () => recording !== undefined,
    start() {
      const at = Date.now();
      const to = desk.state().clock.kind === "paused" ? "resume" : "start";
      desk.dispatch({ type: "clock", to, at });
      recording = startRecording(desk.wall().slide, elapsed(at), at);
    },
    finish() {
      if (!recording) return;
      const at = Date.now();
      const rehearsal = finishRecording(recording, elapsed(at), deck, desk.plan());
      recording = undefined;
      desk.dispatch({ type: "clock", to: "pause", at });
      // Another window may have kept one meanwhile.
      kept = keepRehearsal(load(), rehearsal);
      try {
        storage().setItem(key, JSON.stringify(kept));
      } catch {
        // A full or forbidden storage: they last as long as the window.
      }
    },
  };
}
