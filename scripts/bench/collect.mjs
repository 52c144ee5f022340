import { writeFileSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Loaded into the web processes of a benchmark: each, once asked, throws its garbage away and notes what it then holds. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
process.on("SIGUSR2", () => {
  for (let turn = 0; turn < 2; turn += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(path.join(process.env.DATA_DIR, `held-${process.pid}`), `${heapUsed + external}\n`);
});
