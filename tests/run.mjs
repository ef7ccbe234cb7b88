// `npm test`: the checks that need no test run one after the other, beside the tests. What a check says is shown when it has
// ended, so no two are mixed. A step that fails fails all; the others still have their say, and the last line names it.
import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

const checks = ["tsc", "oxlint", "oxfmt --check", "knip"];
const tests = "vitest run --project unit --project growth --project browser";

const path = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);

/** Gives the name of a step that failed, once it has ended and its output is written. */
function failed(step, stdio) {
  // On Windows the commands of packages are scripts of its shell.
  const shell = process.platform === "win32";
  const [command, ...args] = step.split(" ");
  const child = spawn(command, args, { stdio, shell, env: { ...process.env, PATH: path } });
  const said = [];
  child.stdout?.on("data", (chunk) => said.push(chunk));
  child.stderr?.on("data", (chunk) => said.push(chunk));
  child.once("error", (fault) => said.push(Buffer.from(`${step}: ${fault.message}\n`)));
  return new Promise((ended) => {
    child.once("close", (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      ended(code === 0 ? [] : [step]);
    });
  });
}

async function failedChecks() {
  const names = [];
  for (const check of checks) names.push(...(await failed(check, ["ignore", "pipe", "pipe"])));
  return names;
}

const names = (await Promise.all([failedChecks(), failed(tests, "inherit")])).flat();
for (const name of names) process.stderr.write(`failed: ${name}\n`);
process.exitCode = names.length > 0 ? 1 : 0;
