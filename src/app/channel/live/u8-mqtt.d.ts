/** The part of u8-mqtt that is used here; it brings no types. */
declare module "u8-mqtt/esm/web/basic-v4.js" {
  export interface Packet {
    readonly topic: string;
    readonly retain: boolean;
    readonly qos: 0 | 1 | 2;
    readonly pkt_id?: number;
    readonly payload: Uint8Array;
    text(): string;
  }
  /** What it uses of a WebSocket that is open. */
  export interface PacketSocket {
    readonly readyState: 1;
    send(bytes: Uint8Array<ArrayBuffer>): void;
    /** It sets this. */
    onmessage?: (event: { readonly data: Uint8Array }) => void;
  }
  export interface Client {
    with_websock(socket: PacketSocket): Client;
    /** Rejects with an error whose `reason` is a number where the broker refuses (MQTT 3.1.1 §3.2.2.3). */
    connect(packet: {
      readonly client_id: string;
      readonly keep_alive: number;
      readonly username?: string;
      readonly password?: string;
      readonly flags: { readonly clean_start: true };
    }): Promise<unknown>;
    subscribe(packet: { readonly topics: readonly (readonly [string, 0 | 1])[] }): Promise<unknown>;
    pub(packet: {
      readonly topic: string;
      readonly payload: string;
      readonly qos: 1;
      readonly retain: 0 | 1;
    }): Promise<unknown>;
    puback(packet: Packet): Promise<unknown>;
    ping(): Promise<unknown>;
  }
  export function mqtt_v4(options: {
    readonly on_mqtt_type: {
      mqtt_publish(packet: Packet): void;
    };
    on_disconnect(): void;
    on_error(fault: unknown): void;
    log_conn(): void;
    readonly sess_stg: undefined;
  }): Client;
}
