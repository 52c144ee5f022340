import "server-only";
import { redirect } from "next/navigation";
import { reofferInCampaign, startCampaign, stopCampaign } from "@/db/mutations/agreement/campaign";
import type { Actor } from "@/lib/actor";
import type { Reoffer, StopCampaign } from "@/lib/agreement/life/campaign";
import { wakeAgreementWorker } from "@/lib/server/jobs/wake-agreements";

type Way = { locale: string };

const toCampaign = ({ locale }: Way, id: string, done: string): never => {
  wakeAgreementWorker();
  redirect(`/${locale}/campaigns/${id}?done=${done}`);
};

/** What a programme manager does to a campaign ends on its page; the portal does the rest by itself. */
export const startAndShow = async (actor: Actor, { version, ...way }: { version: string } & Way): Promise<void> => {
  const { id } = await startCampaign(actor, version);
  toCampaign(way, id, "started");
};

export const stopAndShow = async (actor: Actor, input: StopCampaign & Way): Promise<void> => {
  await stopCampaign(actor, input);
  toCampaign(input, input.id, "stopped");
};

export const reofferAndShow = async (actor: Actor, input: Reoffer & Way): Promise<void> => {
  await reofferInCampaign(actor, input);
  toCampaign(input, input.id, "reoffered");
};
