import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Broker, openBroker } from "./broker.ts";

const program = "mosquitto";

/** Whether this machine has the broker, and the program that writes its password file. */
export const hasMosquitto =
  spawnSync(program, ["-h"]).error === undefined &&
  spawnSync("mosquitto_passwd", ["-h"]).error === undefined;

/** The rights in a room, in mosquitto's words. */
export const mosquittoRules = (room: string): string =>
  `topic read rostrum/${room}/state\n\nuser control\ntopic readwrite rostrum/${room}/#\n`;

/** A broker as `docs/live.md` tells to set it up: a device with the key controls, all others hear the state. */
export function openMosquitto(room: string, key: string): Promise<Broker> {
  return openBroker(async (folder, port) => {
    const [passwords, acl, config] = ["passwords", "acl", "mosquitto.conf"].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(passwords, "", { mode: 0o600 });
    spawnSync("mosquitto_passwd", ["-b", passwords, "control", key]);
    await writeFile(acl, mosquittoRules(room), { mode: 0o600 });
    await writeFile(
      config,
      [
        // 2.0.11 starts with no WebSocket alone.
        `listener 0 ${join(folder, "socket")}`,
        `listener ${port} 127.0.0.1`,
        "protocol websockets",
        "allow_anonymous true",
        `password_file ${passwords}`,
        `acl_file ${acl}`,
        "max_packet_size 8192",
        "persistence false",
        ...(process.getuid?.() === 0 ? ["user root"] : []),
        "",
      ].join("\n"),
    );
    return { program, args: ["-c", config] };
  });
}
