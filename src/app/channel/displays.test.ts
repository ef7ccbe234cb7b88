import { expect, it } from "vitest";
import { type Display, askDisplays, featuresFor, pickDisplays } from "./displays.ts";
import { viewAddress } from "./view-address.ts";

function display(left: number, more: Partial<Display> = {}): Display {
  const place = { availLeft: left, availTop: 0, availWidth: 1920, availHeight: 1040 };
  return { isInternal: false, isPrimary: false, ...place, ...more } as Display;
}

const laptop = display(0, { isInternal: true });
const primary = display(0, { isPrimary: true });
const projector = display(1920);

it.each([
  ["a laptop and a projector", [projector, laptop], { laptop, projector }],
  [
    "a laptop whose projector is primary",
    [{ ...projector, isPrimary: true }, laptop],
    { laptop, projector: { ...projector, isPrimary: true } },
  ],
  ["a desktop computer", [projector, primary], { laptop: primary, projector }],
  ["screens that say nothing", [laptop, projector], { laptop, projector }],
])("tells %s apart", (_name, screens, displays) => {
  expect(pickDisplays(screens)).toEqual({ kind: "two", displays });
});

it("has no projector where there is one screen", () => {
  expect(pickDisplays([laptop])).toEqual({ kind: "one" });
  expect(pickDisplays([])).toEqual({ kind: "one" });
});

it.each([
  ["has no such permission", {}],
  ["was refused it", { getScreenDetails: () => Promise.reject(new Error("denied")) }],
])("knows nothing where the browser %s", async (_name, window) => {
  expect(await askDisplays(window as Window)).toEqual({ kind: "unknown" });
});

it("puts a window on a screen", () => {
  expect(featuresFor(projector)).toBe("popup,left=1920,top=0,width=1920,height=1040");
});

it.each([
  [
    "file:///F:/%E8%AE%B2%20%E7%A8%BF.html#/research/1",
    "file:///F:/%E8%AE%B2%20%E7%A8%BF.html?view=speaker",
  ],
  ["https://example.org/deck/?view=stage&x=1#/cover", "https://example.org/deck/?view=speaker"],
])("the speaker's address of %s is %s", (href, address) => {
  expect(viewAddress("speaker", { href })).toBe(address);
});
