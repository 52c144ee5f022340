import { createInterface } from "node:readline";
import { orderlyShutdown } from "@/scripts/portal/supervise";

/**
 * Shuts down in order when asked; "second" ends only once a line arrives, so that more signals can come meanwhile, or at
 * once where it is told "unasked".
 */
const { later, now } = orderlyShutdown((sentence) => console.log(sentence));
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

later(() => console.log("first undone"));
later(() => {
  throw new Error("does not end");
});
later(async () => {
  console.log("second begins");
  if (!process.argv.includes("unasked")) await lines.next();
  console.log("second undone");
});
// What is served keeps the process up.
const served = setInterval(() => undefined, 60_000);
later(() => clearInterval(served));
console.log("ready");
if (process.argv.includes("fault")) await now(1);
