import { describe, expect, it } from "vitest";
import { keepAwake } from "./wake-lock.ts";

/** A page that can be hidden, and a browser that grants `grants` locks. */
function pageWith(grants: number) {
  let left = grants;
  const locks: EventTarget[] = [];
  const document = Object.assign(new EventTarget(), {
    visibilityState: "visible" as DocumentVisibilityState,
  });
  const request = async (): Promise<WakeLockSentinel> => {
    if (left-- <= 0) throw new DOMException("refused", "NotAllowedError");
    const lock = Object.assign(new EventTarget(), {
      released: false,
      async release() {
        lock.released = true;
        lock.dispatchEvent(new Event("release"));
      },
    });
    locks.push(lock);
    return lock as unknown as WakeLockSentinel;
  };
  return { document, navigator: { wakeLock: { request } }, locks };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("a screen that is kept awake", () => {
  it("is so again after the page was hidden", async () => {
    const page = pageWith(9);
    const told: string[] = [];
    keepAwake(page, (awake) => told.push(awake));
    await settled();
    page.document.visibilityState = "hidden";
    await (page.locks[0] as unknown as WakeLockSentinel).release();
    expect(page.locks).toHaveLength(1);
    page.document.visibilityState = "visible";
    page.document.dispatchEvent(new Event("visibilitychange"));
    await settled();
    expect(page.locks).toHaveLength(2);
    expect(told).toEqual(["yes", "yes"]);
  });

  it.each([
    ["the browser knows no such thing", { document: pageWith(0).document, navigator: {} }],
    ["the system refuses", pageWith(0)],
  ])("is told not to be where %s", async (_name, page) => {
    const told: string[] = [];
    keepAwake(page, (awake) => told.push(awake));
    await settled();
    expect(told).toEqual(["no"]);
  });

  it("may sleep once the view is left", async () => {
    const page = pageWith(9);
    const leaving = new AbortController();
    keepAwake(page, () => {}, leaving.signal);
    await settled();
    leaving.abort();
    await settled();
    expect(page.locks).toHaveLength(1);
    expect(page.locks[0]).toHaveProperty("released", true);
  });
});
