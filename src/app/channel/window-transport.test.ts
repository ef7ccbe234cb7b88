import { describe, expect, it } from "vitest";
import { helloMessage } from "../../session/messages/messages.ts";
import { openWindowTransport, type OwnWindow } from "./window-transport.ts";

interface FakeWindow {
  readonly window: Window;
  readonly sent: { readonly data: unknown; readonly to: string }[];
}

function fakeWindow(opener: unknown = null): FakeWindow {
  const sent: { data: unknown; to: string }[] = [];
  const window = {
    opener,
    closed: false,
    postMessage: (data: unknown, to: string) => void sent.push({ data, to }),
  };
  return { window: window as unknown as Window, sent };
}

function ownWindow(href: string, opener: unknown = null) {
  const events = new EventTarget();
  const { protocol, origin } = new URL(href);
  const own = {
    opener,
    location: { protocol, origin },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const post = (source: Window, origin: string, data: unknown = "hello"): void => {
    events.dispatchEvent(Object.assign(new Event("message"), { source, origin, data }));
  };
  return { own: own as unknown as OwnWindow, post };
}

const site = "https://example.org/deck/";
const file = "file:///F:/deck.html";

describe("windows that opened each other", () => {
  it.each([
    ["on a site", site, "https://example.org"],
    ["on a disk", file, "*"],
  ])("are sent to %s", (_name, href, to) => {
    const opener = fakeWindow();
    const opened = fakeWindow();
    const transport = openWindowTransport(ownWindow(href, opener.window).own);
    transport.add(opened.window);
    const message = helloMessage("deck", "a");
    transport.send(message);
    expect(opener.sent).toEqual([{ data: message, to }]);
    expect(opened.sent).toEqual([{ data: message, to }]);
  });

  it("are forgotten once they are closed", () => {
    const opened = fakeWindow();
    const transport = openWindowTransport(ownWindow(site).own);
    transport.add(opened.window);
    Object.assign(opened.window, { closed: true });
    transport.send(helloMessage("deck", "a"));
    expect(opened.sent).toEqual([]);
    expect(transport.family()).toEqual([]);
  });
});

describe("a message", () => {
  const cases: [string, string, string, (own: OwnWindow) => Window, boolean][] = [
    ["from the window that opened this", site, "https://example.org", ({ opener }) => opener, true],
    [
      "from a window that this opened before it was reloaded",
      site,
      "https://example.org",
      (own) => fakeWindow(own).window,
      true,
    ],
    [
      "from another window of the site",
      site,
      "https://example.org",
      () => fakeWindow().window,
      false,
    ],
    [
      "from the opener on another site",
      site,
      "https://evil.example",
      ({ opener }) => opener,
      false,
    ],
    ["from a file that this opened", file, "null", (own) => fakeWindow(own).window, true],
    ["from a file that it did not open", file, "null", () => fakeWindow().window, false],
    [
      "from a site that a file opened",
      file,
      "https://evil.example",
      (own) => fakeWindow(own).window,
      false,
    ],
  ];
  it.each(cases)("%s", (_name, href, origin, sourceOf, isTaken) => {
    const { own, post } = ownWindow(href, fakeWindow().window);
    const heard: unknown[] = [];
    openWindowTransport(own).onMessage((data) => heard.push(data));
    post(sourceOf(own), origin);
    expect(heard).toEqual(isTaken ? ["hello"] : []);
  });

  it("without a window behind it is dropped", () => {
    const { own, post } = ownWindow(site);
    const heard: unknown[] = [];
    openWindowTransport(own).onMessage((data) => heard.push(data));
    post(new MessageChannel().port1 as unknown as Window, "https://example.org");
    post(null as unknown as Window, "https://example.org");
    expect(heard).toEqual([]);
  });
});
