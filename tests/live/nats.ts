import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Broker, freePort, openBroker } from "./broker.ts";

const program = "nats-server";

export const hasNats = spawnSync(program, ["--version"]).error === undefined;

/**
 * Who may do what in a room, in NATS's words. Messages of quality 1 come on subjects of MQTT's own, which followers
 * need not hear: they ask for quality 0. Other doors than MQTT's are shut, as each could hear these subjects.
 */
export const natsRules = (room: string, key: string): string =>
  `no_auth_user: audience
authorization { users: [
  { user: control, password: "${key}", allowed_connection_types: ["MQTT_WS"]
    permissions: { publish: ["rostrum.${room}.>"], subscribe: ["rostrum.${room}.>", "$MQTT.sub.>"] } }
  { user: audience, password: none, allowed_connection_types: ["MQTT_WS"]
    permissions: { publish: { deny: ">" }, subscribe: ["rostrum.${room}.state"] } }
] }
`;

/** A broker as `docs/live.md` tells to set it up: who has the key controls, everyone else hears the state. */
export function openNats(room: string, key: string): Promise<Broker> {
  return openBroker(async (folder, port) => {
    const config = join(folder, "nats.conf");
    const [own, plain] = [await freePort(), await freePort()];
    const lines = [
      "server_name: rostrum",
      `listen: "127.0.0.1:${own}"`,
      `jetstream { store_dir: "${join(folder, "store")}" }`,
      `websocket { listen: "127.0.0.1:${port}", no_tls: true }`,
      `mqtt { listen: "127.0.0.1:${plain}" }`,
      natsRules(room, key),
    ];
    await writeFile(config, lines.join("\n"));
    return { program, args: ["-c", config], path: "/mqtt" };
  });
}
