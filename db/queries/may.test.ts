import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { listMembers } from "@/db/queries/account/member";
import { listStaff } from "@/db/queries/account/staff";
import { getActivity, listActivity } from "@/db/queries/activity/list";
import { getCampaign, listCampaigns } from "@/db/queries/agreement/campaign";
import { getCountersignPage } from "@/db/queries/agreement/countersign";
import { getBatch, listCountersignable } from "@/db/queries/agreement/countersign-batch";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { findText, listTexts } from "@/db/queries/agreement/text/find";
import { findEdition, listEditions } from "@/db/queries/edition/list";
import { listMandates } from "@/db/queries/mandate/list";
import { getCompany } from "@/db/queries/partner/profile";
import { getCredential } from "@/db/queries/person/credential";
import { listDisputes } from "@/db/queries/review/dispute";
import { getReviewItem } from "@/db/queries/review/item";
import { listExceptions } from "@/db/queries/tier/exception";
import { getPlan } from "@/db/queries/tier/plan";
import { getProgress } from "@/db/queries/tier/progress";
import { getScenarioGround } from "@/db/queries/tier/scenario";
import { badgeRights } from "@/db/testing/badge/may";
import { benefitRights } from "@/db/testing/benefit/may";
import { makeActor } from "@/db/testing/factories";
import { importRights } from "@/db/testing/import-may";
import { personRights } from "@/db/testing/person/may";
import { makeReadable } from "@/db/testing/readable";
import { can } from "@/lib/access";
import { builtInKinds } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";

type World = Awaited<ReturnType<typeof makeReadable>>;

/** What a query tells its reader; of the only record, where it tells it of each. */
type Told = object | null | undefined;
type Row = { told: (actor: Actor, about: World) => Promise<Told>; may: (actor: Actor, about: World) => Told };

const isMember = (actor: Actor): boolean => actor.side === "partner";
const claim = (partnerId: string) => ({ partnerId, declaredBy: null });

const onEditions = (actor: Actor): Told =>
  isMember(actor)
    ? null
    : {
        draft: can(actor, "edition.draft", "programme"),
        announce: can(actor, "edition.announce", "programme"),
        withdraw: can(actor, "edition.ask-withdrawal", "programme"),
      };
const declarable = (actor: Actor, { partnerId }: World) =>
  builtInKinds.filter((kind) => can(actor, "activity.declare", { partnerId, kind }));

/** By the file of the query: what it tells, and the same by the table of permissions; null where it answers nothing. */
const rows: Record<string, Row[]> = {
  "account/member.ts": [
    {
      told: async (actor) => (await listMembers(actor))?.may,
      may: (actor, about) => (can(actor, "member.view", about) ? { manage: can(actor, "member.manage", about) } : null),
    },
  ],
  "account/staff.ts": [
    {
      told: async (actor) => (await listStaff(actor))?.may,
      may: (actor) =>
        can(actor, "staff.view", "programme") ? { manage: can(actor, "staff.manage", "programme") } : null,
    },
  ],
  "activity/list.ts": [
    {
      told: async (actor, { partnerId }) => (await listActivity(actor, partnerId)).may,
      may: (actor, about) => ({ declare: declarable(actor, about) }),
    },
    {
      told: async (actor, { deployment }) => (await getActivity(actor, deployment))?.may,
      may: (actor, { partnerId }) => {
        const edit = can(actor, "activity.edit", { partnerId, kind: "deployment" });
        return { edit, withdraw: edit, comment: edit, askCustomer: edit, correct: false };
      },
    },
  ],
  "agreement/campaign.ts": [
    {
      told: async (actor) => (await listCampaigns(actor)).may,
      may: (actor) => (isMember(actor) ? null : { run: can(actor, "campaign.run", "programme") }),
    },
    {
      told: async (actor, { campaign }) => (await getCampaign(actor, campaign)).may,
      may: (actor) => (isMember(actor) ? null : { run: false }),
    },
  ],
  "agreement/countersign.ts": [
    {
      told: async (actor, { signed }) => (await getCountersignPage(actor, signed)).may,
      may: (actor, { partnerId }) => {
        const countersign = can(actor, "agreement.countersign", { partnerId, partnerSignedBy: null });
        const reviewMandate = can(actor, "mandate.review", claim(partnerId));
        const may = { countersign, refuse: countersign, withdraw: false, terminate: false, reviewMandate };
        return isMember(actor) ? null : may;
      },
    },
    {
      told: async (actor, { offered }) => (await getCountersignPage(actor, offered)).may,
      may: (actor, about) => {
        const withdraw = can(actor, "agreement.withdraw", about);
        const reviewMandate = can(actor, "mandate.review", claim(about.partnerId));
        const may = { countersign: false, refuse: false, withdraw, terminate: false, reviewMandate };
        return isMember(actor) ? null : may;
      },
    },
  ],
  "agreement/countersign-batch.ts": [
    {
      told: async (actor) => (await listCountersignable(actor, false)).may,
      may: (actor, { partnerId }) =>
        isMember(actor)
          ? null
          : { countersign: can(actor, "agreement.countersign", { partnerId, partnerSignedBy: null }) },
    },
    {
      told: async (actor, { batch }) => (await getBatch(actor, batch)).may,
      may: (actor, { countersigner }) =>
        isMember(actor) ? null : { confirm: actor.accountId === countersigner.accountId },
    },
    {
      told: async (_actor, { batch, countersigner }) => (await getBatch(countersigner, batch)).may,
      may: () => ({ confirm: true }),
    },
  ],
  "agreement/page.ts": [
    {
      told: async (actor) => {
        const { sign, signNeeds, succeed, ...may } = (await getAgreementPage(actor)).may;
        return may;
      },
      may: (actor, about) =>
        isMember(actor)
          ? {
              prepare: false,
              decline: can(actor, "agreement.decline", about),
              withdraw: can(actor, "agreement.withdraw", about),
              share: can(actor, "agreement.share", about),
              declareMandate: can(actor, "mandate.declare", about),
              invite: can(actor, "signatory.invite", about),
            }
          : null,
    },
  ],
  ...badgeRights,
  ...benefitRights,
  ...personRights,
  ...importRights,
  "agreement/text/find.ts": [
    {
      told: async (actor) => (await listTexts(actor)).may,
      may: (actor) => (isMember(actor) ? null : { draft: can(actor, "text.draft", "programme") }),
    },
    {
      told: async (actor, { text }) => (await findText(actor, text)).may,
      may: (actor) => {
        const publish = can(actor, "text.publish", "programme");
        return isMember(actor) ? null : { edit: can(actor, "text.draft", "programme"), publish };
      },
    },
  ],
  "edition/list.ts": [
    { told: async (actor) => (await listEditions(actor)).may, may: onEditions },
    { told: async (actor, { draft }) => (await findEdition(actor, draft))?.may, may: onEditions },
  ],
  "mandate/list.ts": [
    {
      told: async (actor) => (await listMandates(actor)).may,
      may: (actor, about) => (isMember(actor) ? { declare: can(actor, "mandate.declare", about) } : null),
    },
    {
      told: async (actor) => (await listMandates(actor)).mandates[0]?.may,
      may: (actor, about) =>
        isMember(actor) ? { edit: false, end: can(actor, "mandate.declare", about), delegate: false } : null,
    },
  ],
  "partner/profile.ts": [
    {
      told: async (actor, { partnerId }) => (await getCompany(actor, partnerId))?.may,
      may: (actor, about) => ({ edit: can(actor, "company.edit", about) }),
    },
  ],
  "person/credential.ts": [
    {
      told: async (actor, { credential }) => (await getCredential(actor, credential))?.may,
      may: (actor, about) => {
        const edit = can(actor, "credential.edit", about);
        return { edit, withdraw: edit, comment: edit };
      },
    },
  ],
  "review/dispute.ts": [
    {
      told: async (actor, { partnerId }) => (await listDisputes(actor, partnerId)).may,
      may: (actor, about) => ({ open: can(actor, "dispute.open", about) }),
    },
    {
      told: async (actor, { partnerId }) => (await listDisputes(actor, partnerId)).disputes[0]?.may,
      may: (actor, about) => ({
        withdraw: can(actor, "dispute.withdraw", about),
        answer: can(actor, "dispute.answer", claim(about.partnerId)),
      }),
    },
  ],
  "review/item.ts": [
    {
      told: async (actor, { credential }) => (await getReviewItem(actor, "credential", credential, {}))?.may,
      may: (actor, { partnerId }) =>
        isMember(actor) ? null : { review: can(actor, "credential.review", claim(partnerId)) },
    },
  ],
  "tier/exception.ts": [
    {
      told: async (actor, { partnerId }) => (await listExceptions(actor, partnerId)).may,
      may: (actor) => ({ grant: can(actor, "override.grant", "programme") }),
    },
    {
      told: async (actor, { partnerId }) => (await listExceptions(actor, partnerId)).lines[0]?.may,
      may: (actor) => ({ end: can(actor, "override.grant", "programme") }),
    },
  ],
  "tier/plan.ts": [
    {
      told: async (actor) => (await getPlan(actor)).may,
      may: (actor, about) => (isMember(actor) ? { plan: can(actor, "plan.make", about) } : null),
    },
  ],
  "tier/progress.ts": [
    {
      told: async (actor, { partnerId }) => (await getProgress(actor, partnerId)).may,
      may: (actor, about) => ({
        seeRevenue: can(actor, "revenue.view", about),
        declareCredential: can(actor, "credential.declare", about),
        declareActivity: declarable(actor, about).length > 0,
      }),
    },
  ],
  "tier/scenario.ts": [
    {
      told: async (actor) => (await getScenarioGround(actor)).may,
      may: (actor, about) =>
        isMember(actor)
          ? { seeRevenue: can(actor, "revenue.view", about), plan: can(actor, "plan.make", about) }
          : null,
    },
  ],
};

let about: World;
const readers = new Map<Role, Actor>();

beforeAll(async () => {
  about = await makeReadable();
  for (const role of [...partnerRoles, ...vendorRoles])
    readers.set(role, await makeActor([role], { partnerId: about.partnerId }));
});

/** What a reader is told; null where there is nothing for them. */
const toldOf = async ({ told }: Row, actor: Actor): Promise<Told> => {
  try {
    return (await told(actor, about)) ?? null;
  } catch (error) {
    if (error instanceof Refusal && ["not-permitted", "not-found"].includes(error.code)) return null;
    throw error;
  }
};

describe("what a query says its reader may do", () => {
  it("has a row for each query that says it", () => {
    const root = "db/queries";
    const saying = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .filter((file) => /\bmay: \{/.test(readFileSync(path.join(root, file), "utf8")));
    expect(saying.sort()).toEqual(Object.keys(rows).sort());
  });

  it.each(Object.entries(rows).flatMap(([file, some]) => some.map((row, at) => ({ title: `${file} ${at + 1}`, row }))))(
    "is what the table of permissions says: $title",
    async ({ row }) => {
      for (const [role, actor] of readers)
        expect({ role, may: await toldOf(row, actor) }).toEqual({ role, may: row.may(actor, about) });
    },
  );
});
