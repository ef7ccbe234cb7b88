import { slideHash } from "../ui/slide-hash.ts";
import { decoded } from "../../deck/text/decoded.ts";
import { slideElements, slideSelector } from "../ui/slide-list.ts";
import { keepView } from "../channel/view-entry.ts";

/** A slide, and how many of its steps are shown. */
export interface Addressed {
  readonly slide: HTMLElement;
  readonly step: number;
}

/**
 * What a hash names, as reveal.js reads it: `#/research`, `#/research/1` (from step 0 on), `#/6` or `#/6/2/1` (across and
 * down from 1). Undefined where it names no slide.
 */
export function readAddress(document: Document, hash: string): Addressed | undefined {
  const [name = "", ...rest] = hash.replace(/^#\/?/, "").split("/");
  const numbers = [name, ...rest].map((part) => Number.parseInt(part, 10));
  const byNumber = /^\d+$/.test(name);
  const slide = byNumber ? numbered(document, numbers) : named(document, name);
  const fragment = (byNumber ? numbers[2] : numbers.at(-1)) ?? Number.NaN;
  return slide && { slide, step: Number.isNaN(fragment) ? 0 : fragment + 1 };
}

function named(document: Document, name: string): HTMLElement | undefined {
  const element = document.getElementById(decoded(name) ?? "");
  return element?.closest<HTMLElement>(slideSelector) ?? undefined;
}

/** A slide that stands in a stack is a child of one; the first of a stack counts across. */
function numbered(
  document: Document,
  [across = 1, down = 1]: readonly number[],
): HTMLElement | undefined {
  const slides = slideElements(document);
  const heads = slides.filter(({ previousElementSibling, parentElement }) => {
    const isStacked = parentElement?.localName === "section";
    return !isStacked || previousElementSibling === null;
  });
  const head = heads[across - 1];
  return head && slides[slides.indexOf(head) + Math.max(down, 1) - 1];
}

/**
 * Replaces the address by the place of the stage without a new history entry: the “back” of a clicker or mouse must not
 * walk through the speech. reveal.js would write it up to a second late, even after it has gone.
 */
export function setAddress({ id, step }: { readonly id: string; readonly step: number }): void {
  keepView("stage", slideHash(id, step));
}

/** What an address asks of us; `print-pdf` is asked of reveal.js too. */
const ownSettings: ReadonlySet<string> = new Set(["view", "version", "paper", "print-pdf"]);

/** Takes all else out of the address: reveal.js takes any of its settings from there, such as `showNotes`. */
export function dropSettings(): void {
  const asked = [...new URLSearchParams(location.search)];
  const own = asked.filter(([name]) => ownSettings.has(name));
  const address = new URL(location.href);
  address.search = new URLSearchParams(own).toString();
  history.replaceState(history.state, "", address);
}
