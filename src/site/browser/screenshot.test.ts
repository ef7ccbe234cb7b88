import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { screenshotOf } from "./screenshot.ts";

/** A page that fails with these faults, one after the other, before it gives a picture. No real one fails when asked to. */
function failingPage(...faults: readonly string[]): Pick<Page, "screenshot" | "evaluate"> {
  const left = [...faults];
  return {
    screenshot: async () => {
      const fault = left.shift();
      if (fault !== undefined) throw new Error(fault);
      return Buffer.from("PNG");
    },
    evaluate: async () => ({}) as never,
  };
}

const noFrame =
  "page.screenshot: Protocol error (Page.captureScreenshot): Unable to capture screenshot";

it("asks again where Chromium had no frame to give", async () => {
  expect(String(await screenshotOf(failingPage(noFrame, noFrame)))).toBe("PNG");
});

it("gives up where Chromium never has one", async () => {
  const never = failingPage(...Array.from({ length: 50 }, () => noFrame));
  await expect(screenshotOf(never)).rejects.toThrow("Unable to capture screenshot");
});

it("throws every other fault at once", async () => {
  const closed = failingPage("page.screenshot: Target page has been closed");
  await expect(screenshotOf(closed)).rejects.toThrow("closed");
});
