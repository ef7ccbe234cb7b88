import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, mergeConfig, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "./local-requests.ts";
import { viteConfig } from "./vite-config.ts";

const host = "127.0.0.1:8200";
const own = { host, origin: `http://${host}` };

function status(method: string, url: string, headers: object = { host }): number {
  const socket = { remoteAddress: "127.0.0.1", localPort: 8200 };
  return refusalOf({ method, url, headers, socket } as unknown as IncomingMessage)?.status ?? 200;
}

describe("the list of what is answered", () => {
  it.each<[number, string, string, object?]>([
    [200, "GET", "/"],
    [200, "HEAD", "/index.html?view=read"],
    [200, "GET", "/@vite/client"],
    [200, "GET", "/photos/1.jpg"],
    [200, "GET", "/__figures"],
    [200, "POST", "/__figures", own],
    [200, "GET", "/__figures.csv?x=1"],
    [200, "GET", "/__deck"],
    [404, "GET", "/__open-in-editor?file=/etc/passwd"],
    [404, "GET", "/__open-in-editor"],
    [200, "POST", "/__export", own],
    [200, "POST", "/__export/open", own],
    [405, "GET", "/__export/open"],
    [200, "GET", "/__export/file?path=a.pdf"],
    [405, "POST", "/__export/file", own],
    [403, "POST", "/__export"],
    [404, "GET", "/__figures/x"],
    [404, "GET", "/__anything"],
    [405, "POST", "/", own],
    [405, "POST", "/__figures.csv", own],
    [405, "DELETE", "/__figures", own],
    [403, "POST", "/__figures"],
    [403, "OPTIONS", "/"],
    [403, "GET", "/@vite/client", { host, origin: "http://localhost:3000" }],
    [403, "GET", "/@vite/client", { host, "sec-fetch-site": "same-site" }],
    [403, "GET", "/photos/1.jpg", { host, "sec-fetch-site": "cross-site" }],
    [403, "GET", "/", { host: "evil.example:8200" }],
  ])("%i for %s %s %j", (expected, method, url, headers) => {
    expect(status(method, url, headers)).toBe(expected);
  });
});

describe("the server itself", () => {
  let server: ViteDevServer;
  let cacheDir: string;
  let port: number;

  beforeAll(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), "rostrum-local-"));
    const config = { configFile: false as const, logLevel: "silent" as const, cacheDir };
    server = await createServer(
      mergeConfig(viteConfig("slides"), { ...config, server: { port: 0 } }),
    );
    await server.listen();
    port = Number(new URL(server.resolvedUrls?.local[0] ?? "").port);
  });

  afterAll(async () => {
    await server.close();
    await rm(cacheDir, { recursive: true, force: true });
  });

  it("is bound to an address of this machine, not to a name", () => {
    expect(server.httpServer?.address()).toMatchObject({ address: "127.0.0.1" });
    expect(server.resolvedUrls).toMatchObject({
      local: [`http://127.0.0.1:${port}/`],
      network: [],
    });
  });

  it.each(["/", "/@vite/client", "/main.ts", "/__open-in-editor?file=main.ts"])(
    "gives %s to no page of another port, and lets none read it",
    async (path) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { Origin: "http://localhost:3000" },
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      expect(await answer.text()).not.toMatch(/token|section|import/i);
    },
  );

  it.each([
    "01-cover.md",
    "figures.yaml",
    "01-cover.md?raw",
    "01-cover.md?import&raw",
    "deck.yaml?url",
  ])("gives %s of the deck's folder to nobody by its path on this machine", async (name) => {
    const path = join(process.cwd(), "slides", name);
    const answer = await fetch(`http://127.0.0.1:${port}/@fs${path}`);
    expect([403, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/layout:|value:/);
  });

  const switched = (headers: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      let said = "";
      socket.on("data", (chunk) => {
        said += chunk.toString();
        socket.destroy();
      });
      socket.on("close", () => resolve(said.split("\r\n")[0] ?? ""));
      const token = server.config.webSocketToken;
      const lines = [
        `GET /?token=${token} HTTP/1.1`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
        ...headers,
      ];
      socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    });
  it("lays no fault of the bundler over what the audience sees", async () => {
    const client = await (await fetch(`http://127.0.0.1:${port}/@vite/client`)).text();
    expect(client).toMatch(/enableOverlay = false/);
  });

  const hmr = "Sec-WebSocket-Protocol: vite-hmr";

  it("lets its own page follow the manuscript, and nobody else", async () => {
    const here = `127.0.0.1:${port}`;
    expect(await switched([`Host: ${here}`, `Origin: http://${here}`, hmr])).toContain("101");
    for (const others of [
      [`Host: ${here}`, hmr],
      [`Host: ${here}`, "Origin: http://localhost:3000", hmr],
      [`Host: ${here}`, "Sec-WebSocket-Protocol: vite-ping"],
      [`Host: evil.example:${port}`, `Origin: http://evil.example:${port}`, hmr],
    ]) {
      expect(await switched(others)).toContain("403");
    }
  });
});
