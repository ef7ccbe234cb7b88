import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { strangerOf } from "./loopback.ts";

function stranger(remoteAddress: string | undefined, headers: object, localPort = 8200): unknown {
  return strangerOf({ socket: { remoteAddress, localPort }, headers } as IncomingMessage, false);
}

it.each([
  ["127.0.0.1", undefined],
  ["127.1.2.3", undefined],
  ["::1", undefined],
  ["::ffff:127.0.0.1", undefined],
  ["192.168.1.20", "remote"],
  ["::ffff:192.168.1.20", "remote"],
  ["fe80::1", "remote"],
  ["127.0.0.1.evil.example", "remote"],
  [undefined, "remote"],
])("a request from %s is %s", (address, expected) => {
  expect(stranger(address, { host: "localhost:8200" })).toBe(expected);
});

it.each([
  ["localhost:8200", 8200, undefined],
  ["LOCALHOST:8200", 8200, undefined],
  ["[::1]:8200", 8200, undefined],
  ["localhost", 80, undefined],
  ["localhost", 8200, "host"],
  ["localhost:8200.evil.example", 8200, "host"],
  ["", 8200, "host"],
  [undefined, 8200, "host"],
])("a request to %s at port %d is %s", (host, port, expected) => {
  expect(stranger("::1", { host }, port)).toBe(expected);
});
