import { eq, sql } from "drizzle-orm";
import { inviteMember } from "@/db/mutations/account/invitation";
import { removeMember } from "@/db/mutations/account/member";
import { editMandate, endMandate } from "@/db/mutations/mandate/declare";
import { delegateMandate } from "@/db/mutations/mandate/delegate";
import { inviteSignatory } from "@/db/mutations/mandate/invite-signatory";
import { requestSuccessors } from "@/db/mutations/mandate/succession";
import { rejectDeclaration, verifyDeclaration } from "@/db/mutations/review/answer";
import { mandate } from "@/db/schema/claim";
import { makeFile } from "@/db/testing/agreement/documents";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { giveMandate, makeAgreementCompany, makeSigner } from "@/db/testing/agreement/offer";
import { actorOnDay, makeActor, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { invitationsPerDay } from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import { type Race, twice } from "./row";
import { seatOf } from "./seat";

const fresh = (id: string) => ({ id, rowVersion: 1 });
const reason = "Fin de fonctions";
const typed = { capacity: "Gérant", fromOn: "2019-02-01", untilOn: "" };
const stale = { outcome: "done, stale", unlocked: "done, done" } as const;

type Mandated = { company: string; holder: Actor; id: string; proofFileId: string };

/** A company, and a signatory with a mandate in this state. */
const held = async (state: "declared" | "verified"): Promise<Mandated> => {
  const company = await makeAgreementCompany();
  const holder = await makeSigner(["signatory"], company);
  const proofFileId = await makeFile(holder, "mandate.pdf");
  return { company, holder, id: await giveMandate(holder, { state, proofFileId }), proofFileId };
};

/** A confirmed mandate and its delegation to a colleague, which waits for review. */
const delegated = async () => {
  const parent = await held("verified");
  const [colleague, reviewer] = [await makeSigner(["signatory"], parent.company), await makeActor(["reviewer"])];
  const delegation = await giveMandate(colleague, { parentId: parent.id, fromOn: "2019-03-01" });
  return { parent, reviewer, delegation, target: { kind: "mandate" as const, ...fresh(delegation) } };
};

const stateOf = (id: string): Promise<string | undefined> =>
  read(testSystem(), async (tx) => (await tx.select().from(mandate).where(eq(mandate.id, id)))[0]?.state);

const mandates: Race[] = [
  {
    verbs: ["mandate/declare.ts editMandate"],
    ...{ lock: "mandate/declare.ts lockMandate", on: "mandate", ...stale },
    runners: async () => {
      const { holder, id, proofFileId } = await held("declared");
      return twice(() => editMandate(holder, { ...fresh(id), ...typed, proofFileId }));
    },
  },
  {
    verbs: ["mandate/declare.ts endMandate"],
    ...{ lock: "mandate/declare.ts lockMandate", on: "mandate", ...stale },
    runners: async () => {
      const { holder, id } = await held("verified");
      return twice(() => endMandate(holder, { ...fresh(id), reason }));
    },
  },
];

const delegations: Race[] = [
  {
    verbs: ["mandate/declare.ts endMandate", "mandate/delegate.ts delegateMandate"],
    ...{ lock: "mandate/row.ts lockParent", on: "mandate" },
    runners: async () => {
      const { parent } = await delegated();
      const colleague = await makeSigner(["signatory"], parent.company);
      const { holder, id, proofFileId } = parent;
      const asked = { ...typed, parentId: id, accountId: colleague.accountId ?? "", proofFileId };
      return {
        first: () => endMandate(holder, { ...fresh(id), reason }),
        second: () => delegateMandate(holder, asked),
      };
    },
    ...{ outcome: "done, mandate-not-delegable", unlocked: "done, error 23514" },
  },
  {
    verbs: ["mandate/declare.ts endMandate", "review/answer.ts decide"],
    ...{ lock: "mandate/row.ts requireConfirmable", on: "mandate" },
    runners: async () => {
      const { parent, reviewer, target } = await delegated();
      return {
        first: () => endMandate(parent.holder, { ...fresh(parent.id), reason }),
        second: () => verifyDeclaration(reviewer, target),
      };
    },
    ...{ outcome: "done, stale", unlocked: "done, done" },
  },
  {
    verbs: ["review/answer.ts decide", "mandate/declare.ts endMandate"],
    ...{ lock: "mandate/succession.ts closeMandates", on: "mandate" },
    runners: async () => {
      const { parent, reviewer, target, delegation } = await delegated();
      return {
        first: () => rejectDeclaration(reviewer, { ...target, reason: "unreadable", note: "" }),
        second: () => endMandate(parent.holder, { ...fresh(parent.id), reason }),
        left: () => stateOf(delegation),
      };
    },
    ...{ outcome: "done, done, left rejected", unlocked: "done, error 42501, left rejected" },
  },
  {
    verbs: ["review/answer.ts decide", "account/member.ts removeMember"],
    ...{ lock: "mandate/succession.ts closeAccountMandates", on: "mandate" },
    runners: async () => {
      const { company, holder, id } = await held("declared");
      const [owner, reviewer] = [await makeSigner(["owner"], company), await makeActor(["reviewer"])];
      const { id: membershipId } = await seatOf(holder);
      return {
        first: () => rejectDeclaration(reviewer, { kind: "mandate", ...fresh(id), reason: "unreadable", note: "" }),
        second: () => removeMember(owner, { membershipId }),
        left: () => stateOf(id),
      };
    },
    ...{ outcome: "done, done, left rejected", unlocked: "done, error 42501, left rejected" },
  },
];

const successors: Race[] = [
  {
    verbs: ["mandate/succession.ts requestSuccessors"],
    ...{ lock: "mandate/succession.ts requestSuccessors", on: "partner" },
    runners: async () => {
      const company = await makeAgreementCompany();
      await makeSigner(["owner"], company);
      await giveMandate(await makeSigner(["signatory"], company), { state: "verified", untilOn: "2019-09-01" });
      await makeInForce(company);
      return twice(() => requestSuccessors(actorOnDay(testSystem(), "2019-09-02")));
    },
    ...{ outcome: "1, 0", unlocked: "1, 1" },
  },
  {
    verbs: ["mandate/invite-signatory.ts inviteSignatory"],
    ...{ lock: "account/invitation.ts lockInvitations", on: "advisory" },
    runners: async () => {
      const [owner, email] = [await makeActor(["owner"]), `${crypto.randomUUID()}@test.example`];
      return twice(() => inviteSignatory(owner, { email, locale: "en" }));
    },
    ...{ outcome: "done, already-invited email:already-invited", unlocked: "done, done" },
  },
];

/** A team that may invite one more person today. */
const almostAllInvited = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await writeUnaudited(testSystem(), (tx) =>
    tx.execute(sql`INSERT INTO invitation (partner_id, email, roles, locale, token_hash, created_at, expires_at)
      SELECT ${owner.partnerId}, gen_random_uuid() || '@test.example', '{viewer}', 'en',
        encode(sha256(gen_random_uuid()::text::bytea), 'hex'), now(), now() + interval '1 day'
      FROM generate_series(1, ${invitationsPerDay - 1}::int)`),
  );
  return owner;
};

const daily: Race[] = [
  {
    verbs: ["account/invitation.ts inviteMember", "mandate/invite-signatory.ts inviteSignatory"],
    ...{ lock: "account/invitation.ts lockInvitations", on: "advisory" },
    runners: async () => {
      const owner = await almostAllInvited();
      const [one, other] = [`${crypto.randomUUID()}@test.example`, `${crypto.randomUUID()}@test.example`];
      return {
        first: () => inviteMember(owner, { email: one, locale: "en", roles: ["viewer"] }),
        second: () => inviteSignatory(owner, { email: other, locale: "en" }),
      };
    },
    ...{ outcome: "done, rate-limited", unlocked: "done, done" },
  },
];

export const mandateRaces: Race[] = [...mandates, ...delegations, ...successors, ...daily];
