import { isOfMeeting } from "../channel/live/room.ts";
import { keptPages, pageVersion } from "../channel/kept-version.ts";
import { offerNewer } from "./offer-newer.ts";

/**
 * Starts the service worker of the published site, which lets it work offline, and offers a newer version when there is
 * one. On the stage it requests and shows nothing; the new version comes at the next start.
 */
export async function followVersions(page: HTMLElement): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  // The server of a meeting has none: a page that it no longer serves would be of no use.
  if (import.meta.env.ROSTRUM_LIVE && isOfMeeting(page.ownerDocument)) return;
  const registration = await navigator.serviceWorker
    .register("./sw.js", { updateViaCache: "none" })
    // No secure origin, a private window, a host without the file: the page works without.
    .catch(() => undefined);
  if (!registration) return;

  const meet = async (): Promise<void> => {
    const { waiting } = registration;
    if (!waiting || !page.classList.contains("reading")) return;
    // The page came from the network and is the new version already: only its worker is late.
    const newest = (await keptPages(caches)).at(-1);
    if (newest?.version === pageVersion(page.ownerDocument)) takeOver(waiting);
    else offerNewer(page.ownerDocument, () => takeOver(waiting, () => location.reload()));
  };
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") void meet();
    });
  });
  const ask = (): void => {
    if (document.visibilityState !== "visible" || !page.classList.contains("reading")) return;
    // Without a network there is nothing new.
    void registration.update().then(meet, () => undefined);
  };
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("online", ask);
  await meet();
}

function takeOver(worker: ServiceWorker, then?: () => void): void {
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated") then?.();
  });
  worker.postMessage({ type: "SKIP_WAITING" });
}
