import { windowMemory } from "../ui/window-memory.ts";

/**
 * One rule for every step in the browser's history: a window that shows the slides goes on showing them, where it stands. The
 * entry that it comes to takes the wall's address, whatever it was before. Only a new address, typed or followed, is obeyed.
 */

/** The views that take each other's place in one page. An entry that one of them has come to says so. */
type EntryView = "stage" | "read";

/** The address of the wall, while this window is one: for a step to an entry that another page has made. */
const wallKey = "rostrum:wall";

/** The deck that this window showed as a wall. */
const deckKey = "rostrum:wall-deck";

/**
 * Lets the entry of the history say what is shown, so that a reload shows the same, in a window that has become narrow too.
 * An address that names no view goes on opening by the width of another's window, until a person changes to the other view.
 */
export function keepView(view: EntryView, hash = location.hash): void {
  const address = addressAs(view, hash);
  replaceEntry(view, address);
  rememberWall(view === "stage" ? address : undefined);
}

/** Whether no view has come to this entry yet: its address was typed, or is that of a link. */
export function isNewEntry(): boolean {
  return history.state === null;
}

/** This window is no wall any more. */
export function forgetWall(): void {
  rememberWall(undefined);
}

/**
 * Makes the entry that the browser stepped to the wall's own where this window is one. True where it was another: the page
 * that belongs to it is not what the wall shows.
 */
export function takeEntryForWall(): boolean {
  const wall = windowMemory.read(wallKey);
  const { search, hash } = location;
  if (wall === undefined || (history.state === "stage" && search + hash === wall)) return false;
  // In the page of another deck it names no slide, and that one begins.
  replaceEntry("stage", wall);
  return true;
}

/**
 * To be asked before the stage of `deck` obeys its address, where another deck may be served at it: what the stage of the other
 * one wrote there was chosen by nobody, and is taken out.
 */
export function dropAddressOfOther(deck: string): void {
  const before = windowMemory.read(deckKey);
  if (window === window.top) windowMemory.write(deckKey, deck);
  const isOther = before !== undefined && before !== deck;
  const { pathname, search } = location;
  if (isOther && history.state === "stage") replaceEntry("stage", pathname + search);
}

function replaceEntry(view: EntryView, address: string): void {
  try {
    history.replaceState(view, "", address);
  } catch {
    // Safari refuses more than a hundred in ten seconds. The next turn writes it.
  }
}

function addressAs(view: EntryView, hash: string): string {
  const { search } = location;
  const isChange = history.state !== null && history.state !== view;
  const named = /([?&]view=)\w+/;
  // An article may stand in for a view that did not open, and a reload tries that one again.
  if (!isChange && view === "read") return search + hash;
  if (!isChange || named.test(search)) return search.replace(named, `$1${view}`) + hash;
  return `${search}${search === "" ? "?" : "&"}view=${view}${hash}`;
}

/** A frame in a slide has the memory of the window around it. */
function rememberWall(address: string | undefined): void {
  if (window === window.top) windowMemory.write(wallKey, address);
}
