import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { ownAddresses } from "./addresses.ts";

const info = (address: string, internal = false): NetworkInterfaceInfo =>
  ({
    family: address.includes(":") ? "IPv6" : "IPv4",
    address,
    internal,
    netmask: "255.255.255.0",
    mac: "00:00:00:00:00:00",
    cidr: null,
    ...(address.includes(":") ? { scopeid: 0 } : {}),
  }) as NetworkInterfaceInfo;

describe("the addresses of a machine", () => {
  it("are those that a phone can reach, wireless networks before what programs make", () => {
    const cards = {
      lo: [info("127.0.0.1", true)],
      "vEthernet (WSL)": [info("172.20.0.1")],
      docker0: [info("172.17.0.1")],
      以太网: [info("10.3.4.5"), info("fe80::1")],
      "本地连接* 2": [info("169.254.7.8")],
      WLAN: [info("192.168.1.20")],
      公网: [info("203.0.113.9")],
    };
    expect(ownAddresses(cards).map(({ address }) => address)).toEqual([
      "192.168.1.20",
      "10.3.4.5",
      "203.0.113.9",
      "172.20.0.1",
      "172.17.0.1",
    ]);
  });

  it("may be none", () => {
    expect(ownAddresses({ lo: [info("127.0.0.1", true)] })).toEqual([]);
  });
});
