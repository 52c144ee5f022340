import { and, desc, eq, ne, not, type SQL } from "drizzle-orm";
import { isKindConfidential } from "@/db/queries/activity/confidential";
import { type CorrectionForm, correctionForm, offeredKinds } from "@/db/queries/activity/kinds";
import { findCustomerWord } from "@/db/queries/confirmation/customer-word";
import { customersOf, findVerifier } from "@/db/queries/confirmation/said";
import { cutPage, following } from "@/db/queries/paging";
import { ownChainHead } from "@/db/queries/partner/own-head";
import type { EvidenceFile } from "@/db/queries/person/credential";
import { activity } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { CustomerWord } from "@/lib/activity/entry";
import type { ActivityKind } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import type { OfferedKind } from "@/lib/activity/offered";
import { declarableAmong, maySeeKind, visibleAmong } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import { type CustomerSaid, isAnswered, type VerifiedBy } from "@/lib/confirmation/said";
import { type DeclarationState, isEditable } from "@/lib/review/state";

type ActivityListItem = ListedActivity;

export type ActivityList = {
  activities: ActivityListItem[];
  next: string | null;
  /** Nothing was ever declared that this actor may see. */
  isEmpty: boolean;
  /** The kinds the actor may see. */
  kinds: ActivityKind[];
  /** The number of the company's last event when this was read. */
  head: number;
  may: { declare: ActivityKind[] };
};

export type ActivityView = ActivityListItem & {
  /** What its correction is drawn with; null where it cannot be corrected. */
  form: CorrectionForm | null;
  askedFields: string[];
  submittedAt: Date;
  decidedAt: Date | null;
  reasonCode: string | null;
  reasonNote: string | null;
  proof: EvidenceFile | null;
  rowVersion: number;
  /** The number of the company's last event when this was read. */
  head: number;
  /** What the word of its customer is worth; null where no customer is asked. */
  customerWord: CustomerWord | null;
  customers: CustomerSaid[];
  /** By whose word it is verified; null where it is not, or where it was before this was kept. */
  verifiedBy: VerifiedBy | null;
  may: { edit: boolean; withdraw: boolean; comment: boolean; askCustomer: boolean };
};

type ActivityFilter = {
  kind?: ActivityKind | undefined;
  state?: DeclarationState | undefined;
  after?: string | undefined;
};

const pageSize = 25;

const columns = {
  id: activity.id,
  kind: activity.kind,
  occurredOn: activity.occurredOn,
  amountCents: activity.amountCents,
  currency: activity.currency,
  points: activity.points,
  customer: activity.customer,
  reference: activity.reference,
  state: activity.state,
};

/** Revenue is left out in the query itself, so that neither a row nor a count nor a gap reveals it. */
const visible = (actor: Actor, partnerId: string): SQL | undefined =>
  and(
    eq(activity.partnerId, partnerId),
    can(actor, "revenue.view", { partnerId }) ? undefined : not(isKindConfidential(activity.kind)),
  );

const latestFirst = { table: activity, key: activity.occurredOn, id: activity.id, direction: "descending" } as const;

const kindsOf = (offered: readonly OfferedKind[]): ActivityKind[] => offered.map(({ kind }) => kind);

/** A company's activity, latest first, a page at a time. Withdrawn ones only where they are asked for. */
export const listActivity = (actor: Actor, partnerId: string, filter: ActivityFilter = {}): Promise<ActivityList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "activity.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const kinds = await offeredKinds(tx, actor.today);
    const seen = visible(actor, partnerId);
    const rows = await tx
      .select(columns)
      .from(activity)
      .where(
        and(
          seen,
          filter.kind ? eq(activity.kind, filter.kind) : undefined,
          filter.state ? eq(activity.state, filter.state) : ne(activity.state, "withdrawn"),
          filter.after ? following(latestFirst, filter.after, seen) : undefined,
        ),
      )
      .orderBy(desc(activity.occurredOn), desc(activity.id))
      .limit(pageSize + 1);
    const { shown, last } = cutPage(rows, pageSize);
    const [any] = shown.length > 0 ? shown : await tx.select({ id: activity.id }).from(activity).where(seen).limit(1);
    return {
      activities: shown,
      next: last?.id ?? null,
      isEmpty: any === undefined,
      head,
      kinds: visibleAmong(kindsOf(kinds), actor, { partnerId }),
      may: { declare: kindsOf(declarableAmong(kinds, actor, { partnerId })) },
    };
  });

/** One activity with its evidence and review; null where there is none the actor may see. */
export const getActivity = async (actor: Actor, id: string | undefined): Promise<ActivityView | null> =>
  id === undefined
    ? null
    : read(actor, async (tx) => {
        const head = await ownChainHead(tx, actor);
        const [row] = await tx
          .select({
            claim: {
              ...columns,
              askedFields: activity.askedFields,
              submittedAt: activity.submittedAt,
              decidedAt: activity.decidedAt,
              reasonCode: activity.reasonCode,
              reasonNote: activity.reasonNote,
              rowVersion: activity.rowVersion,
            },
            partnerId: activity.partnerId,
            proof: { id: file.id, name: file.name, size: file.sizeBytes, mediaType: file.mediaType },
          })
          .from(activity)
          .leftJoin(file, eq(file.id, activity.proofFileId))
          .where(eq(activity.id, id));
        if (!row || !can(actor, "activity.view", row)) return null;
        const { kind, state } = row.claim;
        if (!maySeeKind(actor, kind, row)) return null;
        const mayEdit = can(actor, "activity.edit", { partnerId: row.partnerId, kind });
        const edit = mayEdit && isEditable(state);
        const customerWord = await findCustomerWord(tx, row.claim);
        const customers = await customersOf(tx, actor, id);
        return {
          ...row.claim,
          form: edit ? await correctionForm(tx, kind, row.claim.occurredOn) : null,
          proof: row.proof,
          head,
          customerWord,
          customers,
          verifiedBy: state === "verified" ? await findVerifier(tx, id) : null,
          may: {
            ...{ edit, withdraw: edit, comment: mayEdit && state !== "withdrawn" },
            askCustomer: edit && customerWord !== null && !isAnswered(customers),
          },
        };
      });
