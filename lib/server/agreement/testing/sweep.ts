import { closePool } from "@/db/client";
import { tendBatches } from "@/lib/server/agreement/batch/batch";
import { tendCampaigns } from "@/lib/server/agreement/campaign/sweep";

/** A process of its own that carries out what is left of lists or campaigns, until it is done or killed. */
const tend = process.argv[2] === "campaigns" ? tendCampaigns : tendBatches;
while ((await tend()) > 0);
await closePool();
