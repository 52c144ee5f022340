import { sealOne } from "@/lib/server/agreement/sealing/sweep";

/** A process of its own that seals one agreement and is killed outright, as by a power cut, after a step. */
const [id = "", step] = process.argv.slice(2);
await sealOne(id, (reached) => {
  if (reached === step) process.kill(process.pid, "SIGKILL");
});
