import { execFile } from "node:child_process";
import { request } from "node:http";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { brokerAddress, deskAddress, notesAddress } from "../deck/exchange/live.ts";
import { firstStamp } from "../session/messages/messages.ts";
import { type Topic, mostBytes, topicName, writeRoomMessage } from "../session/messages/room.ts";
import { initialState } from "../session/state.ts";
import { makeKey } from "./gate.ts";
import { type LiveServer, openLiveServer } from "./server.ts";
import { type RawClient, openRawClient } from "../../tests/live/raw-client.ts";

const room = "room";
const secret = "只在会上说的话";
const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function serve(key = makeKey()): Promise<LiveServer> {
  const server = await openLiveServer({
    files: [{ path: "index.html", bytes: "<title>t</title>connect-src 'self'" }],
    spoken: { rate: 210, notes: { a: `<aside class="notes"><p>${secret}</p></aside>` }, times: {} },
    room,
    key,
    keep: () => Promise.resolve(),
    address: undefined,
    port: 0,
  });
  open.push(server);
  return server;
}

async function join(server: LiveServer, key?: string, name = "follow-x"): Promise<RawClient> {
  const client = await openRawClient(server.home.replace("http", "ws") + brokerAddress.slice(1));
  open.push(client);
  await client.connect({ clientId: name, ...(key !== undefined && { key }) });
  return client;
}

const name = (topic: Topic): string => topicName(room, topic);
const state = (slide: number, revision = 1): string =>
  writeRoomMessage(
    {
      kind: "state",
      stamped: {
        ...firstStamp({ ...initialState("d"), position: { slide, step: 0 } }, "stage-a"),
        revision,
      },
      at: 1,
      slide: "a",
    },
    room,
  );

function ask(
  server: LiveServer,
  path: string,
  { method = "GET", headers = {}, body = "" } = {} as {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
  },
): Promise<{
  readonly status: number;
  readonly text: string;
  readonly location?: string | undefined;
}> {
  return new Promise((done, failed) => {
    const asking = request(new URL(path, server.home), { method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, text, location: answer.headers.location }),
      );
    });
    asking.on("error", failed);
    asking.end(body);
  });
}

it("ends where its port is taken", async () => {
  const { home } = await serve();
  const script = `
    import { openLiveServer } from "./src/live/server.ts";
    const options = { files: [], spoken: {}, key: "", keep: async () => {}, port: ${new URL(home).port} };
    await openLiveServer(options).catch(({ code }) => console.log(code));`;
  const run = promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script],
    { timeout: 60_000 },
  );
  expect((await run).stdout).toBe("EADDRINUSE\n");
});

describe("the broker of a meeting", () => {
  it("gives the state to every follower, and at once to one that joins late", async () => {
    const server = await serve();
    const desk = await join(server, server.key(), "desk-a");
    const early = await join(server);
    expect(await early.subscribe(name("state"))).toBeLessThan(2);
    expect(await desk.publish(name("state"), state(3), { retain: true })).toBe("acknowledged");
    expect(await early.next()).toContain('"slide":3');
    const late = await join(server);
    await late.subscribe(name("state"));
    expect(await late.next()).toContain('"slide":3');
  });

  it.each<[string, (follower: RawClient) => Promise<unknown>]>([
    ["a state", (follower) => follower.publish(name("state"), state(9), { retain: true })],
    ["an order", (follower) => follower.publish(name("order"), "{}")],
    ["on another topic", (follower) => follower.publish("rostrum/other/state", state(9))],
    ["to the broker itself", (follower) => follower.publish("$SYS/x", "1")],
  ])("lets a follower say nothing: %s", async (_, say) => {
    const server = await serve();
    const watcher = await join(server, server.key(), "desk-a");
    await watcher.subscribe(name("state"));
    const follower = await join(server);
    expect(await say(follower)).toBe("closed");
    await watcher.publish(name("state"), state(1), { retain: true });
    expect(await watcher.next()).toContain('"slide":1');
  });

  it("lets a follower hear the state, and nothing else", async () => {
    const server = await serve();
    const follower = await join(server);
    for (const topic of [
      name("order"),
      name("desk"),
      name("counts"),
      "#",
      "rostrum/+/state",
      "$SYS/#",
    ]) {
      expect(await follower.subscribe(topic)).toBe(128);
    }
    expect(await follower.subscribe(name("state"))).toBeLessThan(2);
  });

  it.each([
    ["no message at all", name("order"), "{", false],
    ["a state that is none", name("state"), '{"app":"rostrum"}', true],
    ["a state that is not kept", name("state"), state(1), false],
    ["what the server alone says", name("counts"), "{}", false],
  ])("takes nothing from a key holder either that is %s", async (_, topic, text, retain) => {
    const server = await serve();
    const holder = await join(server, server.key(), "remote-a");
    expect(await holder.publish(topic, text, { retain })).toBe("closed");
  });

  it("refuses a wrong key, late, and the old one when it is renewed", async () => {
    const server = await serve();
    const begun = performance.now();
    await expect(join(server, makeKey())).rejects.toThrow("refused 5");
    expect(performance.now() - begun).toBeGreaterThan(200);
    const old = server.key();
    const holder = await join(server, old, "remote-a");
    const gone = holder.closed();
    const headers = { Origin: server.home.slice(0, -1) };
    const renewed = await ask(server, deskAddress, {
      method: "POST",
      headers,
      body: '{"wish":"renew"}',
    });
    expect(renewed.status).toBe(200);
    await gone;
    expect(server.key()).not.toBe(old);
    await expect(join(server, old)).rejects.toThrow("refused 5");
    await join(server, server.key());
  });

  it("is another one for each server: the key of one opens no other of the same room", async () => {
    const [one, other] = [await serve(), await serve()];
    await join(one, one.key());
    await expect(join(other, one.key())).rejects.toThrow("refused 5");
  });

  it("lets nobody take another's place by its name", async () => {
    const server = await serve();
    const desk = await join(server, server.key(), "desk-a");
    await join(server, undefined, "desk-a");
    expect(await desk.publish(name("state"), state(1), { retain: true })).toBe("acknowledged");
  });

  it("ends a flood, and a message of a megabyte at its first bytes", async () => {
    const server = await serve();
    const watcher = await join(server);
    await watcher.subscribe(name("state"));
    const flood = await join(server, server.key(), "remote-a");
    for (let i = 0; i < 400; i++) flood.send(name("state"), state(i, i), { retain: true });
    await flood.closed();
    const large = await join(server, server.key(), "remote-b");
    large.send(name("state"), "x".repeat(1_000_000), { retain: true });
    await large.closed();
    const announced = await join(server, server.key(), "remote-c");
    announced.raw(Uint8Array.from([0x30, 0xff, 0xff, 0xff, 0x7f, 0, 1]));
    await announced.closed();
    const desk = await join(server, server.key(), "desk-a");
    const last = state(77, 5000);
    expect(last.length).toBeLessThan(mostBytes);
    await desk.publish(name("state"), last, { retain: true });
    for (
      let text = await watcher.next();
      !text.includes('"slide":77');
      text = await watcher.next()
    );
  });

  it.each<[WebSocket.ClientOptions & { readonly path?: string }]>([
    [{ origin: "http://evil.example" }],
    [{ headers: { Host: "evil.example" } }],
    [{ path: "/live/other" }],
  ])("lets no stranger in: %j", async ({ path = brokerAddress, ...options }) => {
    const server = await serve();
    const socket = new WebSocket(
      server.home.replace("http", "ws") + path.slice(1),
      ["mqtt"],
      options,
    );
    const fault = await new Promise<Error>((done) => socket.once("error", done));
    expect(fault.message).toMatch(/403|404/);
  });
});

describe("the pages of a meeting", () => {
  it("give what is spoken to holders of the key alone", async () => {
    const server = await serve();
    const page = await ask(server, "/?view=follow");
    expect(page.text).toContain(`connect-src 'self' ws://${new URL(server.home).host}`);
    expect(page.text).not.toContain(secret);
    expect((await ask(server, notesAddress)).status).toBe(401);
    const wrong = { Authorization: `Bearer ${makeKey()}` };
    expect((await ask(server, notesAddress, { headers: wrong })).status).toBe(401);
    const right = { Authorization: `Bearer ${server.key()}` };
    expect((await ask(server, notesAddress, { headers: right })).text).toContain(secret);
  });

  it.each([
    ["/../package.json", {}, 404],
    ["/nothing", {}, 404],
    ["/", { headers: { Host: "evil.example" } }, 421],
    ["/", { method: "POST" }, 405],
    [deskAddress, { headers: { Host: "evil.example" } }, 421],
    [deskAddress, { headers: { "Sec-Fetch-Site": "cross-site" } }, 403],
    [deskAddress, { method: "POST", body: '{"wish":"renew"}' }, 403],
    [deskAddress, { method: "POST", headers: { Origin: "http://evil.example" } }, 403],
  ])("answer %s with %j by %i", async (path, options, status) => {
    expect((await ask(await serve(), path, options)).status).toBe(status);
  });

  it("shut everyone but this machine out where the speaker says so", async () => {
    const server = await serve();
    const headers = { Origin: server.home.slice(0, -1) };
    const shut = await ask(server, deskAddress, {
      method: "POST",
      headers,
      body: '{"wish":"close"}',
    });
    expect(JSON.parse(shut.text)).toMatchObject({ open: false });
    await join(server, server.key(), "desk-a");
  });
});
