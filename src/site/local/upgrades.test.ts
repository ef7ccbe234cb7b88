import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { takeUpgrades } from "./upgrades.ts";

it("a client that resets its connection does not end the server", async () => {
  const server = createServer((_, response) => response.end("here"));
  let taken = 0;
  takeUpgrades(server, (_, socket) => {
    taken++;
    // By the time of the answer the client is gone.
    setTimeout(() => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"), 5);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  for (let times = 0; times < 20; times++) {
    const client = connect(port, "127.0.0.1");
    client.write("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    await expect.poll(() => taken).toBe(times + 1);
    client.resetAndDestroy();
    await turn();
  }
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
});
