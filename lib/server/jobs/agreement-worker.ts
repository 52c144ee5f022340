import "server-only";
import { sweepBatches } from "@/lib/server/agreement/batch/batch";
import { sweepCampaigns } from "@/lib/server/agreement/campaign/sweep";
import { sweepTerms } from "@/lib/server/agreement/life/sweep-terms";
import { atMostEvery, guarded, startPoll } from "./poll";
import { wakeOn } from "./wake";

const restMs = 5_000;
/** Between two rounds with work: requests get the processor in between. */
const breatheMs = 250;
const termsEveryMs = 60_000;
const starting = ["countersign-batch.confirmed", "campaign.started", "campaign.stopped", "campaign.reoffered"];

/** Carries out batches, campaigns and terms, until the answered function stops it. */
export const startAgreementWorker = (): (() => Promise<void>) => {
  const terms = atMostEvery(termsEveryMs, () => sweepTerms());
  const rounds = startPoll(async () => {
    const batches = (await guarded("batches.failed", sweepBatches)) ?? 0;
    const steps = (await guarded("campaigns.failed", sweepCampaigns)) ?? 0;
    await guarded("terms.failed", terms);
    return batches + steps > 0 ? breatheMs : restMs;
  });
  const sleep = wakeOn(rounds, starting);
  return () => {
    sleep();
    return rounds.stop();
  };
};
