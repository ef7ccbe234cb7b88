import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { DeckMessage, DeckUpdate } from "../../deck/exchange/update.ts";
import { deckReader } from "../folder/deck-folder.ts";
import { followDeck } from "./follow-deck.ts";
import type { Greeting, Watch } from "./part.ts";

const whole = "# 甲\n\n---\n\n# 乙\n";

/** A deck that is followed, and how many slides each message has. */
async function followed(isGreeted = true, longestHold?: number) {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-follow-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "a.md");
  await writeFile(path, whole);
  const told: number[] = [];
  const updates: DeckUpdate[] = [];
  const kinds: DeckMessage["kind"][] = [];
  let held: Promise<unknown> = Promise.resolve();
  const greetings: Greeting[] = [];
  const watches: Watch[] = [];
  let reading: Promise<unknown> = Promise.resolve();
  const read = deckReader(folder);
  const take = (message: DeckMessage): void => {
    kinds.push(message.kind);
    if (message.kind !== "deck") return;
    told.push(message.update.slides.length);
    updates.push(message.update);
  };
  followDeck(
    {
      use: () => undefined,
      send: take,
      greet: (greeting) => void greetings.push(greeting),
      watch: (watch) => void watches.push(watch),
      tell: (fault) => expect.unreachable(String(fault)),
    },
    folder,
    async () => {
      const until = held;
      const deck = read();
      reading = deck;
      await Promise.all([deck, until]);
      return deck;
    },
    () => undefined,
    longestHold,
  );
  /** As a page opens. */
  const greet = async (): Promise<void> => {
    for (const greeting of greetings) take(await greeting());
  };
  if (isGreeted) await greet();
  return {
    told,
    updates,
    kinds,
    greet,
    /** Writes the file, and nobody hears of it yet. */
    writeUnheard: (text: string) => writeFile(path, text),
    /** What is read within `during` is known once the result is called. */
    async hold(during: () => Promise<void>): Promise<() => void> {
      let release = (): void => undefined;
      held = new Promise<void>((done) => (release = done));
      await during();
      held = Promise.resolve();
      return release;
    },
    /** Writes the file; resolves once it was read. */
    async write(text: string) {
      await writeFile(path, text);
      for (const { changed } of watches) changed("change", path);
      await reading;
    },
  };
}

it("a page that opens while a file is empty for a moment has all slides, at once", async () => {
  const { told, write, writeUnheard, greet } = await followed(false);
  await write("");
  await write(whole);
  await writeUnheard("");
  const greeted = greet();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await write(whole);
  await greeted;
  expect(told).toEqual([2]);
});

it("a file that is empty for a moment takes no slide away", async () => {
  const { told, write } = await followed();
  await write("");
  await write(`${whole}\n---\n\n# 丙\n`);
  await expect.poll(() => told.at(-1)).toBe(3);
  expect(told).toEqual([2, 3]);
});

it("a file that stays empty for longer than it takes to save twice takes no slide away", async () => {
  const { told, write } = await followed();
  await write("");
  await new Promise((resolve) => setTimeout(resolve, 200));
  await write(`${whole}\n---\n\n# 丙\n`);
  await expect.poll(() => told.at(-1)).toBe(3);
  expect(told).toEqual([2, 3]);
});

it.each(["<!--\n", "<style>\n", "::: notes\n", "```\n", "<div hidden>\n\n"])(
  "a slide above whose text %j is begun stays as it was until it is ended",
  async (begun) => {
    const { updates, write, greet } = await followed();
    await write(`# 甲\n\n---\n\n${begun}# 乙\n`);
    await expect.poll(() => updates.at(-1)?.broken).toBe(true);
    await write(`# 甲\n\n---\n\n# 丙\n`);
    await expect.poll(() => updates.at(-1)?.broken).toBe(false);
    // One that is blank from the first on is as it is meant.
    await write(`# 甲\n\n---\n\n${begun}# 乙\n`);
    await expect.poll(() => updates.at(-1)?.broken).toBe(true);
    await greet();
    expect(updates.at(-1)?.broken).toBe(false);
  },
);

it("a slide stays while another page opens", async () => {
  const { updates, write, greet } = await followed();
  await write("# 甲\n\n---\n\n<!--\n# 乙\n");
  await expect.poll(() => updates.at(-1)?.broken).toBe(true);
  await greet();
  await write("# 甲\n\n---\n\n<!-- 改\n# 乙\n");
  await expect.poll(() => updates.length).toBe(4);
  expect(updates.map(({ broken }) => broken)).toEqual([false, true, false, true]);
});

it("a comment that is not ended for long is as it is meant", async () => {
  const { updates, write } = await followed(true, 200);
  await write("# 甲\n\n---\n\n<!--\n# 乙\n");
  await expect.poll(() => updates.map(({ broken }) => broken)).toEqual([false, true, false]);
});

it("a slide stays where the comment that is begun above it ends with another one", async () => {
  const { updates, write } = await followed();
  const step = '- 丙 <!-- .element: class="fragment" -->\n';
  await write(`# 甲\n\n---\n\n# 乙\n\n${step}`);
  await expect.poll(() => updates.at(-1)?.broken).toBe(false);
  await write(`# 甲\n\n---\n\n<!-- 改\n\n# 乙\n\n${step}`);
  await expect.poll(() => updates.at(-1)?.broken).toBe(true);
});

it("styles are told of once what they are of is shown", async () => {
  const { updates, kinds, write } = await followed();
  await write(`${whole}\n<style>h1 { color: red }</style>\n\n<!--\n\n丙\n`);
  await expect.poll(() => updates.at(-1)?.broken).toBe(true);
  expect(kinds).toEqual(["deck", "deck"]);
  await write(`${whole}\n<style>h1 { color: red }</style>\n`);
  await expect.poll(() => kinds).toEqual(["deck", "deck", "own-styles", "deck"]);
});

it("a new slide without text is sent", async () => {
  const { updates, write } = await followed();
  await write(`${whole}\n---\n\n<style>\n# 丙\n`);
  await expect.poll(() => updates.length).toBe(2);
  expect(updates.at(-1)?.broken).toBe(false);
});

it("the slides of a file that stays empty go", async () => {
  const { told, write } = await followed();
  await write("");
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([2, 0]);
});

it("a slide that is taken out goes once the file has stood still", async () => {
  const { told, write } = await followed();
  await write("# 甲\n");
  await expect.poll(() => told).toEqual([2, 1]);
});

it("a page that opened with a passing state of the file hears that it is as before", async () => {
  const { told, write, writeUnheard, greet } = await followed();
  await write("# 甲\n\n---\n\n# 丁\n");
  await write(whole);
  await expect.poll(() => told).toEqual([2, 2, 2]);
  await writeUnheard(`${whole}\n---\n\n# 丙\n`);
  await greet();
  expect(told.at(-1)).toBe(3);
  await write(whole);
  await expect.poll(() => told.at(-1)).toBe(2);
});

it("a page is greeted with nothing older than what was sent meanwhile", async () => {
  const { told, write, writeUnheard, greet, hold } = await followed();
  const three = `${whole}\n---\n\n# 丙\n`;
  await writeUnheard(three);
  let greeted: Promise<void> | undefined;
  const release = await hold(async () => {
    greeted = greet();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await write(`${three}\n---\n\n# 丁\n`);
  await expect.poll(() => told.at(-1)).toBe(4);
  release();
  await greeted;
  expect(told.at(-1)).toBe(4);
});

it("a slide that is hidden is not sent, and its mistakes are told", async () => {
  const { updates, write } = await followed();
  await write(`<!-- .slide: data-visibility="hidden" -->\n# 密 {{无}}\n\n---\n\n${whole}`);
  await expect.poll(() => updates.at(-1)?.problems.length).toBe(1);
  const { title, slides } = updates.at(-1) ?? {};
  expect([title, slides?.length]).toEqual(["甲", 2]);
  expect(JSON.stringify(slides)).not.toContain("密");
});
