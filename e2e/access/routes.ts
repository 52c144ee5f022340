import type { Replica } from "@/db/testing/replica";
import { importRoutes } from "@/e2e/access/import-routes";
import { companyLists } from "@/lib/list/list";
import { partnerRoles, vendorRoles } from "@/lib/role";
import type { Address, Row, Seat } from "./row";

const isOf = (list: readonly string[], seat: Seat): boolean => list.includes(seat);
const signIn = "307 /en/sign-in";

/** A page for account holders: others are sent to the sign-in page, and roles without access get 404. */
const page = (may: readonly Seat[], at: Address): Row => ({
  at,
  answer: (seat) => (seat === "nobody" ? signIn : isOf(may, seat) ? "200" : "404"),
});
const company = (at: Address) => page(partnerRoles, at);
const staff = (at: Address) => page(vendorRoles, at);
const same = (answer: string, at: Address): Row => ({ at, answer: () => answer });
const open = (at: Address) => same("200", at);
const byLink = (at: Address): Row => ({ ...open(at), isByLink: true });
const hint = (may: readonly Seat[], at: Address): Row => ({ ...page(may, at), isHint: true });
const file = (may: readonly Seat[], at: Address): Row => ({
  at,
  answer: (seat) => (seat === "nobody" ? "401" : isOf(may, seat) ? "200" : "404"),
});

const declarers = ["owner", "contributor"] as const;
const revenue = ["owner", "finance"] as const;
const all = [...partnerRoles, ...vendorRoles];

/** Every page and route of app/, by its folder without the locale; access.spec.ts checks that none is missing. */
export const routes: Record<string, Row[]> = {
  ...importRoutes({ page, hint, file }),
  "(partner)/activity": [
    company(() => "/en/activity"),
    hint(partnerRoles, (of) => `/en/activity?after=${of.revenueId}`),
  ],
  "(partner)/activity/[id]": [
    company((of) => `/en/activity/${of.deploymentId}`),
    page(revenue, (of) => `/en/activity/${of.revenueId}`),
  ],
  "(partner)/activity/[id]/correct": [
    page(declarers, (of) => `/en/activity/${of.monthId}/correct`),
    page(revenue, (of) => `/en/activity/${of.saleId}/correct`),
    page([], (of) => `/en/activity/${of.deploymentId}/correct`),
  ],
  "(partner)/activity/[id]/edit": [
    page(declarers, (of) => `/en/activity/${of.deploymentId}/edit`),
    page(revenue, (of) => `/en/activity/${of.revenueId}/edit`),
  ],
  "(partner)/activity/new": [
    page(["owner", "contributor", "finance"], () => "/en/activity/new"),
    page(["owner", "contributor", "finance"], () => "/en/activity/new?kind=licence-revenue"),
  ],
  "(partner)/agreement": [company(() => "/en/agreement")],
  "(partner)/agreement/consolidated": [company(() => "/en/agreement/consolidated")],
  "(partner)/agreement/evidence": [company(() => "/en/agreement/evidence")],
  "(partner)/agreement/read": [company(() => "/en/agreement/read")],
  "(partner)/agreement/signatory": [page(["owner", "signatory"], () => "/en/agreement/signatory")],
  "(partner)/agreement/sign": [
    {
      at: () => "/en/agreement/sign",
      // A signatory finds nothing left to sign and is redirected to the agreement.
      answer: (seat) => (seat === "nobody" ? signIn : seat === "signatory" ? "307 /en/agreement" : "404"),
    },
  ],
  "(partner)/company": [company(() => "/en/company")],
  "(partner)/company/edit": [page(["owner"], () => "/en/company/edit")],
  "(partner)/signing-authorities": [company(() => "/en/signing-authorities")],
  "(partner)/signing-authorities/[id]": [page(["signatory"], (of) => `/en/signing-authorities/${of.mandateId}`)],
  "(partner)/signing-authorities/[id]/delegate": [
    page(["signatory"], (of) => `/en/signing-authorities/${of.confirmedId}/delegate`),
  ],
  "(partner)/signing-authorities/new": [page(["owner", "signatory"], () => "/en/signing-authorities/new")],
  "(partner)/members": [page(["owner", "contributor", "signatory", "finance"], () => "/en/members")],
  "(partner)/people": [company(() => "/en/people"), hint(partnerRoles, (of) => `/en/people?after=${of.personId}`)],
  "(partner)/people/[id]": [company((of) => `/en/people/${of.personId}`)],
  "(partner)/people/[id]/edit": [page(declarers, (of) => `/en/people/${of.personId}/edit`)],
  "(partner)/people/credentials/[id]": [company((of) => `/en/people/credentials/${of.credentialId}`)],
  "(partner)/people/credentials/[id]/edit": [page(declarers, (of) => `/en/people/credentials/${of.credentialId}/edit`)],
  "(partner)/people/credentials/new": [hint(declarers, (of) => `/en/people/credentials/new?person=${of.personId}`)],
  "(partner)/people/duplicates": [page(declarers, () => "/en/people/duplicates")],
  "(partner)/people/duplicates/merge": [
    page(declarers, (of) => `/en/people/duplicates/merge?one=${of.personId}&other=${of.twinId}`),
  ],
  "(partner)/people/expiring": [company(() => "/en/people/expiring")],
  "(partner)/people/expiring/renew": [
    hint(declarers, (of) => `/en/people/expiring/renew?credential=${of.credentialId}`),
  ],
  "(partner)/people/new": [page(declarers, () => "/en/people/new")],
  "(partner)/progress": [company(() => "/en/progress")],
  "(partner)/progress/tiers": [company(() => "/en/progress/tiers?on=2019-09-01")],
  "(partner)/progress/tiers/[number]": [company(() => "/en/progress/tiers/1")],
  "(partner)/progress/outlook": [company(() => "/en/progress/outlook")],
  "(partner)/progress/outlook/calendar": [company(() => "/en/progress/outlook/calendar")],
  // No edition is announced in the demo; the journey of an edition announces one.
  "(partner)/progress/announced": [page([], () => "/en/progress/announced")],
  "(partner)/progress/plan": [company(() => "/en/progress/plan")],
  "(partner)/progress/scenario": [company(() => "/en/progress/scenario?moves=sign")],
  "(partner)/progress/trace/[...node]": [company(() => "/en/progress/trace/advanced/activity/licence-revenue")],

  "(partner)/benefits": [company(() => "/en/benefits")],
  "(partner)/benefits/[id]": [company(() => "/en/benefits/development-funds")],
  "(partner)/benefits/requests/[id]": [
    company((of) => `/en/benefits/requests/${of.requestId}`),
    page(revenue, (of) => `/en/benefits/requests/${of.fundsRequestId}`),
  ],
  "(public)": [open(() => "/en")],
  "(public)/about": [open(() => "/en/about")],
  "(public)/apply": [open(() => "/en/apply")],
  "(public)/apply/resume": [same("307 /en/apply/resume/none", () => "/en/apply/resume?token=none")],
  "(public)/apply/resume/[secret]": [open(() => "/en/apply/resume/none")],
  "(public)/assess": [open(() => "/en/assess")],
  "(public)/file": [open(() => "/en/file?of=/api/files/none")],
  "(public)/invitation/[secret]": [byLink((of) => `/en/invitation/${of.invitation.secret}`)],
  "(public)/read/[token]": [byLink((of) => `/en/read/${of.shareSecret}`)],
  "(public)/person/[secret]": [byLink((of) => `/en/person/${of.personSecret}`)],
  "(public)/address/[secret]": [open(() => "/en/address/none")],
  "(public)/reset": [open(() => "/en/reset")],
  "(public)/confirm/[secret]": [
    open(() => "/en/confirm/none"),
    byLink((of) => `/en/confirm/${of.customerSecret}`),
    byLink((of) => `/en/confirm/${of.customerSecret}?answer=yes`),
    byLink((of) => `/en/confirm/${of.customerSecret}?answer=no`),
  ],
  "(public)/reset/[secret]": [open(() => "/en/reset/none")],
  "(public)/sign-in": [{ at: () => "/en/sign-in", answer: (seat) => (seat === "nobody" ? "200" : "307 /en/home") }],
  "(public)/sign-in/code": [
    { at: () => "/en/sign-in/code", answer: (seat) => (seat === "nobody" ? signIn : "307 /en/home") },
  ],
  "(public)/sign-in/enrol": [page(all, () => "/en/sign-in/enrol")],
  "(public)/verify": [open(() => "/en/verify")],

  "(staff)/countersign": [staff(() => "/en/countersign")],
  "(staff)/campaigns": [staff(() => "/en/campaigns")],
  "(staff)/campaigns/[id]": [staff((of) => `/en/campaigns/${of.campaignId}`)],
  "(staff)/campaigns/versions/[version]": [staff(() => "/en/campaigns/versions/2020-03")],
  "(staff)/countersign/batch": [staff(() => "/en/countersign/batch")],
  "(staff)/countersign/batch/[id]": [staff((of) => `/en/countersign/batch/${of.batchId}`)],
  "(staff)/countersign/[id]": [staff((of) => `/en/countersign/${of.agreementId}`)],
  "(staff)/countersign/[id]/evidence": [staff((of) => `/en/countersign/${of.agreementId}/evidence`)],
  "(staff)/overview": [staff(() => "/en/overview")],
  "(staff)/overview/benefits": [staff(() => "/en/overview/benefits")],
  "(staff)/partners": [staff((of) => `/en/partners?search=${of.company.name}`)],
  "(staff)/partners/[id]": [staff((of) => `/en/partners/${of.company.id}`)],
  "(staff)/disputes/[id]": [staff((of) => `/en/disputes/${of.openDisputeId}`)],
  "(staff)/partners/[id]/agreement": [staff((of) => `/en/partners/${of.company.id}/agreement`)],
  "(staff)/partners/[id]/tiers": [staff((of) => `/en/partners/${of.company.id}/tiers?on=2019-09-01`)],
  "(staff)/partners/[id]/tiers/[number]": [staff((of) => `/en/partners/${of.company.id}/tiers/1`)],
  "(staff)/partners/[id]/outlook": [staff((of) => `/en/partners/${of.company.id}/outlook`)],
  "(staff)/partners/[id]/trace/[...node]": [
    staff((of) => `/en/partners/${of.company.id}/trace/advanced/activity/licence-revenue`),
  ],
  "(staff)/editions": [staff(() => "/en/editions")],
  "(staff)/editions/[id]": [
    staff((of) => `/en/editions/${of.editionId}`),
    staff(() => "/en/editions/partner-connect-2020-launch"),
  ],
  "(staff)/editions/[id]/announce": [staff((of) => `/en/editions/${of.editionId}/announce`)],
  "(staff)/editions/[id]/activity": [
    staff((of) => `/en/editions/${of.editionId}/activity`),
    staff(() => "/en/editions/partner-connect-2020/activity"),
  ],
  "(staff)/editions/[id]/benefits": [
    staff((of) => `/en/editions/${of.editionId}/benefits`),
    staff(() => "/en/editions/partner-connect-2020/benefits"),
  ],
  "(staff)/editions/[id]/changes": [
    staff((of) => `/en/editions/${of.editionId}/changes`),
    staff(() => "/en/editions/partner-connect-2023/changes"),
  ],
  "(staff)/editions/[id]/examples": [staff((of) => `/en/editions/${of.editionId}/examples`)],
  "(staff)/badges": [staff(() => "/en/badges")],
  "(staff)/badges/[id]": [staff((of) => `/en/badges/${of.badgeIssuerId}`)],
  "(staff)/texts": [staff(() => "/en/texts")],
  "(staff)/texts/[version]": [staff((of) => `/en/texts/${of.textVersion}`), staff(() => "/en/texts/2019-10")],
  "(staff)/texts/[version]/at/[place]": [page(["programme-manager"], (of) => `/en/texts/${of.textVersion}/at/0-0-0`)],
  ...Object.fromEntries(
    ["read", "difference", "markdown", "publish"].map((view) => [
      `(staff)/texts/[version]/${view}`,
      [staff((of: Replica) => `/en/texts/${of.textVersion}/${view}`)],
    ]),
  ),
  "(staff)/review": [staff((of) => `/en/review?search=${of.company.name}`)],
  "(staff)/review/[kind]/[id]": [
    staff((of) => `/en/review/credential/${of.credentialId}`),
    staff((of) => `/en/review/activity/${of.revenueId}`),
    staff((of) => `/en/review/mandate/${of.mandateId}`),
    staff((of) => `/en/review/benefit/${of.fundsRequestId}`),
  ],
  "(staff)/staff": [page(["administrator", "auditor"], () => "/en/staff")],

  "[...rest]": [same("404", () => "/en/no-such-page")],
  account: [page(all, () => "/en/account")],
  home: [
    {
      at: () => "/en/home",
      answer: (seat) => (seat === "nobody" ? signIn : isOf(vendorRoles, seat) ? "307 /en/review" : "307 /en/progress"),
    },
  ],

  // The portal of the journeys is open: its set-up is an administrator's, and its link is spent.
  "set-up": [{ at: () => "/en/set-up", answer: (seat) => (seat === "administrator" ? "200" : "404") }],
  "set-up/begin/[secret]": [same("307 /en/sign-in", () => "/en/set-up/begin/none")],
  ...Object.fromEntries(
    ["vendor", "rules", "agreement", "agreement/text", "mail", "seal", "staff"].map((step) => [
      `set-up/${step}`,
      [page(["administrator"], () => `/en/set-up/${step}`)],
    ]),
  ),

  "api/agreements/[id]/evidence": [file(all, (of) => `/api/agreements/${of.agreementId}/evidence`)],
  "api/agreements/[id]/pdf": [file(all, (of) => `/api/agreements/${of.agreementId}/pdf?language=fr`)],
  "api/agreements/[id]/sealed": [file(all, (of) => `/api/agreements/${of.agreementId}/sealed`)],
  "api/agreements/shared/[token]": [byLink((of) => `/api/agreements/shared/${of.shareSecret}?language=en`)],
  "api/auth/[...nextauth]": [
    open(() => "/api/auth/session"),
    // Without the form's own token nothing is done.
    { at: () => "/api/auth/session", method: "POST", answer: () => "400" },
  ],
  // None of these companies holds the tier; the journey of a benefit fetches one.
  "api/benefits/[id]/badge": [
    { at: () => "/api/benefits/tier-badge/badge", answer: (seat) => (seat === "nobody" ? "401" : "404") },
  ],
  "api/benefits/usage": [file(vendorRoles, () => "/api/benefits/usage")],
  "api/calendar/[secret]": [byLink((of) => `/api/calendar/${of.calendarSecret}`)],
  "api/editions/[id]/file": [file(vendorRoles, (of) => `/api/editions/${of.editionId}/file`)],
  "api/editions/[id]/impact": [file(vendorRoles, (of) => `/api/editions/${of.editionId}/impact`)],
  "api/lists/[list]": [
    file(partnerRoles, () => "/api/lists/people"),
    file(partnerRoles, () => "/api/lists/credentials?as=xlsx"),
    file(partnerRoles, () => "/api/lists/activity"),
    file(all, () => "/api/lists/disputes"),
    file(all, () => "/api/lists/agreements"),
    ...companyLists
      .filter((list) => list !== "members")
      .map((list) => file(all, (of) => `/api/lists/${list}?partner=${of.company.id}`)),
    ...(["partners", "review", "campaigns"] as const).map((list) => file(vendorRoles, () => `/api/lists/${list}`)),
    file(vendorRoles, (of) => `/api/lists/campaign?campaign=${of.campaignId}`),
    file(["owner", "contributor", "signatory", "finance"], () => "/api/lists/members"),
    file(["administrator", "auditor"], () => "/api/lists/staff"),
  ],
  "api/files": [
    {
      at: () => "/api/files",
      method: "POST",
      answer: (seat) =>
        seat === "nobody" ? "401" : isOf(["owner", "contributor", "signatory", "finance"], seat) ? "415" : "403",
    },
  ],
  "api/badges/[id]": [
    file(all, (of) => `/api/badges/${of.proofFileId}`),
    file([...revenue, ...vendorRoles], (of) => `/api/badges/${of.returnFileId}`),
  ],
  "api/files/[id]": [
    file(all, (of) => `/api/files/${of.proofFileId}`),
    file([...revenue, ...vendorRoles], (of) => `/api/files/${of.returnFileId}`),
  ],
  "api/health": [open(() => "/api/health")],
  "api/live": [file(all, () => "/api/live?after=0")],
  // Behind a token of the operator's, whoever asks.
  "api/metrics": [same("404", () => "/api/metrics")],
  "api/texts/[version]/markdown": [file(vendorRoles, (of) => `/api/texts/${of.textVersion}/markdown?language=fr`)],
  // An empty text is drawn at once.
  "api/texts/[version]/pdf": [file(vendorRoles, (of) => `/api/texts/${of.emptyTextVersion}/pdf?language=en`)],
  "api/ready": [open(() => "/api/ready")],
  "api/scenario": [file(partnerRoles, () => "/api/scenario"), file(partnerRoles, () => "/api/scenario?moves=hire")],
  "api/session": [
    { at: () => "/api/session", answer: (seat) => (seat === "nobody" ? "401" : "200") },
    { at: () => "/api/session", method: "POST", answer: (seat) => (seat === "nobody" ? "401" : "200") },
  ],
  "api/logo/[sha256]": [same("404", () => `/api/logo/${"0".repeat(64)}`)],
  "api/seal/known": [open(() => `/api/seal/known?sha256=${"0".repeat(64)}`)],
  "api/seal/root.pem": [open(() => "/api/seal/root.pem")],
  "api/seal/time-root.pem": [open(() => "/api/seal/time-root.pem")],
  "api/seal/verifier": [open(() => "/api/seal/verifier")],
  "manifest.ts": [open(() => "/manifest.webmanifest")],
  "api/seal/verify": [{ at: () => "/api/seal/verify", method: "POST", answer: () => "400" }],
};
