// Renames as on Windows while a scanner has each new file open: the first of each fails.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const { rename } = fs.promises;
const held = new Set();
fs.promises.rename = async (from, to) => {
  if (held.has(to)) return rename(from, to);
  held.add(to);
  throw Object.assign(new Error("operation not permitted"), { code: "EPERM", syscall: "rename" });
};
syncBuiltinESMExports();
