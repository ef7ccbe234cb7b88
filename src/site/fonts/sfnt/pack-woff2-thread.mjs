// Plain JavaScript: a thread reads its file as it stands.
import { parentPort, workerData } from "node:worker_threads";
import { compress } from "wawoff2";

parentPort.postMessage(await compress(workerData));
