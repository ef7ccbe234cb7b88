import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../free-port.ts";
import { type Broker, openBroker } from "./broker.ts";
import { openRawClient } from "./raw-client.ts";

const program = "nats-server";

export const hasNats = spawnSync(program, ["--version"]).error === undefined;

/**
 * The rights in a room, in NATS's words. Messages of quality 1 come on subjects of MQTT's own, which followers need not
 * hear: they ask for quality 0. Other doors than MQTT's are shut, as each could hear these subjects.
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

/** A broker as `docs/live.md` tells to set it up: a device with the key controls, all others hear the state. */
export function openNats(room: string, key: string): Promise<Broker> {
  return openNode("rostrum", natsRules(room, key));
}

/** Two nodes of one cluster: what one is told, those at the other hear. */
export async function openNatsPair(room: string, key: string): Promise<readonly Broker[]> {
  const ports = [await freePort(), await freePort()];
  const routes = ports.map((port) => `"nats://127.0.0.1:${port}"`).join(", ");
  const nodes = await Promise.all(
    ports.map((port, index) =>
      openNode(
        `rostrum${index}`,
        `cluster { name: rostrum, listen: "127.0.0.1:${port}", routes: [${routes}] }\n${natsRules(room, key)}`,
      ),
    ),
  );
  // A cluster takes clients when it has chosen its leader.
  for (const { address } of nodes) {
    for (let tries = 0; !(await takes(address, key)); tries++) {
      if (tries > 300) throw new Error("the cluster chooses no leader");
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  return nodes;
}

async function takes(address: string, key: string): Promise<boolean> {
  const client = await openRawClient(address);
  const isTaken = await client.connect({ clientId: "first", key }).then(
    () => true,
    () => false,
  );
  client.close();
  return isTaken;
}

function openNode(name: string, rules: string): Promise<Broker> {
  return openBroker(async (folder, port) => {
    const config = join(folder, "nats.conf");
    const [own, plain] = [await freePort(), await freePort()];
    const lines = [
      `server_name: ${name}`,
      `listen: "127.0.0.1:${own}"`,
      `jetstream { store_dir: "${join(folder, "store")}" }`,
      `websocket { listen: "127.0.0.1:${port}", no_tls: true }`,
      `mqtt { listen: "127.0.0.1:${plain}" }`,
      rules,
    ];
    await writeFile(config, lines.join("\n"));
    return { program, args: ["-c", config], path: "/mqtt" };
  });
}
