import "server-only";
import { sweepBatches } from "@/lib/server/agreement/batch/batch";
import { sweepCampaigns } from "@/lib/server/agreement/campaign/sweep";
import { sweepTerms } from "@/lib/server/agreement/life/sweep-terms";
import { log } from "@/lib/server/log";
import { startPoll } from "./poll";
import { registerAgreementPoll } from "./wake-agreements";

const restMs = 5_000;
/** Between two steps of a campaign the pages have the processor to themselves. */
const breatheMs = 250;
const termsEveryMs = 60_000;

const guarded = async (event: string, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    log.error({ event, err: error });
    return 0;
  }
};

/** Batches, campaigns and terms, until stopped; stopping waits for the step in hand. */
export const startAgreementWorker = (): (() => Promise<void>) => {
  let tendedAt = Number.NEGATIVE_INFINITY;

  const terms = async (): Promise<number> => {
    const now = performance.now();
    if (now - tendedAt < termsEveryMs) return 0;
    tendedAt = now;
    await sweepTerms();
    return 0;
  };

  const rounds = startPoll(async () => {
    const batches = await guarded("batches.failed", sweepBatches);
    const steps = await guarded("campaigns.failed", sweepCampaigns);
    await guarded("terms.failed", terms);
    return batches + steps > 0 ? breatheMs : restMs;
  });
  registerAgreementPoll(rounds);
  return rounds.stop;
};
