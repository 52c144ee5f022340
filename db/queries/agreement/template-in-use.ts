import { desc, isNull } from "drizzle-orm";
import { campaign } from "@/db/schema/campaign";
import { programme } from "@/db/schema/programme";
import { readTexts } from "@/db/texts";
import type { Tx } from "@/db/tx";
import { currentTemplate, findTemplate } from "@/lib/agreement/text/template";

const lastPublished = async (tx: Tx): Promise<string> => {
  const [row] = await tx
    .select({ version: campaign.templateVersion })
    .from(campaign)
    .where(isNull(campaign.stoppedAt))
    .orderBy(desc(campaign.startedAt))
    .limit(1);
  if (row) return row.version;
  const [begun] = await tx.select({ version: programme.textVersion }).from(programme);
  return begun?.version ?? currentTemplate.version;
};

/**
 * The version that new offers are made from: that of the last campaign not stopped, else the one the programme opened with.
 * Its text is known from then on.
 */
export const templateInUse = async (tx: Tx): Promise<string> => {
  const version = await lastPublished(tx);
  if (!findTemplate(version)) await readTexts(tx);
  return version;
};
