import { holdTier, insertBenefitUse, makeBenefitRequest } from "@/db/testing/benefit/rows";
import { testDay } from "@/db/testing/factories";
import { type ActionCase, type ActionSpec, declarers, fresh, proofOf, revenue, reviewers } from "./action";

const askers = [...declarers, "finance"] as const;
const licences = {
  benefitId: "internal-use-licences",
  of: "units",
  amount: "1",
  reason: "For the test",
  proofFileId: "",
};
const training = { benefitId: "training-days", requestId: "", of: "units", amount: "1", usedOn: testDay, note: "" };

const request = ({ host }: ActionCase): Promise<string> => makeBenefitRequest(host);
const ofFunds = ({ host }: ActionCase): Promise<string> =>
  makeBenefitRequest(host, { benefitId: "development-funds", amount: 10_000 });

const entitled = async <T>({ host }: ActionCase, typed: T): Promise<T> => {
  await holdTier(host);
  return typed;
};

const takeBack = {
  may: [...askers, ...reviewers],
  typed: async ({ host, by }: ActionCase) => ({
    id: await insertBenefitUse(by?.partnerId === host.partnerId ? by : host),
    reason: "For the test",
  }),
};

/** What staff does with requests for benefits, besides what it does with every declaration. */
export const benefitReviewActions = {
  approveLessAction: {
    may: reviewers,
    typed: async (about) => ({ ...fresh(await request(about)), of: "units", amount: "1", note: "One is enough." }),
  },
  takeBackPartnerUseAction: takeBack,
} satisfies Record<string, ActionSpec | ActionSpec[]>;

/** What a company's members do with benefits, action by action. */
export const benefitActions = {
  requestBenefitAction: [
    { may: askers, typed: (about) => entitled(about, licences), other: "benefit-not-given" },
    {
      may: revenue,
      typed: async (about) => ({
        ...(await entitled(about, { ...licences, benefitId: "development-funds", of: "money", amount: "100" })),
        proofFileId: await proofOf(about),
      }),
      other: "benefit-not-given",
    },
  ],
  recordBenefitUseAction: { may: askers, typed: (about) => entitled(about, training), other: "benefit-not-given" },
  takeBackBenefitUseAction: takeBack,
  editBenefitRequestAction: [
    { may: askers, typed: async (about) => ({ ...fresh(await request(about)), ...licences }) },
    {
      may: revenue,
      typed: async (about) => ({
        ...fresh(await ofFunds(about)),
        ...{ of: "money", amount: "150", reason: "For the test", proofFileId: await proofOf(about) },
      }),
    },
  ],
  withdrawBenefitRequestAction: [
    { may: askers, typed: async (about) => fresh(await request(about)) },
    { may: revenue, typed: async (about) => fresh(await ofFunds(about)) },
  ],
  commentOnBenefitRequestAction: [
    {
      may: [...askers, ...reviewers],
      typed: async (about) => ({ kind: "benefit", id: await request(about), note: "A word" }),
    },
    {
      may: [...revenue, ...reviewers],
      typed: async (about) => ({ kind: "benefit", id: await ofFunds(about), note: "A word" }),
    },
  ],
} satisfies Record<string, ActionSpec | ActionSpec[]>;
