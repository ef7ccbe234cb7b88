import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { launchBrowser } from "../browser/browser.ts";
import { makePictures, type CoverPage } from "./pictures.ts";

const cover = (words: string): CoverPage => ({
  html: (aspect) => `<!doctype html><html><body><h1>${words} ${aspect}</h1></body></html>`,
  later: "",
  images: [],
  file: () => undefined,
});

const noBrowser = (): Promise<never> => Promise.reject(new Error("nothing to start\nat all"));

it("draws a cover once: the next time it comes out of the cache", async () => {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const page = cover(randomUUID());
  const first = await makePictures(page, say, launchBrowser);
  const second = await makePictures(page, say, noBrowser);
  expect(said).toEqual([]);
  expect(first?.wide.length).toBeGreaterThan(500);
  expect(second?.wide.equals(first?.wide ?? Buffer.of())).toBe(true);
  expect(second?.square.equals(first?.square ?? Buffer.of())).toBe(true);
});

it("goes without pictures, and says so in one line, where a changed cover finds no browser", async () => {
  const said: string[] = [];
  const made = await makePictures(cover(randomUUID()), (line) => said.push(line), noBrowser);
  expect(made).toBeUndefined();
  expect(said).toEqual([
    "分享图没有画成，网页照样生成 / no card pictures this time: Error: nothing to start",
  ]);
});
