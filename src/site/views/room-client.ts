import type { Plugin } from "vite";

/**
 * Takes u8-mqtt without its memory in the window. The library (0.6.7) asks for that as it is loaded, also where no room is
 * joined; where a browser forbids it, no view would open.
 */
export function roomClient(): Plugin {
  return {
    name: "rostrum-room-client",
    transform: (code, id) =>
      /[\\/]u8-mqtt[\\/]/.test(id)
        ? code.replaceAll("globalThis.sessionStorage", "undefined")
        : undefined,
  };
}
