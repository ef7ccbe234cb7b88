import { get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLocal } from "../../../tests/local-server.ts";
import { refusalOf } from "./local-requests.ts";
import { type LocalServer, openLocalServer } from "./server.ts";

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
    [200, "GET", "/assets/index.js"],
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
    [404, "GET", "//"],
    [404, "GET", "//a/__figures"],
    [404, "GET", "/a/../__export"],
    [404, "GET", "/\\a/__figures"],
    [404, "GET", "http://a/"],
    [200, "GET", "/a/../b.png"],
    [200, "GET", "/%E5%9B%BE.png"],
    [200, "GET", "/%"],
    [405, "POST", "/", own],
    [405, "POST", "/__figures.csv", own],
    [405, "DELETE", "/__figures", own],
    [403, "POST", "/__figures"],
    [403, "OPTIONS", "/"],
    [403, "GET", "/assets/index.js", { host, origin: "http://localhost:3000" }],
    [403, "GET", "/assets/index.js", { host, "sec-fetch-site": "same-site" }],
    [403, "GET", "/photos/1.jpg", { host, "sec-fetch-site": "cross-site" }],
    [403, "GET", "/", { host: "evil.example:8200" }],
  ])("%i for %s %s %j", (expected, method, url, headers) => {
    expect(status(method, url, headers)).toBe(expected);
  });
});

describe("the server itself", () => {
  let server: LocalServer;
  let port: number;

  beforeAll(async () => {
    server = await startLocal("slides");
    port = Number(new URL(server.url).port);
  });

  afterAll(() => server?.close());

  it("is bound to an address of this machine, not to a name", () => {
    expect(server.url).toBe(`http://127.0.0.1:${port}/`);
  });

  it.each(["/", "/index.html", "/@vite/client", "/rostrum-fonts/whole.css", "/__figures"])(
    "gives %s to no page of another port, and lets none read it",
    async (path) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { Origin: "http://localhost:3000" },
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      expect(await answer.text()).not.toMatch(/section|@font-face|figures|token/i);
    },
  );

  it.each([
    "/01-cover.md",
    "/figures.yaml",
    "/01-cover.md?raw",
    "/deck.yaml?url",
    "/../slides/deck.yaml",
    "/%2e%2e/slides/deck.yaml",
    "/%",
    `/@fs${join(process.cwd(), "slides", "deck.yaml")}`,
    `/rostrum-fonts/${join(process.cwd(), "slides", "deck.yaml")}`,
    "/rostrum-fonts/@fontsource/source-serif-4/package.json",
  ])("gives %s to nobody", async (path) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      // `fetch` would resolve the dots.
      get({ host: "127.0.0.1", port, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on("error", reject);
    });
    expect(status).toBe(404);
  });

  it("lays no fault of the bundler over what the audience sees", async () => {
    const client = await (await fetch(`${server.url}@vite/client`)).text();
    expect(client).toMatch(/enableOverlay = false/);
  });

  it("takes the next port where one is taken, unless it was named", async () => {
    await expect(openLocalServer([], { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    const [one, two] = [await openLocalServer([]), await openLocalServer([])];
    expect(one.url).not.toBe(two.url);
    await Promise.all([one.close(), two.close()]);
  });

  const switched = (token: string, headers: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      let said = "";
      socket.on("data", (chunk) => {
        said += chunk.toString();
        socket.destroy();
      });
      socket.on("close", () => resolve(said.split("\r\n")[0] ?? ""));
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

  it("lets its own page follow the manuscript, and nobody else", async () => {
    const here = `127.0.0.1:${port}`;
    const client = await (await fetch(`${server.url}@vite/client`)).text();
    const [, token = ""] = /wsToken = "([^"]+)"/.exec(client) ?? [];
    const hmr = "Sec-WebSocket-Protocol: vite-hmr";
    const own = [`Host: ${here}`, `Origin: http://${here}`];
    expect(await switched(token, [...own, hmr])).toContain("101");
    for (const others of [
      [`Host: ${here}`, hmr],
      [`Host: ${here}`, "Origin: http://localhost:3000", hmr],
      [`Host: ${here}`, "Sec-WebSocket-Protocol: vite-ping"],
      [`Host: evil.example:${port}`, `Origin: http://evil.example:${port}`, hmr],
    ]) {
      expect(await switched(token, others)).toContain("403");
    }
  });
});
