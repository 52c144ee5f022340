import { desc, isNull } from "drizzle-orm";
import { campaign } from "@/db/schema/campaign";
import type { Tx } from "@/db/tx";
import { currentTemplate } from "@/lib/agreement/text/template";

/** The version that new offers are made from: that of the last campaign not stopped, else the first. */
export const templateInUse = async (tx: Tx): Promise<string> => {
  const [row] = await tx
    .select({ version: campaign.templateVersion })
    .from(campaign)
    .where(isNull(campaign.stoppedAt))
    .orderBy(desc(campaign.startedAt))
    .limit(1);
  return row?.version ?? currentTemplate.version;
};
