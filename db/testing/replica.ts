import { randomInt, randomUUID } from "node:crypto";
import { makeTextDraft } from "@/db/testing/agreement/text";
import { fromNothing } from "@/lib/agreement/text/draft/schema";
import { type PartnerRole, partnerRoles } from "@/lib/role";
import { makeInvitation } from "./account/links";
import { makeCompany, makeMember, type TestMember } from "./account/member";
import { makeBatch, makeCampaign } from "./agreement/campaign";
import { makeAgreement, makeFile, makeShare } from "./agreement/documents";
import { makeDeployment, makeOwnMandate } from "./agreement/in-force";
import { makeIssuer } from "./badge/issuer";
import { insertBenefitRequest } from "./benefit/rows";
import { makeCustomerLink } from "./confirmation/ask";
import { makeAnswered, makeDispute } from "./declaration/dispute";
import { makeActivity, makeComment, makeCredential } from "./declaration/rows";
import { makeDraftWithExample } from "./edition";
import { makeActor } from "./factories";
import { checkTable, credentialHeader, credentialLine, stageTable } from "./import";
import { makePersonLink, makePersonRequest, makePersonWith } from "./person/rows";
import { makeCalendar } from "./tier/calendar";
import { decideTierOf } from "./tier/decide";

/** A company with everything a company can have, under names and amounts of its own. */
export type Replica = Awaited<ReturnType<typeof makeReplica>>;

/** About forty thousand euros: two of these stay below what the second tier requires, so that a gap is left to show. */
const someRevenue = (): number => randomInt(4_000_001, 4_899_999);

const makeTeam = async (partnerId: string): Promise<Record<PartnerRole, TestMember>> => {
  const team = {} as Record<PartnerRole, TestMember>;
  for (const role of partnerRoles) team[role] = await makeMember([role], partnerId);
  return team;
};

/**
 * A company with a member for each role, people, declarations of every kind, evidence, an agreement in force and its
 * links.
 */
export const makeReplica = async () => {
  const company = await makeCompany();
  const team = await makeTeam(company.id);
  const { owner, contributor, signatory, finance } = team;
  const tag = randomUUID().slice(0, 8);
  const names = {
    person: `Ines ${tag}`,
    personEmail: `ines.${tag}@journey.example`,
    customer: `Mairie ${tag}`,
    sale: `SO-${tag}`,
    note: `Note ${tag}`,
    file: `badge-${tag}.pdf`,
    guest: `guest.${tag}@journey.example`,
  };
  const amounts = { verified: someRevenue(), declared: someRevenue() };

  const { id: personId } = await makePersonWith(company.id, { name: names.person, email: names.personEmail });
  const { id: twinId } = await makePersonWith(company.id, { name: names.person, email: null });
  const personSecret = await makePersonLink(names.personEmail);
  await makePersonRequest({ id: personId, partnerId: company.id });
  const proofFileId = await makeFile(contributor.actor, names.file);
  const credentialId = await makeCredential(contributor.actor, { personId, proofFileId });
  await makeComment(contributor.actor, { partnerId: company.id, kind: "credential", id: credentialId }, names.note);
  const deploymentId = await makeDeployment(contributor.actor, { customer: names.customer });
  const returnFileId = await makeFile(finance.actor, `return-${tag}.pdf`);
  const revenueId = await makeActivity(finance.actor, {
    amountCents: amounts.declared,
    reference: names.sale,
    proofFileId: returnFileId,
  });
  const verified = { state: "verified", decidedAt: new Date(), reference: `${names.sale}-V` } as const;
  const saleId = await makeActivity(finance.actor, { amountCents: amounts.verified, ...verified });
  const month = { kind: "cloud-service", occurredOn: "2019-05-01", amountCents: null, currency: null } as const;
  const monthId = await makeActivity(contributor.actor, { ...month, points: 12, state: "verified" });
  const askedId = await makeDeployment(contributor.actor, { customer: names.customer });
  const customerSecret = await makeCustomerLink(contributor.actor, askedId);

  const requestId = await insertBenefitRequest(contributor.actor);
  const fundsRequestId = await insertBenefitRequest(finance.actor, {
    ...{ benefitId: "development-funds", amount: randomInt(100_001, 899_999) },
    proofFileId: await makeFile(finance.actor, `quote-${tag}.pdf`),
  });

  const importId = await checkTable(contributor.actor, "credentials", [
    credentialHeader,
    credentialLine(1, { name: `Lena ${tag}` }),
    credentialLine(2, { name: `Paul ${tag}`, earned: "31/02/2019" }),
  ]);
  const sales = [
    ["Kind", "Date", "Amount", "Reference"],
    ["licence-revenue", "2019-06-03", amounts.declared / 100, `${names.sale}-I`],
  ];
  const salesImportId = await checkTable(finance.actor, "activity", sales);
  const manager = await makeActor(["programme-manager"]);
  const companiesImportId = await stageTable(manager, "companies", [["Company name"], [`Atelier ${tag}`]]);

  const confirmedId = await makeOwnMandate(signatory.actor);
  const agreementId = await makeAgreement(signatory.actor, "in-force", confirmedId);
  const campaignId = await makeCampaign([company.id], true);
  const batchId = (await makeBatch((await makeActor(["countersigner"])).accountId ?? "", agreementId)).id;
  const holder = { capacity: `Gérante ${tag}`, declaredBy: signatory.accountId };
  const mandateId = await makeOwnMandate(signatory.actor, holder);
  const shareSecret = await makeShare(owner.actor, agreementId);
  const { secret: calendarSecret } = await makeCalendar(owner.actor);
  const invitation = await makeInvitation(owner.actor, names.guest, ["viewer"]);
  await decideTierOf(company.id);
  const { id: editionId } = await makeDraftWithExample();
  const { version: textVersion } = await makeTextDraft();
  const { version: emptyTextVersion } = await makeTextDraft(undefined, undefined, fromNothing);
  const disputeId = await makeAnswered(contributor.actor);
  const openDisputeId = await makeDispute(owner.actor, "advanced");

  return {
    ...{
      company,
      team,
      names,
      amounts,
      personId,
      twinId,
      requestId,
      fundsRequestId,
      credentialId,
      deploymentId,
      revenueId,
      saleId,
      monthId,
      askedId,
      mandateId,
      confirmedId,
      agreementId,
    },
    ...{ proofFileId, returnFileId, shareSecret, calendarSecret, personSecret, customerSecret, invitation },
    ...{ importId, salesImportId, companiesImportId },
    ...{ disputeId, openDisputeId, editionId, textVersion, emptyTextVersion, campaignId, batchId },
    badgeIssuerId: await makeIssuer({ name: `Issuer ${tag}` }),
  };
};

/** Every word by which a company would be known if it showed where it should not. */
export const replicaWords = ({ company, team, names }: Replica): string[] => [
  company.name,
  company.id,
  ...Object.values(names),
  ...Object.values(team).flatMap(({ name, email }) => [name, email]),
];
