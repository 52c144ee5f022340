import { colleagueIn, makeFactorReset } from "@/db/testing/account/factor-reset";
import { makeInvitation } from "@/db/testing/account/links";
import { codeNow } from "@/db/testing/account/member";
import { benefitActions } from "@/db/testing/actions/benefit";
import { importActions } from "@/db/testing/actions/import";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { someContact } from "@/db/testing/confirmation/ask";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { activityTyped, credentialTyped, personTyped } from "@/db/testing/declaration/typed";
import { partnerIdOf } from "@/db/testing/factories";
import { makePlanFor } from "@/db/testing/tier/plan";
import { partnerRoles, vendorRoles } from "@/lib/role";
import {
  type ActionCase,
  type ActionSpec,
  binders,
  calendarIn,
  declarers,
  delegableIn,
  fresh,
  mandateIn,
  offerIn,
  proofOf,
  revenue,
  reviewers,
  seatIn,
  shareIn,
  signableIn,
  someGuest,
  withPasskey,
} from "./action";
import { personActions } from "./person";

/** An auditor reads without leaving a trace in what the parties rely on. */
const readers = [...partnerRoles, ...vendorRoles].filter((role) => role !== "auditor");
const en = { locale: "en" };
const reason = "For the test";
const deployment = ({ host }: ActionCase): Promise<string> => makeDeployment(host, { customer: "Mairie" });
const credential = ({ host }: ActionCase): Promise<string> => makeCredential(host);
const person = ({ host }: ActionCase): Promise<string> => makePersonRow(partnerIdOf(host));
const sale = ({ host }: ActionCase): Promise<string> => makeActivity(host, { reference: "SO-2" });
const booked = ({ host }: ActionCase): Promise<string> => makeActivity(host, { state: "verified" });
const month = ({ host }: ActionCase): Promise<string> =>
  makeActivity(host, {
    ...{ kind: "cloud-service", occurredOn: "2019-08-01", points: 1_900, amountCents: null, currency: null },
    state: "verified",
  });
const corrected = { kind: "cloud-service", difference: "-100", note: "Counted twice", proofFileId: "" };
const employed = { employedFrom: "2017-09-01", employedUntil: "" };
const note = "A word";

/** What a company's members do on its pages, action by action. */
export const companyActions = {
  declareActivityAction: [
    {
      may: declarers,
      typed: async (about) => ({ ...activityTyped.deployment, proofFileId: await proofOf(about) }),
      other: "invalid",
    },
    {
      may: revenue,
      typed: async (about) => ({ ...activityTyped.revenue, proofFileId: await proofOf(about) }),
      other: "invalid",
    },
  ],
  editActivityAction: [
    { may: declarers, typed: async (about) => ({ ...fresh(await deployment(about)), ...activityTyped.deployment }) },
    { may: revenue, typed: async (about) => ({ ...fresh(await sale(about)), ...activityTyped.revenue }) },
  ],
  correctActivityAction: [
    {
      may: declarers,
      typed: async (about) => ({ ...fresh(await month(about)), ...corrected, proofFileId: await proofOf(about) }),
    },
    {
      may: revenue,
      typed: async (about) => ({ ...fresh(await booked(about)), ...corrected, kind: "licence-revenue" }),
    },
  ],
  askCustomerAction: {
    may: declarers,
    typed: async (about) => ({
      ...fresh(await deployment(about)),
      ...{ contactName: "Jeanne Moreau", contactEmail: someContact().email, contactLocale: "fr" },
    }),
  },
  withdrawActivityAction: [
    { may: declarers, typed: async (about) => fresh(await deployment(about)) },
    { may: revenue, typed: async (about) => fresh(await sale(about)) },
  ],
  commentOnActivityAction: [
    {
      may: [...declarers, ...reviewers],
      typed: async (about) => ({ kind: "activity", id: await deployment(about), note }),
    },
    { may: [...revenue, ...reviewers], typed: async (about) => ({ kind: "activity", id: await sale(about), note }) },
  ],

  ...benefitActions,
  ...importActions,

  openDisputeAction: [
    { may: ["owner", "contributor", "finance"], typed: () => ({ node: "partner", record: "", note }), other: "done" },
    {
      may: revenue,
      typed: () => ({ node: "advanced/activity/licence-revenue", record: "", note }),
      other: "done",
    },
  ],
  withdrawDisputeAction: {
    may: ["owner", "contributor", "finance"],
    typed: async ({ host }) => ({ id: await makeDispute(host) }),
  },

  makePlanAction: { may: declarers, typed: () => ({ moves: [{ move: "sign" }] }), other: "done" },
  assignStepAction: {
    may: declarers,
    typed: async ({ host }) => ({ ...(await makePlanFor(host)).steps[0], ownerId: "", dueOn: "2020-01-31" }),
  },
  endPlanAction: { may: declarers, typed: async ({ host }) => ({ id: (await makePlanFor(host)).id }) },

  subscribeCalendarAction: { may: partnerRoles, typed: () => ({ language: "en" }), other: "done" },
  endCalendarAction: { may: partnerRoles, typed: async (about) => ({ id: await calendarIn(about) }) },

  addPersonAction: { may: declarers, typed: () => personTyped, other: "done" },
  editPersonAction: { may: declarers, typed: async (about) => ({ ...fresh(await person(about)), ...personTyped }) },
  leavePersonAction: {
    may: declarers,
    typed: async (about) => ({ ...fresh(await person(about)), employedUntil: "2019-12-31" }),
  },
  ...personActions,
  withdrawPersonAction: { may: declarers, typed: async (about) => fresh(await person(about)) },
  declareCredentialAction: {
    may: declarers,
    typed: async (about) => ({ holder: await person(about), name: "", email: "", ...employed, ...credentialTyped }),
  },
  editCredentialAction: {
    may: declarers,
    typed: async (about) => ({ ...fresh(await credential(about)), ...credentialTyped }),
  },
  withdrawCredentialAction: { may: declarers, typed: async (about) => fresh(await credential(about)) },
  commentOnCredentialAction: {
    may: [...declarers, ...reviewers],
    typed: async (about) => ({ kind: "credential", id: await credential(about), note }),
  },

  editCompanyAction: {
    may: ["owner"],
    typed: ({ host }) => ({ ...fresh(partnerIdOf(host)), address: "1 rue Neuve", businessModels: ["reseller"] }),
  },

  declareMandateAction: {
    may: binders,
    typed: async (about) => ({
      capacity: "Gérant",
      fromOn: "2019-01-01",
      untilOn: "",
      proofFileId: await proofOf(about),
    }),
    other: "invalid",
  },
  editMandateAction: {
    may: binders,
    typed: async (about) => ({ ...(await mandateIn(about)), capacity: "Gérant", fromOn: "2019-02-01", untilOn: "" }),
  },
  delegateMandateAction: {
    may: ["signatory"],
    typed: async (about) => ({
      ...(await delegableIn(about)),
      ...{ capacity: "Directeur commercial", fromOn: "2019-06-01", untilOn: "", proofFileId: await proofOf(about) },
    }),
  },
  endMandateAction: {
    may: binders,
    typed: async (about) => ({ ...fresh((await mandateIn(about)).id), reason }),
  },

  prepareAgreementAction: { may: binders, typed: () => en, other: "done" },
  signAgreementAction: {
    may: ["signatory"],
    typed: async (about) => ({ ...en, ...(await signableIn(about)), code: codeNow() }),
  },
  askToSignAction: { may: ["signatory"], typed: async (about) => withPasskey(about, await signableIn(about)) },
  declineAgreementAction: {
    may: binders,
    typed: async (about) => ({ ...en, ...(await offerIn(about)), reason }),
  },
  inviteSignatoryAction: { may: binders, typed: () => ({ ...en, email: someGuest() }), other: "done" },
  shareAgreementAction: { may: binders, typed: async (about) => ({ ...en, id: (await offerIn(about)).id }) },
  revokeShareAction: { may: binders, typed: async (about) => ({ ...en, id: await shareIn(about) }) },
  noteReadToEndAction: { may: readers, typed: async (about) => ({ id: (await offerIn(about)).id, language: "en" }) },

  // An administrator may ask for everybody.
  askFactorResetAction: {
    may: ["owner", "administrator"],
    typed: async ({ host }) => ({ email: await colleagueIn(partnerIdOf(host)), reason: "By telephone" }),
    other: "invalid",
  },
  answerFactorResetAction: {
    may: ["owner", "administrator"],
    typed: async ({ host }) => ({ resetId: await makeFactorReset(partnerIdOf(host)), answer: "confirm" }),
  },
  inviteMemberAction: {
    may: ["owner"],
    typed: () => ({ ...en, email: someGuest(), roles: ["viewer"] }),
    other: "done",
    // An administrator invites to their own team, where there is no such role.
    refusal: "invalid",
  },
  changeMemberRolesAction: {
    may: ["owner"],
    typed: async ({ host }) => ({ membershipId: await seatIn(partnerIdOf(host), "viewer"), roles: ["finance"] }),
  },
  removeMemberAction: {
    may: ["owner"],
    typed: async ({ host }) => ({ membershipId: await seatIn(partnerIdOf(host), "viewer") }),
  },
  resendInvitationAction: {
    may: ["owner"],
    typed: async ({ host }) => ({ invitationId: (await makeInvitation(host, someGuest(), ["viewer"])).id }),
  },
  revokeInvitationAction: {
    may: ["owner"],
    typed: async ({ host }) => ({ invitationId: (await makeInvitation(host, someGuest(), ["viewer"])).id }),
  },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
