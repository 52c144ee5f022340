import { sealOne } from "@/lib/server/agreement/sealing/sweep";

/** A process that seals one agreement and kills itself after a step, as in a power cut. */
const [id = "", step] = process.argv.slice(2);
await sealOne(id, (reached) => {
  if (reached === step) process.kill(process.pid, "SIGKILL");
});
