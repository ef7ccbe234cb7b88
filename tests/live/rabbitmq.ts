import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../free-port.ts";
import { type Broker, openBroker } from "./broker.ts";

/** Debian's; the one on the path changes to a user of its own, without the right to write here. */
const program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

export const hasRabbit = existsSync(program);

/** The rights in a room, in RabbitMQ's words: configure, write and read; then write and read by topic. */
export const rabbitRules = (room: string) =>
  ({
    audience: {
      permissions: [
        "^mqtt-subscription-.*",
        "^mqtt-subscription-.*",
        "^(mqtt-subscription-.*|amq\\.topic)$",
      ],
      topics: ["^$", `^rostrum\\.${room}\\.state$`],
    },
    control: {
      permissions: [".*", ".*", ".*"],
      topics: [`^rostrum\\.${room}\\..*`, `^rostrum\\.${room}\\..*`],
    },
  }) as const;

/** A broker as `docs/live.md` tells to set it up: a device with the key controls, all others hear the state. */
export function openRabbit(room: string, key: string): Promise<Broker> {
  return openBroker(async (folder, port) => {
    const place = (name: string): string => join(folder, name);
    await mkdir(place("home"));
    await writeFile(place("definitions.json"), JSON.stringify(definitions(room, key)));
    await writeFile(place("plugins"), "[rabbitmq_web_mqtt].\n");
    await writeFile(
      place("rabbitmq.conf"),
      [
        "listeners.tcp = none",
        "mqtt.listeners.tcp = none",
        "web_mqtt.tcp.ip = 127.0.0.1",
        `web_mqtt.tcp.port = ${port}`,
        "mqtt.allow_anonymous = true",
        "mqtt.default_user = audience",
        "mqtt.default_pass = audience",
        "definitions.import_backend = local_filesystem",
        `definitions.local.path = ${place("definitions.json")}`,
        "",
      ].join("\n"),
    );
    const [distribution, mapper] = [await freePort(), await freePort()];
    const environment = {
      HOME: place("home"),
      RABBITMQ_NODENAME: `rostrum${port}@localhost`,
      RABBITMQ_MNESIA_BASE: place("mnesia"),
      RABBITMQ_LOG_BASE: place("log"),
      RABBITMQ_CONFIG_FILE: place("rabbitmq.conf"),
      RABBITMQ_CONF_ENV_FILE: place("none"),
      RABBITMQ_ENABLED_PLUGINS_FILE: place("plugins"),
      RABBITMQ_DIST_PORT: String(distribution),
      ERL_EPMD_PORT: String(mapper),
    };
    const clear = (): void => void spawnSync("epmd", ["-port", String(mapper), "-kill"]);
    return { program, args: [], environment, path: "/ws", clear };
  });
}

function definitions(room: string, key: string): unknown {
  const rules = Object.entries(rabbitRules(room));
  return {
    vhosts: [{ name: "/" }],
    users: [
      { name: "control", password: key, tags: "" },
      { name: "audience", password: "audience", tags: "" },
    ],
    permissions: rules.map(
      ([
        user,
        {
          permissions: [configure, write, read],
        },
      ]) => ({
        user,
        vhost: "/",
        configure,
        write,
        read,
      }),
    ),
    topic_permissions: rules.map(
      ([
        user,
        {
          topics: [write, read],
        },
      ]) => ({
        user,
        vhost: "/",
        exchange: "amq.topic",
        write,
        read,
      }),
    ),
  };
}
