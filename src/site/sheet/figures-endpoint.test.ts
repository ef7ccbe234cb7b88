import {
  chmod,
  cp,
  mkdtemp,
  mkdir,
  open,
  readFile,
  readdir,
  rm,
  rmdir,
  writeFile,
} from "node:fs/promises";
import { request, type OutgoingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FigureEdit, FiguresSheet } from "../../deck/figures/sheet/figures-sheet.ts";
import { deckReader, readDeckFolder } from "../folder/deck-folder.ts";
import { openLocalServer, type LocalServer } from "../local/server.ts";
import { figuresEndpoint } from "./figures-endpoint.ts";
import { openSheetFile } from "./figures-sheet.ts";

let folder: string;
let file: string;
let committed: string;
let server: LocalServer;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-sheet-"));
  file = join(folder, "figures.yaml");
  await cp("slides", folder, { recursive: true });
  committed = await readFile(file, "utf8");
  server = await openLocalServer([figuresEndpoint(folder, deckReader(folder))], {
    port: 0,
    tell() {},
  });
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => writeFile(file, committed));

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** A request as any program on this machine can make it: with any header. */
function ask({
  method = "GET",
  path = "/__figures",
  headers = {},
  body,
}: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** As the page itself asks. */
function post(body: string, headers: OutgoingHttpHeaders = {}): Promise<Answered> {
  const own = { Origin: `http://127.0.0.1:${port}`, "Content-Type": "application/json" };
  return ask({ method: "POST", headers: { ...own, ...headers }, body });
}

async function sheet(): Promise<FiguresSheet> {
  const { text } = await ask({});
  return JSON.parse(text) as FiguresSheet;
}

async function edit(edits: Readonly<Record<string, FigureEdit>>): Promise<string> {
  const { version } = await sheet();
  return JSON.stringify({ version, edits });
}

const good = { 集体学习次数: { value: "20" } };

describe("the sheet of the local server", () => {
  it("takes as much as a sheet may hold at once", async () => {
    const names = Array.from({ length: 410 }, (_, at) => `户数${at}`);
    await writeFile(file, names.map((name) => `${name}:\n`).join(""));
    const source = "统".repeat(450);
    const edits = Object.fromEntries(names.map((name) => [name, { source }]));
    const { status } = await post(await edit(edits));
    expect(status).toBe(200);
    expect((await sheet()).figures.filter((figure) => figure.source === source)).toHaveLength(410);
  });

  it("is given with the sentences of each figure", async () => {
    const { path, figures } = await sheet();
    expect(path).toBe(join(folder, "figures.yaml"));
    expect(figures).toHaveLength(20);
    expect(figures[0]?.sentences.map(({ role, before }) => [role, before.slice(-4)])).toEqual([
      ["face", "体学习 "],
      ["notes", "集体学习"],
    ]);
  });

  it("is given as a table", async () => {
    const { status, text } = await ask({ path: "/__figures.csv" });
    expect([status, text.slice(0, 8)]).toEqual([200, "\uFEFF名称,标签,值"]);
  });

  it("takes values, in the file's own lines", async () => {
    const { status, text } = await post(await edit({ ...good, 检视会议场次: { value: "3" } }));
    expect([status, JSON.parse(text)]).toMatchObject([200, { kind: "saved" }]);
    const expected = committed
      .replace("集体学习次数:", "集体学习次数: 20")
      .replace("检视会议场次: { value: ,", "检视会议场次: { value: 3,");
    expect(await readFile(file, "utf8")).toBe(expected);
    expect(text).toContain((await sheet()).version);
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("takes one save after the other, and the second of two at once not", async () => {
    const [a, b] = [await edit(good), await edit({ 现场教学次数: { value: "3" } })];
    const answers = await Promise.all([post(a), post(b)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  describe("of a page that goes away amid a save", () => {
    const both = { ...good, 现场教学次数: { value: "3" } };
    const request = async (saw: Readonly<Record<string, FigureEdit>>, path = file) => {
      const { version } = await sheet();
      const texts = [saw, good];
      return JSON.stringify({ version, edits: both, over: { path, texts } });
    };
    const blank = { 集体学习次数: { value: "" }, 现场教学次数: { value: "" } };
    const written = () =>
      committed
        .replace("集体学习次数:", "集体学习次数: 20")
        .replace("现场教学次数:", "现场教学次数: 3");

    it.each(["before", "after"])("takes the last figure %s the first", async (when) => {
      const [first, last] = [await edit(good), await request(blank)];
      const answers: number[] = [];
      for (const body of when === "after" ? [first, last] : [last, first])
        answers.push((await post(body)).status);
      expect(answers).toEqual(when === "after" ? [200, 200] : [200, 409]);
      expect(await readFile(file, "utf8")).toBe(written());
    });

    it.each([
      ["where another has changed the figure", "现场教学次数: 9", undefined],
      ["of another deck", "现场教学次数:", "decks/other/figures.yaml"],
    ])("takes nothing %s", async (_, line, path) => {
      const last = await request(blank, path);
      const other = committed.replace("集体学习次数:", "集体学习次数: 20");
      await writeFile(file, other.replace("现场教学次数:", line));
      expect((await post(last)).status).toBe(409);
      expect(await readFile(file, "utf8")).toBe(other.replace("现场教学次数:", line));
    });
  });

  it("is not overwritten where it changed meanwhile: both versions come back", async () => {
    const body = await edit(good);
    const other = committed.replace("集体学习次数:", "集体学习次数: 30");
    await writeFile(file, other);
    const { status, text } = await post(body);
    expect(status).toBe(409);
    const answer = JSON.parse(text) as { sheet: FiguresSheet; yours: unknown };
    expect(answer.yours).toEqual(good);
    expect(answer.sheet.figures[0]?.value).toBe("30");
    expect(await readFile(file, "utf8")).toBe(other);
  });

  it.each([
    ["a text that is no number", { 集体学习次数: { value: "20次" } }, "figure-value"],
    ["one bad among good", { ...good, 现场教学次数: { value: "待定" } }, "figure-value"],
  ])("does not take %s", async (_, edits, code) => {
    const { status, text } = await post(await edit(edits));
    expect([status, JSON.parse(text)]).toMatchObject([
      422,
      { kind: "refused", problems: [{ code }] },
    ]);
    expect(await readFile(file, "utf8")).toBe(committed);
  });

  it("leaves a file alone that is read-only, though its folder would let it be replaced", async () => {
    await chmod(file, 0o444);
    const { status, text } = await post(await edit(good));
    await chmod(file, 0o644);
    expect([status, JSON.parse(text)]).toMatchObject([
      422,
      {
        problems: [{ code: "sheet-not-written", message: { zh: "填数表写不进去：文件是只读的" } }],
      },
    ]);
    expect(await readFile(file, "utf8")).toBe(committed);
  });

  it("is not taken for an empty one where it cannot be read: a save would delete its content", async () => {
    const deck = await readDeckFolder("slides");
    await rm(file);
    await mkdir(file);
    const read = openSheetFile(folder, async () => deck).read();
    await expect(read).rejects.toThrow("EISDIR");
    await rmdir(file);
  });

  it("that is a folder just now is told in words", async () => {
    const body = await edit(good);
    await rm(file);
    await mkdir(file);
    const { status, text } = await post(body);
    await rmdir(file);
    expect([status, JSON.parse(text)]).toMatchObject([
      422,
      { kind: "refused", problems: [{ code: "system-EISDIR", place: { file } }] },
    ]);
  });

  it("leaves a file alone that is not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from([0x23, 0xb0, 0xb4, 0x0a]), Buffer.from(committed)]);
    await writeFile(file, bytes);
    const { status, text } = await post(await edit(good));
    expect([status, JSON.parse(text)]).toMatchObject([
      422,
      { problems: [{ code: "sheet-encoding" }] },
    ]);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });
});

describe("a stranger", () => {
  it.each<[string, () => OutgoingHttpHeaders]>([
    ["of another site", () => ({ Origin: "https://evil.example" })],
    ["of another port", () => ({ Origin: `http://127.0.0.1:${port + 1}` })],
    ["of another name of this machine", () => ({ Origin: `http://localhost:${port}` })],
    ["in a frame without an origin", () => ({ Origin: "null" })],
    [
      "that names another host",
      () => ({ Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` }),
    ],
    ["that names a host of its own here", () => ({ Host: `a.localhost:${port}` })],
    ["that names another port", () => ({ Host: "127.0.0.1:1" })],
    ["that the browser gives away", () => ({ "Sec-Fetch-Site": "cross-site" })],
  ])("%s may neither write nor read", async (_, headers) => {
    const body = await edit(good);
    expect((await post(body, headers())).status).toBe(403);
    for (const path of ["/__figures", "/__figures.csv", "/__figures?x=1"]) {
      const { status, text } = await ask({ path, headers: headers() });
      expect(status).toBe(403);
      expect(text).not.toContain("集体学习");
    }
    expect(await readFile(file, "utf8")).toBe(committed);
  });

  it("that does not say where it comes from may not write", async () => {
    const headers = { "Content-Type": "application/json" };
    const { status } = await ask({ method: "POST", headers, body: await edit(good) });
    expect(status).toBe(403);
    expect(await readFile(file, "utf8")).toBe(committed);
  });
});

describe("a request that cannot be understood", () => {
  it.each<[number, string, () => Promise<Answered>]>([
    [404, "an unknown name", async () => post(await edit({ ...good, 没有: { value: "1" } }))],
    [404, "a name of every object", async () => post(await edit({ constructor: { value: "1" } }))],
    [413, "a body too large", async () => post(" ".repeat(4_200_000) + (await edit(good)))],
    [415, "a form", async () => post(await edit(good), { "Content-Type": "text/plain" })],
    [400, "no JSON", () => post("{")],
    [400, "JSON of another shape", () => post('{"version":1,"edits":[]}')],
    [400, "no path", () => post('{"version":"1","edits":{},"over":{"texts":[]}}')],
    [400, "no texts", () => post('{"version":"1","edits":{},"over":{"path":"a","texts":[1]}}')],
    [400, "an unknown field", () => post('{"version":"1","edits":{"集体学习次数":{"place":"1"}}}')],
    [400, "a value that is no text", () => post('{"version":"1","edits":{"a":{"value":{}}}}')],
    [
      405,
      "another method",
      () => ask({ method: "DELETE", headers: { Origin: `http://127.0.0.1:${port}` } }),
    ],
    [
      405,
      "a table sent back",
      () =>
        ask({
          method: "POST",
          path: "/__figures.csv",
          headers: { Origin: `http://127.0.0.1:${port}` },
        }),
    ],
  ])("is answered with %i: %s", async (status, _, send) => {
    expect((await send()).status).toBe(status);
    expect(await readFile(file, "utf8")).toBe(committed);
  });

  it("does not keep the server from answering the next", async () => {
    await ask({ path: "/__figures/%", method: "POST" }).catch(() => undefined);
    expect((await ask({})).status).toBe(200);
  });
});

it.each([
  ["on this machine", 0],
  ["on a drive whose clock is fast", 60],
  ["on a drive whose clock is slow", -3600],
])("waits for an editor that writes the sheet piece by piece, %s", async (_, seconds) => {
  const { version, path } = await sheet();
  const over = { path, texts: [{ 集体学习次数: { value: "" } }] };
  const body = JSON.stringify({ version, edits: good, over });
  const whole = `${await readFile(file, "utf8")}${"# 说明\n".repeat(20)}`;
  const slow = await open(file, "w");
  const size = Math.ceil(whole.length / 5);
  let saved: Promise<Answered> | undefined;
  for (let from = 0; from < whole.length; from += size) {
    await slow.write(whole.slice(from, from + size));
    const time = Date.now() / 1000 + seconds;
    await slow.utimes(time, time);
    if (from === size) saved = post(body);
    await pause(250);
  }
  await slow.close();
  await saved;
  const now = await readFile(file, "utf8");
  expect(now.split("\n")).toHaveLength(whole.split("\n").length);
});

it("saves nothing into another deck with the same sheet, which the server serves by then", async () => {
  const other = await mkdtemp(join(tmpdir(), "rostrum-sheet-"));
  await cp(folder, other, { recursive: true });
  const [shown, served] = [folder, other].map((each) => openSheetFile(each, deckReader(each)));
  const version = (await shown?.read())?.version ?? "";
  const answer = await served?.save({ version, edits: { 集体学习次数: { value: "44" } } });
  expect(answer?.kind).toBe("stale");
  expect(await readFile(join(other, "figures.yaml"), "utf8")).toBe(committed);
  await rm(other, { recursive: true, force: true });
});
