import { and, asc, desc, eq, ne } from "drizzle-orm";
import { type CorrectionForm, correctionForm, offeredKinds } from "@/db/queries/activity/kinds";
import { listMonthHabits } from "@/db/queries/activity/month-habit";
import { activityColumns, latestFirst, seenActivity } from "@/db/queries/activity/seen";
import { findCustomerWord } from "@/db/queries/confirmation/customer-word";
import { customersOf, findVerifier } from "@/db/queries/confirmation/said";
import { cutPage, following } from "@/db/queries/paging";
import { ownChainHead } from "@/db/queries/partner/own-head";
import type { EvidenceFile } from "@/db/queries/person/credential";
import { activity } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import { isCorrectable } from "@/lib/activity/correction";
import type { CustomerWord } from "@/lib/activity/entry";
import type { ActivityKind } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { type MonthDue, monthsDue } from "@/lib/activity/month-due";
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
  /** The months that can be declared now, of the kinds that the actor declares. */
  monthsDue: MonthDue[];
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
  /** What it is a correction of, and the corrections of it, the latest last. */
  corrected: ActivityListItem | null;
  corrections: ActivityListItem[];
  /** By whose word it is verified; null where it is not, or where it was before this was kept. */
  verifiedBy: VerifiedBy | null;
  may: { edit: boolean; withdraw: boolean; comment: boolean; askCustomer: boolean; correct: boolean };
};

type ActivityFilter = {
  kind?: ActivityKind | undefined;
  state?: DeclarationState | undefined;
  after?: string | undefined;
};

const pageSize = 25;

const kindsOf = (offered: readonly OfferedKind[]): ActivityKind[] => offered.map(({ kind }) => kind);

/** A company's activity, latest first, a page at a time. Withdrawn ones only where they are asked for. */
export const listActivity = (actor: Actor, partnerId: string, filter: ActivityFilter = {}): Promise<ActivityList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "activity.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const kinds = await offeredKinds(tx, actor.today);
    const seen = seenActivity(actor, partnerId);
    const rows = await tx
      .select(activityColumns)
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
    const declared = kindsOf(declarableAmong(kinds, actor, { partnerId }));
    const habits = declared.length > 0 ? await listMonthHabits(tx, partnerId, actor.today) : [];
    return {
      activities: shown,
      next: last?.id ?? null,
      isEmpty: any === undefined,
      head,
      kinds: visibleAmong(kindsOf(kinds), actor, { partnerId }),
      monthsDue: monthsDue(
        habits.filter(({ kind }) => declared.includes(kind)),
        actor.today,
      ),
      may: { declare: declared },
    };
  });

const correctedBy = async (tx: Tx, id: string | null): Promise<ActivityListItem | null> => {
  const [found] = id ? await tx.select(activityColumns).from(activity).where(eq(activity.id, id)) : [];
  return found ?? null;
};

/** The corrections of an activity that were not withdrawn, in the order in which they were declared. */
const listCorrections = (tx: Tx, id: string): Promise<ActivityListItem[]> =>
  tx
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.corrects, id), ne(activity.state, "withdrawn")))
    .orderBy(asc(activity.submittedAt), asc(activity.id));

/** What belongs to a declaration beside its own columns: its form, its corrections, its customer, and what the actor may. */
const aroundOf = async (tx: Tx, actor: Actor, { claim, partnerId }: { claim: ActivityListItem; partnerId: string }) => {
  const { id, kind, state, occurredOn } = claim;
  const mayEdit = can(actor, "activity.edit", { partnerId, kind });
  const edit = mayEdit && isEditable(state);
  const customerWord = claim.corrects ? null : await findCustomerWord(tx, claim);
  const customers = await customersOf(tx, actor, id);
  return {
    ...{ customerWord, customers },
    form: edit ? await correctionForm(tx, kind, occurredOn) : null,
    corrected: await correctedBy(tx, claim.corrects),
    corrections: await listCorrections(tx, id),
    verifiedBy: state === "verified" ? await findVerifier(tx, id) : null,
    may: {
      ...{ edit, withdraw: edit, comment: mayEdit && state !== "withdrawn" },
      correct: mayEdit && isCorrectable(claim),
      askCustomer: edit && customerWord !== null && !isAnswered(customers),
    },
  };
};

/** One activity with its evidence and review; null where there is none the actor may see. */
export const getActivity = async (actor: Actor, id: string | undefined): Promise<ActivityView | null> =>
  id === undefined
    ? null
    : read(actor, async (tx) => {
        const head = await ownChainHead(tx, actor);
        const [row] = await tx
          .select({
            claim: {
              ...activityColumns,
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
        if (!maySeeKind(actor, row.claim.kind, row)) return null;
        return { ...row.claim, proof: row.proof, head, ...(await aroundOf(tx, actor, row)) };
      });
