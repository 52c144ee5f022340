import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { listOwners } from "@/db/queries/account/seat";
import { holdsFramework, openStates } from "@/db/queries/agreement/state";
import { type HeldMandate, mandateHeld } from "@/db/queries/mandate/held";
import {
  findSuccession,
  type SuccessionStep,
  type SuccessionView,
  successionStep,
} from "@/db/queries/mandate/succession";
import { chainHead } from "@/db/queries/partner/history";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Annex } from "@/lib/agreement/document/annex";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import { nextDocument } from "@/lib/agreement/document/next-document";
import { isOpen } from "@/lib/agreement/life/state";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { type DocumentInForceView, documentInForceView, documentsInForce, loadSituation } from "./documents-in-force";
import {
  type AgreementView,
  describeAgreement,
  listShares,
  listSignatories,
  type ShareView,
  type SignatoryView,
  vendorName,
} from "./view";

type Row = typeof agreement.$inferSelect;

export type PartyView = { id: string; name: string; registerNumber: string | null; country: string; address: string };
export type MandateHeldView = Pick<HeldMandate, "id" | "capacity" | "fromOn" | "untilOn" | "state">;

export type OwnAgreements = {
  /** The last event of the company's chain when this was read. */
  head: number;
  company: PartyView & { businessModels: string[] };
  vendorName: string;
  current: AgreementView | null;
  shares: ShareView[];
  /** What is in force together, the framework first; empty where nothing is. */
  standing: DocumentInForceView[];
  /** The document the company can ask for now, where none is on its way. */
  next: { kind: AgreementKind; annexes: Annex[] } | null;
  /** Ended before the current one, newest first. */
  earlier: { id: string; kind: AgreementKind; state: string; at: Date; sealedSha256: string | null }[];
  mandate: MandateHeldView | null;
  signatories: SignatoryView[];
  /** Whom to ask, by name, where the reader may not invite a signatory. */
  owners: string[];
  /** Set where no one can sign for the company any more; null while someone can, or before the first signature. */
  succession: SuccessionView | null;
  may: {
    prepare: boolean;
    sign: boolean;
    /** What this person lacks to sign; null where nothing is missing, or where there is nothing to sign. */
    signNeeds: "role" | "mandate" | null;
    decline: boolean;
    withdraw: boolean;
    share: boolean;
    declareMandate: boolean;
    invite: boolean;
    /** The reader's part in finding a successor. */
    succeed: SuccessionStep;
  };
};

const companyOf = async (tx: Tx, partnerId: string): Promise<OwnAgreements["company"]> => {
  const [row] = await tx.select().from(partner).where(eq(partner.id, partnerId));
  if (!row) throw new Refusal("not-found");
  const { id, name, siren: registerNumber, country, address, businessModels } = row;
  return { id, name, registerNumber, country, address, businessModels };
};

/** What moves comes first, then what is in force, then what came last. */
const currentOf = async (tx: Tx, partnerId: string): Promise<Row | null> => {
  const [row] = await tx
    .select()
    .from(agreement)
    .where(eq(agreement.partnerId, partnerId))
    .orderBy(
      desc(inArray(agreement.state, openStates)),
      desc(sql`${agreement.state} = 'in-force'`),
      desc(holdsFramework),
      desc(agreement.createdAt),
    )
    .limit(1);
  return row ?? null;
};

const earlierThan = (tx: Tx, partnerId: string, currentId: string | null) =>
  tx
    .select({
      id: agreement.id,
      kind: agreement.kind,
      state: agreement.state,
      at: agreement.createdAt,
      sealedSha256: agreement.sealedSha256,
    })
    .from(agreement)
    .where(
      and(
        eq(agreement.partnerId, partnerId),
        ne(agreement.state, "in-force"),
        currentId ? ne(agreement.id, currentId) : undefined,
      ),
    )
    .orderBy(desc(agreement.createdAt))
    .limit(20);

const permissionsOf = (
  actor: Actor,
  current: AgreementView | null,
  next: OwnAgreements["next"],
  held: unknown,
): OwnAgreements["may"] => {
  const subject = { partnerId: actor.partnerId ?? "" };
  const isOffered = current?.state === "offered";
  const isSignatory = can(actor, "agreement.sign", subject);
  return {
    prepare: can(actor, "agreement.prepare", subject) && next !== null,
    sign: isOffered && isSignatory && held !== null,
    signNeeds: !isOffered ? null : !isSignatory ? "role" : held === null ? "mandate" : null,
    decline: isOffered && can(actor, "agreement.decline", subject),
    withdraw: isOffered && can(actor, "agreement.withdraw", subject),
    share: isOffered && can(actor, "agreement.share", subject),
    declareMandate: can(actor, "mandate.declare", subject),
    invite: can(actor, "signatory.invite", subject),
    succeed: successionStep(actor),
  };
};

/** The company's agreement as its own members see it: its state, who may act, what is needed. */
export const getAgreementPage = (actor: Actor): Promise<OwnAgreements> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "agreement.view", { partnerId });
    const head = await chainHead(tx, partnerId);
    const row = await currentOf(tx, partnerId);
    const current = row ? await describeAgreement(tx, actor.at, row) : null;
    const held = await mandateHeld(tx, actor);
    const next =
      current && isOpen(current.state) ? null : nextDocument(await loadSituation(tx, partnerId, actor.today));
    const may = permissionsOf(actor, current, next, held);
    return {
      head,
      company: await companyOf(tx, partnerId),
      vendorName: await vendorName(tx),
      current,
      shares: may.share && current ? await listShares(tx, actor.at, current.id) : [],
      standing: (await documentsInForce(tx, partnerId)).map(documentInForceView),
      next: next && { kind: next.kind, annexes: next.annexes },
      earlier: await earlierThan(tx, partnerId, current?.id ?? null),
      mandate: held && {
        id: held.id,
        capacity: held.capacity,
        fromOn: held.fromOn,
        untilOn: held.untilOn,
        state: held.state,
      },
      signatories: await listSignatories(tx, partnerId, actor.today),
      owners: may.invite ? [] : (await listOwners(tx, partnerId)).map(({ name }) => name),
      succession: await findSuccession(tx, partnerId, actor.today),
      may,
    };
  });
