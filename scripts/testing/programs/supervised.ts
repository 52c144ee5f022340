import { createInterface } from "node:readline";
import { orderlyShutdown } from "@/scripts/portal/supervise";

/** Shuts down in order when asked; "second" ends only once a line arrives, so that more signals can come meanwhile. */
const { later, now } = orderlyShutdown((sentence) => console.log(sentence));
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

later(() => console.log("first undone"));
later(() => {
  throw new Error("does not end");
});
later(async () => {
  console.log("second begins");
  await lines.next();
  console.log("second undone");
});
console.log("ready");
if (process.argv.includes("fault")) await now(1);
