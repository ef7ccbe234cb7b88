import { Duplex } from "node:stream";
import type { WebSocket } from "ws";

/** How many bytes may wait for a slow client before the writer pauses: some twenty states. */
const waiting = 16 * 1024;

/**
 * A WebSocket as the stream that the broker wants. What is written in one go leaves in one frame: the broker writes a
 * packet in six pieces. `may` looks at what comes in before the broker does; false ends the connection.
 */
export function socketStream(socket: WebSocket, may: (data: Uint8Array) => boolean): Duplex {
  const send = (bytes: Buffer, done: (fault?: Error | null) => void): void => {
    if (socket.readyState === socket.OPEN) socket.send(bytes, done);
    else done(new Error("the connection is closed"));
  };
  const stream = new Duplex({
    highWaterMark: waiting,
    read: () => socket.resume(),
    write: (chunk: Buffer, _encoding, done) => send(chunk, done),
    writev: (chunks, done) => send(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final(done) {
      socket.close();
      done();
    },
    destroy(fault, done) {
      socket.terminate();
      done(fault);
    },
  });
  socket.on("message", (data: Buffer) => {
    if (stream.destroyed) return;
    if (!may(data)) return void stream.destroy();
    if (!stream.push(data)) socket.pause();
  });
  socket.on("close", () => stream.destroy());
  socket.on("error", () => stream.destroy());
  return stream;
}
