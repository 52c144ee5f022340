import "server-only";
import { tendBatches } from "@/lib/server/agreement/batch/batch";
import { tendCampaigns } from "@/lib/server/agreement/campaign/sweep";
import { tendTerms } from "@/lib/server/agreement/life/sweep-terms";
import { log } from "@/lib/server/log";
import { startRounds } from "./poll";
import { keepLifeRounds } from "./wake-agreements";

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
export const startAgreementLife = (): (() => Promise<void>) => {
  let tendedAt = Number.NEGATIVE_INFINITY;

  const terms = async (): Promise<number> => {
    const now = performance.now();
    if (now - tendedAt < termsEveryMs) return 0;
    tendedAt = now;
    await tendTerms();
    return 0;
  };

  const rounds = startRounds(async () => {
    const batches = await guarded("batches.failed", tendBatches);
    const steps = await guarded("campaigns.failed", tendCampaigns);
    await guarded("terms.failed", terms);
    return batches + steps > 0 ? breatheMs : restMs;
  });
  keepLifeRounds(rounds);
  return rounds.stop;
};
