import { fileURLToPath } from "node:url";

/** Where the tool itself stands; a deck may stand anywhere. */
export const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
export const appFolder = fileURLToPath(new URL("../../app", import.meta.url));
