import { expect, it } from "vitest";
import { openKeptStorage } from "./kept-storage.ts";

function forbidden(): never {
  throw new DOMException("forbidden", "SecurityError");
}

it("throws where nothing takes a text, and has it as long as the page all the same", async () => {
  const storage = await openKeptStorage(forbidden, forbidden);
  expect(() => storage.setItem("a", "1")).toThrow("forbidden");
  expect(storage.getItem("a")).toBe("1");
});

it("is silent where one of both takes it", async () => {
  const kept = new Map<string, string>();
  const local = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as unknown as Storage;
  const storage = await openKeptStorage(() => local, forbidden);
  storage.setItem("a", "1");
  expect(kept.get("a")).toBe("1");
});
