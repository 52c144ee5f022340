import { closePool } from "@/db/client";
import { sweepBatches } from "@/lib/server/agreement/batch/batch";
import { sweepCampaigns } from "@/lib/server/agreement/campaign/sweep";

/** A process that carries out the remaining batches or campaigns, until it is done or killed. */
const tend = process.argv[2] === "campaigns" ? sweepCampaigns : sweepBatches;
while ((await tend()) > 0);
await closePool();
