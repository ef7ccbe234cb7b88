import { versionIn } from "../../../deck/exchange/site-version.ts";
import { windowMemory } from "../../ui/window-memory.ts";
import { pageVersion } from "../kept-version.ts";
import type { Link } from "./connection.ts";
import { isOfMeeting } from "./room.ts";

/** For which version a window was loaded anew: never twice for one, whatever stands between it and the server. */
const loadedFor = "rostrum:loaded-for";

/**
 * Loads the page anew when the connection is back and the server has another page: the manuscript was corrected, or another
 * deck is shown. Only a server that was started again has one. A page from elsewhere is left alone.
 */
export function loadNewerPage(document: Document, link: Pick<Link, "onState">): void {
  const own = pageVersion(document);
  if (own === undefined || !isOfMeeting(document)) return;
  let wasDown = false;
  const look = async (): Promise<void> => {
    const answer = await fetch(location.pathname + location.search);
    const version = answer.ok ? versionIn(await answer.text()) : undefined;
    if (version === undefined || version === own) return;
    if (windowMemory.read(loadedFor) === version) return;
    windowMemory.write(loadedFor, version);
    location.reload();
  };
  link.onState((state) => {
    if (state !== "up") wasDown = true;
    // Lost again meanwhile: it looks when it is back.
    else if (wasDown) look().catch(() => {});
  });
}
