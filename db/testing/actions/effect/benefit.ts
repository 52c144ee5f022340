import type { benefitActions, benefitReviewActions } from "@/db/testing/actions/benefit";
import { adds, type Effect, each, state, words } from "./effect";

const onRequest = each("decided", "verified", "rejected", "withdrawn");
const requested: Effect = { records: ["benefit.requested"], version: adds, over: adds };
const changed: Effect = {
  records: ["benefit.changed"],
  version: "stale",
  over: { of: "benefit", ...onRequest, "more-asked": "field-not-asked" },
};
const withdrawn: Effect = {
  records: ["benefit.withdrawn"],
  version: "stale",
  over: { of: "benefit", ...onRequest, "more-asked": "done" },
};
const commented: Effect = {
  records: ["benefit.commented"],
  version: words,
  over: { of: "benefit", ...each("done", "more-asked", "verified", "rejected"), withdrawn: "stale" },
};

const takenBack: Effect = {
  records: ["benefit.use-taken-back"],
  version: state,
  over: { of: "benefitUse", "taken-back": "stale" },
};

/** What staff's own acts about requests leave and refuse, action by action. */
export const benefitReviewEffects: Record<keyof typeof benefitReviewActions, Effect | Effect[]> = {
  approveLessAction: {
    records: ["benefit.verified"],
    version: "stale",
    over: { of: "benefit", ...each("already-decided", "more-asked", "verified", "rejected"), withdrawn: "stale" },
  },
  takeBackPartnerUseAction: takenBack,
};

/** What the acts about benefits leave and refuse, action by action. */
export const benefitEffects: Record<keyof typeof benefitActions, Effect | Effect[]> = {
  requestBenefitAction: [requested, requested],
  recordBenefitUseAction: { records: ["benefit.used"], version: adds, over: adds },
  takeBackBenefitUseAction: takenBack,
  editBenefitRequestAction: [changed, changed],
  withdrawBenefitRequestAction: [withdrawn, withdrawn],
  commentOnBenefitRequestAction: [commented, commented],
};
