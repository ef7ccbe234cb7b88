import { shared } from "./shared.ts";

export { serveSite, type ServedSite as Site } from "../../src/site/publish/serve-site.ts";

/** The address of the project's own deck as a site, ending in `/`: built once for a whole run. */
export const ownSite = (): Promise<string> => shared("site");

/** The address of its single file, written once for a whole run. */
export const ownSingleFile = (): Promise<string> => shared("single-file");
