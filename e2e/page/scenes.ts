import { makeInvitation, makeReset } from "@/db/testing/account/links";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeAgreement, makeShare } from "@/db/testing/agreement/documents";
import { makeCompetent, makeDeployment, makeOwnMandate } from "@/db/testing/agreement/in-force";
import { makeCustomers } from "@/db/testing/confirmation/customers";
import {
  makeActivity,
  makeApplication,
  makeApplicationLink,
  makeComment,
  makeCredential,
} from "@/db/testing/declaration/rows";
import { makePersonLink } from "@/db/testing/person/rows";
import { makeReplica } from "@/db/testing/replica";
import { makePlanFor } from "@/db/testing/tier/plan";
import { setUpSteps } from "@/lib/set-up/step";
import { benefitPages, benefitReviews } from "./benefit-pages";
import { customerPages } from "./customer-pages";
import { importPages, importReviews, makeImports } from "./import-pages";
import { ownPersonPages, peoplePages } from "./person-pages";
import { badgePages, programmePages } from "./programme-pages";

const gone = "A".repeat(43);
const noOne = "00000000-0000-4000-8000-000000000000";

const answers = {
  companyName: "Atelier des Marées",
  siren: "552 100 554",
  country: "FR",
  address: "3 quai de la Fosse\n44000 Nantes",
  businessModels: ["reseller", "services-delivery"],
  legacyLevel: "enterprise",
  contactName: "Camille Le Goff",
};

/** A company with declarations in every state of a review. */
const makeSettled = async () => {
  const twin = await makeReplica();
  const { contributor, finance } = twin.team;
  const reviewer = await makeMember(["reviewer"]);
  await makeCompetent(contributor.actor);
  const { personId, proofFileId } = twin;
  await makePlanFor(contributor.actor, [
    { move: "exam", person: personId, type: "VCAP", track: "NV" },
    { move: "deployments", count: 3 },
  ]);
  const decided = { decidedBy: reviewer.accountId, decidedAt: new Date(), personId };
  const asked = await makeCredential(contributor.actor, {
    ...{ ...decided, proofFileId, state: "more-asked", askedFields: ["version", "earnedOn"], version: "6.5" },
    reasonNote: "The scan shows another version.",
  });
  const thread = { partnerId: twin.company.id, kind: "credential", id: twin.credentialId } as const;
  await makeComment(reviewer.actor, thread, "Which version is it?");
  const rejected = await makeCredential(contributor.actor, {
    ...{ ...decided, state: "rejected", reasonCode: "proof-unreadable", reasonNote: "The scan is too dark." },
  });
  const cloud = await makeActivity(contributor.actor, {
    ...{ kind: "cloud-service", occurredOn: "2019-08-01", amountCents: null, currency: null, points: 1_900 },
  });
  const verified = await makeDeployment(contributor.actor, { customer: "Port de Lorient", state: "verified" });
  const imports = await makeImports(contributor.actor);
  const customers = await makeCustomers(contributor.actor, twin.monthId);
  const refund = await makeActivity(finance.actor, { amountCents: -120_000, reference: "SO-RETURN" });
  return { ...twin, asked, rejected, cloud, verified, customers, refund, ...imports };
};

/** A company with an offer that its signatory can sign, shared with a second reader. */
const makeOffered = async () => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const signatory = await makeMember(["signatory"], company.id);
  await makeOwnMandate(signatory.actor);
  const agreementId = await makeAgreement(signatory.actor, "offered");
  return { owner, signatory, agreementId, shareSecret: await makeShare(owner.actor, agreementId) };
};

/** A company that has signed and waits for the countersignature. */
const makeSigned = async () => {
  const company = await makeCompany();
  const signatory = await makeMember(["signatory"], company.id);
  const mandateId = await makeOwnMandate(signatory.actor);
  return { signatory, agreementId: await makeAgreement(signatory.actor, "partner-signed", mandateId) };
};

/** A company on its first day. */
const makeFresh = async () => ({ owner: await makeMember(["owner"], (await makeCompany()).id) });

export type SceneWorld = Awaited<ReturnType<typeof makeWorld>>;

export const makeWorld = async () => {
  const [settled, offered, signed, fresh] = [
    await makeSettled(),
    await makeOffered(),
    await makeSigned(),
    await makeFresh(),
  ];
  const staff = {
    reviewer: await makeMember(["reviewer"]),
    countersigner: await makeMember(["countersigner"]),
    manager: await makeMember(["programme-manager"]),
    administrator: await makeMember(["administrator"]),
  };
  const sent = { data: answers, submittedAt: new Date() };
  const applications = {
    draft: await makeApplication({ data: { ...answers, siren: "" } }),
    declared: await makeApplication({ ...sent, state: "declared" }),
    asked: await makeApplication({ ...sent, state: "more-asked", askedFields: ["siren"], reasonNote: "Which one?" }),
    rejected: await makeApplication({ ...sent, state: "rejected", reasonCode: "duplicate" }),
  };
  const links = {
    known: await makeInvitation(settled.team.owner.actor, fresh.owner.email, ["viewer", "finance"]),
    reset: await makeReset(fresh.owner.accountId),
    resume: await makeApplicationLink(applications.draft.id),
    personOver: await makePersonLink(settled.names.personEmail, new Date("2019-01-01T00:00:00Z")),
  };
  return { settled, offered, signed, fresh, staff, applications, links };
};

/** A reader and the addresses they visit, without the language. */
type Visit = {
  email: string | null;
  /** What the browser holds of an application. */
  holds?: string;
  pages: string[];
};

/** Every page as its readers find it, both full and empty. */
export const visits: Record<string, (world: SceneWorld) => Visit> = {
  "the owner, on what the company has": ({ settled }) => ({
    email: settled.team.owner.email,
    pages: [
      "/progress",
      "/progress/outlook",
      "/progress/tiers?on=2019-09-01",
      "/progress/tiers/1",
      "/progress/outlook/calendar",
      "/progress/trace/advanced",
      "/progress/trace/server-virtualization",
      "/progress/scenario?moves=hire.hire-1~exam.hire-1.VCP.NV~deployments.3",
      "/progress/plan",
      ...peoplePages(settled),
      `/people/credentials/${settled.credentialId}`,
      `/people/credentials/${settled.asked}`,
      `/people/credentials/${settled.rejected}`,
      "/activity",
      `/activity/${settled.deploymentId}`,
      `/activity/${settled.revenueId}`,
      `/activity/${settled.verified}`,
      ...customerPages.read(settled),
      "/agreement",
      "/agreement/read",
      "/agreement/evidence",
      "/company",
      "/members",
      "/signing-authorities",
      ...["/account", ...benefitPages(settled), ...importPages(settled)],
    ],
  }),
  "the owner, on the forms": ({ settled }) => ({
    email: settled.team.owner.email,
    pages: [
      `/people/${settled.personId}/edit`,
      `/people/credentials/${settled.credentialId}/edit`,
      `/people/credentials/${settled.asked}/edit`,
      `/people/credentials/new?person=${settled.personId}`,
      "/people/new",
      "/activity/new",
      "/activity/new?kind=licence-revenue",
      "/activity/new?kind=cloud-service",
      "/activity/new?kind=deployment",
      `/activity/${settled.deploymentId}/edit`,
      `/activity/${settled.refund}/edit`,
      `/activity/${settled.cloud}/edit`,
      ...customerPages.correct(settled),
      "/company/edit",
      "/sign-in/enrol",
      `/people/${noOne}`,
      "/no-such-page",
    ],
  }),
  "the signatory": ({ settled }) => ({
    email: settled.team.signatory.email,
    pages: [
      ...[
        "/signing-authorities",
        "/signing-authorities/new",
        `/signing-authorities/${settled.mandateId}`,
        "/agreement/signatory",
      ],
      `/signing-authorities/${settled.confirmedId}/delegate`,
    ],
  }),
  "the viewer, who may not see revenue": ({ settled }) => ({
    email: settled.team.viewer.email,
    pages: ["/progress", "/progress/outlook", "/progress/tiers", "/progress/trace/advanced", "/activity"],
  }),
  "the owner of an offer": ({ offered }) => ({ email: offered.owner.email, pages: ["/agreement", "/progress"] }),
  "the signatory of an offer": ({ offered }) => ({
    email: offered.signatory.email,
    pages: ["/agreement", "/agreement/read", "/agreement/sign"],
  }),
  "the signatory who signed": ({ signed }) => ({
    email: signed.signatory.email,
    pages: ["/agreement", "/signing-authorities"],
  }),
  "the owner of a company on its first day": ({ fresh }) => ({
    email: fresh.owner.email,
    pages: [
      ...[
        "/progress",
        "/progress/outlook",
        "/progress/tiers",
        "/people",
        "/people/credentials/new",
        "/activity",
        "/agreement",
        "/signing-authorities",
      ],
      ...["/company", "/members"],
    ],
  }),
  "the reviewer": ({ settled, staff, applications }) => ({
    email: staff.reviewer.email,
    pages: [
      "/review",
      `/review?search=${settled.company.name}`,
      "/review?search=zzz",
      "/review?kind=application",
      `/review/credential/${settled.credentialId}`,
      `/review/credential/${settled.asked}`,
      `/review/credential/${settled.rejected}`,
      `/review/activity/${settled.revenueId}`,
      `/review/activity/${settled.cloud}`,
      `/review/activity/${settled.deploymentId}`,
      ...customerPages.review(settled),
      `/review/mandate/${settled.mandateId}`,
      ...[settled.openDisputeId, settled.disputeId].map((id) => `/disputes/${id}`),
      ...benefitReviews(settled),
      `/review/application/${applications.declared.id}`,
      `/review/credential/${noOne}`,
    ],
  }),
  "the programme manager": ({ settled, fresh, staff }) => ({
    email: staff.manager.email,
    pages: [
      ...["/overview", "/overview/benefits"],
      ...programmePages(settled),
      ...importReviews(settled),
      "/partners",
      ...["/partners?tier=advanced&legacy=premier", "/partners?search=zzz"],
      `/partners/${settled.company.id}`,
      `/partners/${settled.company.id}/outlook`,
      `/partners/${settled.company.id}/trace/advanced`,
      `/partners/${settled.company.id}/tiers?on=2019-09-01`,
      `/partners/${settled.company.id}/tiers/1`,
      `/partners/${fresh.owner.actor.partnerId}`,
    ],
  }),
  "the countersigner": ({ settled, offered, signed, staff }) => ({
    email: staff.countersigner.email,
    pages: [
      "/countersign",
      `/countersign/${signed.agreementId}`,
      `/countersign/${offered.agreementId}`,
      `/countersign/${settled.agreementId}`,
      `/countersign/${settled.agreementId}/evidence`,
    ],
  }),
  "the administrator": ({ settled, staff }) => ({
    email: staff.administrator.email,
    pages: [...badgePages(settled), "/staff", "/set-up", ...setUpSteps.map((step) => `/set-up/${step}`)],
  }),
  "a visitor": ({ settled, offered, links }) => ({
    email: null,
    pages: [
      ...["", "/about", "/verify", "/assess", "/apply", "/sign-in", "/reset"],
      `/file?of=/api/files/${noOne}`,
      ...[links.resume, gone].map((secret) => `/apply/resume/${secret}`),
      ...[links.reset, gone].map((secret) => `/reset/${secret}`),
      ...["address", "confirm"].map((page) => `/${page}/${gone}`),
      ...customerPages.confirm(settled),
      ...[settled.invitation.secret, links.known.secret, gone].map((secret) => `/invitation/${secret}`),
      ...[offered.shareSecret, settled.shareSecret, gone].map((secret) => `/read/${secret}`),
      ...ownPersonPages({ ...settled, ...links }, gone),
      "/no-such-page",
    ],
  }),
  ...Object.fromEntries(
    (["draft", "declared", "asked", "rejected"] as const).map((state) => [
      `an applicant, ${state}`,
      ({ applications }: SceneWorld) => ({
        email: null,
        holds: applications[state].token,
        pages: ["/apply"],
      }),
    ]),
  ),
};
