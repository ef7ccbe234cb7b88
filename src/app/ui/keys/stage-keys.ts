import { actionFinder, type KeysOf } from "./press.ts";

export type Action =
  | "next"
  | "previous"
  | "turnOn"
  | "turnBack"
  | "first"
  | "last"
  | "jump"
  | "search"
  | "draw"
  | "laser"
  | "overview"
  | "black"
  | "freeze"
  | "holding"
  | "undo"
  | "start"
  | "fullscreen"
  | "speaker"
  | "help"
  | "read"
  | "close";

/**
 * Every key of the stage, in the order of the help sheet. Clickers send PageUp and PageDown (or arrows), B or `.` for the
 * black screen, F5 or Shift+F5 for start and Esc for end: PowerPoint's keys. N and P are reveal.js's. What they do is told
 * in `stage-key-labels.ts`.
 */
export const stageKeys: readonly KeysOf<Action>[] = [
  { action: "next", keys: ["ArrowRight", "ArrowDown", "PageDown", "Space", "Enter"] },
  { action: "previous", keys: ["ArrowLeft", "ArrowUp", "PageUp", "Shift+Space", "Backspace"] },
  { action: "turnOn", keys: ["n"] },
  { action: "turnBack", keys: ["p"] },
  { action: "first", keys: ["Home"] },
  { action: "last", keys: ["End"] },
  { action: "jump", keys: ["g", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] },
  { action: "search", keys: ["/"] },
  { action: "draw", keys: ["w"] },
  { action: "laser", keys: ["l"] },
  { action: "overview", keys: ["o"] },
  { action: "black", keys: ["b", "."] },
  { action: "freeze", keys: ["z"] },
  { action: "holding", keys: ["h"] },
  { action: "undo", keys: ["u"] },
  { action: "speaker", keys: ["s"] },
  { action: "start", keys: ["F5", "Shift+F5"] },
  { action: "fullscreen", keys: ["f"] },
  { action: "read", keys: ["r"] },
  { action: "help", keys: ["?", "F1"] },
  { action: "close", keys: ["Escape"] },
];

/** The action of a key, if it has one here. */
export const actionOf = actionFinder(stageKeys);
