import { certificateEndSteps } from "@/lib/agreement/life/certificate-end";
import { doubts } from "@/lib/confirmation/doubt";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { OutlookChange } from "@/lib/forecast/outlook";
import type { Locale } from "@/lib/i18n/locale";
import { type AccountChange, changeLetter, factorResetAskedLetter, resetLetter } from "@/lib/mail/account";
import { addressAskedLetter, addressChangedLetter, addressLetter } from "@/lib/mail/address";
import { type AgreementNews, agreementLetter } from "@/lib/mail/agreement";
import { acceptedLetter, startedLetter, submittedLetter } from "@/lib/mail/application";
import {
  confirmationLetter,
  customerAnsweredLetter,
  customerDeniedLetter,
  customerDoubtedLetter,
} from "@/lib/mail/confirmation";
import { disputeLetter } from "@/lib/mail/dispute";
import { withdrawalSides, withdrawnEditionLetter } from "@/lib/mail/edition";
import { fallLetter } from "@/lib/mail/fall";
import { gatheredLetter, keptLetter } from "@/lib/mail/gathered";
import { handedOverLetter, ownerAppointedLetter } from "@/lib/mail/hand-over";
import { invitationLetter, signatoryLetter } from "@/lib/mail/invitation";
import type { Letter } from "@/lib/mail/letter";
import { delegationLetter, signatoryInvitedLetter, successionLetter } from "@/lib/mail/mandate";
import { monthDueLetter } from "@/lib/mail/month";
import { declaredPersonLetter, personAnsweredLetter, personAskedLetter, personLinkLetter } from "@/lib/mail/person";
import { type ReviewLetter, reviewLetter } from "@/lib/mail/review";
import { sealEndLetter } from "@/lib/mail/seal-end";
import { testLetter } from "@/lib/mail/test";
import { personRequestKinds } from "@/lib/person/request";
import type { DeclarationSummary } from "@/lib/review/declaration";

export type SampleLetter = { name: string; letter: Letter };

/** What only the data of a sample letter says, so that a test can tell it from the portal's own words. */
export const samples = {
  company: "Alpina",
  vendor: "Vendora",
  by: "Inès Caron",
  reason: "Wrong annex",
  note: "Page 2",
  secret: "s3cr3t",
  fingerprint: "abcdef0123",
} as const;

const { company, vendor, by, reason, note, secret } = samples;
const id = "a1b2c3d4-0000-4000-8000-000000000000";
const appointed = { company, vendor, by, email: "new@alpina.example", reason, partnerId: id };
const on = "2019-11-04";
const at = new Date("2019-11-04T09:05:00Z");

const byReason = ["declined", "withdrawn", "returned", "declined-by-vendor", "terminated"] as const;
const toPartner: readonly AgreementNews[] = [
  ...(["offered", "reminded", "expired"] as const).map((kind) => ({ kind, expiresAt: at })),
  { kind: "replaced", version: "2020-03" },
];
const toBoth: readonly AgreementNews[] = [
  { kind: "signed", by },
  ...byReason.map((kind) => ({ kind, by, reason })),
  ...(["B-B", "B-LT"] as const).map((level) => ({
    ...{ kind: "in-force" as const, sealedSha256: samples.fingerprint, level },
  })),
  { kind: "in-force-ended", sealedSha256: samples.fingerprint, level: "B-B" },
  { kind: "prolonged", until: on },
  { kind: "ended" },
];
const documents = ["full", "version", "amendment", "renewal"] as const;

const agreementLetters = (locale: Locale): SampleLetter[] =>
  documents.flatMap((document) =>
    (["partner", "vendor"] as const).flatMap((side) =>
      [...(side === "partner" ? toPartner : []), ...toBoth].map((news) => ({
        name: `agreement ${news.kind}${"level" in news ? ` at ${news.level}` : ""}, ${document}, to the ${side}`,
        letter: agreementLetter(locale, side, { ...news, company, vendor, document, agreementId: id }),
      })),
    ),
  );

const claims: readonly DeclarationSummary[] = [
  { kind: "application", company, country: "FR", legacyLevel: "none" },
  { kind: "credential", type: "VCP", track: "NV", person: by, personId: id },
  { kind: "activity", activity: "licence-revenue", on, customer: company },
  { kind: "activity", activity: "cloud-service", on, customer: "" },
  { kind: "activity", activity: "deployment", on, customer: company },
  { kind: "mandate", person: by, capacity: "CEO" },
  { kind: "benefit", name: { fr: "Fonds de développement", en: "Development funds" }, isFunds: true, hasAmount: true },
];

const answers: readonly Omit<ReviewLetter, "claim" | "path">[] = [
  { decision: "accepted", reasonCode: null, fields: [], note: "" },
  { decision: "rejected", reasonCode: "other", fields: [], note },
  { decision: "rejected", reasonCode: "duplicate", fields: [], note: "" },
  { decision: "more-asked", reasonCode: null, fields: ["proofFileId"], note },
  { decision: "commented", reasonCode: null, fields: [], note },
];

const reviewLetters = (locale: Locale): SampleLetter[] =>
  claims.flatMap((claim) =>
    answers.map((answer) => ({
      name: `review ${answer.decision} of ${claim.kind}`,
      letter: reviewLetter({ ...answer, claim, path: `/people/credentials/${id}` }, locale),
    })),
  );

const change: OutlookChange = {
  on,
  move: "fall",
  from: "advanced",
  tier: "partner",
  competenciesLost: ["network-virtualization"],
  competenciesGained: [],
  causes: [
    { cause: "credential-expires", id, person: "p1", type: "VCP", track: "NV" },
    { cause: "person-leaves", person: "p1" },
    { cause: "activity-leaves", id: "d1", kind: "deployment", isConfidential: false, on },
    { cause: "activity-leaves", id: null, kind: "cloud-service", isConfidential: false, on: "2018-11" },
    { cause: "agreement-ends" },
    { cause: "review" },
  ],
};

const fallLetters = (locale: Locale): SampleLetter[] =>
  [1, 30].flatMap((daysLeft) =>
    ([change, { ...change, move: "stay", tier: "advanced" }] as const).map((one) => ({
      name: `fall ahead, ${one.move}, in ${daysLeft}`,
      letter: fallLetter(
        {
          change: one,
          daysAhead: daysLeft,
          daysLeft,
          company,
          edition: defaultEdition,
          names: { p1: by, d1: company },
        },
        locale,
      ),
    })),
  );

const accountChanges: readonly AccountChange[] = [
  "password-changed",
  "factor-added",
  "factor-removed",
  "authenticator-removed",
  "factor-reset-by-operator",
  "codes-guessed",
  "recovery-code-used",
  "factor-reset-asked",
  "factor-reset",
  "recovery-codes-renewed",
  "passkey-added",
  "passkey-removed",
];

const withdrawnEditionLetters = (locale: Locale): SampleLetter[] =>
  withdrawalSides.map((side) => ({
    name: `edition withdrawn, to the ${side}`,
    letter: withdrawnEditionLetter(locale, side, {
      ...{ edition: defaultEdition, effectiveOn: on, reason, vendor, askedBy: by, confirmedBy: "Paul Roy" },
    }),
  }));

const personPath = `/person/${secret}`;

const personLetters = (locale: Locale): Record<string, Letter> => ({
  "person declared": declaredPersonLetter({ company, vendor, path: personPath }, locale),
  "link of a person": personLinkLetter({ vendor, path: personPath }, locale),
  ...Object.fromEntries(
    personRequestKinds.map((kind) => [
      `${kind} asked by a person`,
      personAskedLetter({ kind, person: by, company, path: `/people/${id}` }, locale),
    ]),
  ),
  ...Object.fromEntries(
    [true, false].map((isAccepted) => [
      `answer to a person, ${isAccepted ? "accepted" : "refused"}`,
      personAnsweredLetter({ company, isAccepted, note: isAccepted ? "" : note, path: personPath }, locale),
    ]),
  ),
});

const otherLetters = (locale: Locale): SampleLetter[] =>
  Object.entries({
    reset: resetLetter(locale, secret),
    "factor reset asked": factorResetAskedLetter(locale, { by, name: "Paul Roy", reason, path: "/members" }),
    "address confirmed": addressLetter(locale, secret),
    "address asked": addressAskedLetter(locale, "new@alpina.example"),
    "address changed": addressChangedLetter(locale, "new@alpina.example"),
    "application started": startedLetter(locale, `/apply/resume/${secret}`),
    "application submitted": submittedLetter(locale, { id, company, path: `/apply/resume/${secret}` }),
    "application accepted": acceptedLetter(locale, { company, path: `/invitation/${secret}`, until: at }),
    "dispute upheld": disputeLetter(
      { title: "Gold", nodeId: "gold/people", isRevenue: false, verdict: "upheld", note },
      locale,
    ),
    "dispute not upheld": disputeLetter(
      { title: "Gold", nodeId: "gold/people", isRevenue: false, verdict: "not-upheld", note },
      locale,
    ),
    invitation: invitationLetter(locale, { team: company, by, secret, until: at }),
    "invitation of a signatory": signatoryLetter(locale, { team: company, by, secret, until: at }),
    "handed over": handedOverLetter(locale, { team: company, name: by, roles: ["owner", "finance"], steps: 2 }),
    "handed over, nothing": handedOverLetter(locale, { team: company, name: by, roles: [], steps: 0 }),
    "owner appointed": ownerAppointedLetter(locale, "owner", appointed),
    "owner appointed, to the new one": ownerAppointedLetter(locale, "new-owner", appointed),
    "owner appointed, to staff": ownerAppointedLetter(locale, "administrator", appointed),
    succession: successionLetter(locale, { company, holder: by, endedOn: on }),
    delegation: delegationLetter(locale, { company, by, fromOn: on }),
    "signatory invited": signatoryInvitedLetter(locale, { company, by, email: "new@alpina.example" }),
    ...personLetters(locale),
    test: testLetter(locale),
  }).map(([name, letter]) => ({ name, letter }));

const deployment = { kind: "activity", activity: "deployment", on, customer: company } as const;
const told = {
  ...{ kind: "deployment" as const, occurredOn: on, customer: company, reference: "D-1" },
  ...{ amountCents: null, currency: null, points: null },
};

const customerLetters = (locale: Locale): SampleLetter[] => {
  const asked = { partner: company, by, vendor, name: "Paul Roy", secret, until: at };
  const answered = { claim: deployment, id };
  return Object.entries({
    "customer asked": confirmationLetter(locale, { ...asked, told, isReminder: false }),
    "customer asked, without a reference": confirmationLetter(locale, {
      ...asked,
      told: { ...told, reference: "" },
      isReminder: false,
    }),
    "customer reminded": confirmationLetter(locale, { ...asked, told, isReminder: true }),
    "customer answered, verified": customerAnsweredLetter(locale, { ...answered, isYes: true, isVerified: true }),
    "customer answered, yes": customerAnsweredLetter(locale, { ...answered, isYes: true, isVerified: false }),
    "customer answered, no": customerAnsweredLetter(locale, { ...answered, isYes: false, isVerified: false }),
    "customer denied, to staff": customerDeniedLetter(locale, { ...answered, company }),
    ...Object.fromEntries(
      doubts.map((doubt) => [
        `customer said yes, ${doubt}, to staff`,
        customerDoubtedLetter(locale, { ...answered, company, doubt }),
      ]),
    ),
    "month due": monthDueLetter(locale, { kind: "cloud-service", month: "2019-10", dueOn: on, company }),
  }).map(([name, letter]) => ({ name, letter }));
};

/** Every letter that may be gathered, in one. */
const gatheredLetters = (locale: Locale): SampleLetter[] => {
  const all = [...reviewLetters(locale), ...fallLetters(locale), ...otherLetters(locale), ...customerLetters(locale)];
  const waiting = all.flatMap(({ letter }) => keptLetter(letter) ?? []);
  const two = waiting.slice(0, 2);
  return [
    { name: "gathered, of every kind", letter: gatheredLetter(waiting, company, locale) },
    { name: "gathered, of two", letter: gatheredLetter(two, company, locale) },
  ];
};

/** One letter of each kind, for each side and each document, as a reader of a language gets it. */
export const everyLetter = (locale: Locale): SampleLetter[] => [
  ...agreementLetters(locale),
  ...reviewLetters(locale),
  ...customerLetters(locale),
  ...fallLetters(locale),
  ...withdrawnEditionLetters(locale),
  ...accountChanges.map((one) => ({ name: `account ${one}`, letter: changeLetter(locale, one) })),
  ...certificateEndSteps.flatMap((step) =>
    [...new Set([step, Math.min(step, 1)])].map((daysLeft) => ({
      name: `seal end, step ${step}, ${daysLeft} left`,
      letter: sealEndLetter(locale, { daysLeft, step, subject: vendor, endsAt: at }),
    })),
  ),
  ...otherLetters(locale),
  ...gatheredLetters(locale),
];
