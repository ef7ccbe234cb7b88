/** The addresses at which phones of the same network find this machine. */
import type { NetworkInterfaceInfo } from "node:os";

export interface OwnAddress {
  /** Of the network card, as the system calls it. */
  readonly card: string;
  readonly address: string;
}

/** Networks that programs make for themselves: no phone is in them. */
const virtual =
  /docker|veth|vethernet|virtualbox|vmware|vmnet|hyper-v|wsl|^br-|^virbr|^utun|^tun|^tap/i;
/** The addresses that routers give out (RFC 1918), in the order in which wireless networks use them. */
const home = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** Every address over which another device may reach this machine, the likeliest first. IPv4: people type it. */
export function ownAddresses(
  cards: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly OwnAddress[] {
  const all = Object.entries(cards).flatMap(([card, infos = []]) =>
    infos
      .filter(({ family, internal, address }) => {
        // 169.254: no router answered (RFC 3927).
        return family === "IPv4" && !internal && !address.startsWith("169.254.");
      })
      .map(({ address }) => ({ card, address })),
  );
  return [...all].sort((a, b) => rank(a) - rank(b));
}

function rank({ card, address }: OwnAddress): number {
  const at = home.findIndex((range) => range.test(address));
  return (virtual.test(card) ? 10 : 0) + (at === -1 ? home.length : at);
}
