import { and, arrayOverlaps, count, eq, isNull, lte } from "drizzle-orm";
import { membership } from "@/db/schema/account";
import { edition } from "@/db/schema/edition";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { Day } from "@/lib/date/day";
import type { VendorRole } from "@/lib/role";
import { type StepState, type StepStates, setUpSteps } from "@/lib/set-up/step";

/** Without them no declaration is reviewed and no agreement countersigned. */
const neededRoles = ["reviewer", "countersigner"] as const satisfies readonly VendorRole[];

const isStaffed = async (tx: Tx): Promise<boolean> => {
  const seats = await tx
    .select({ roles: membership.roles })
    .from(membership)
    .where(
      and(isNull(membership.partnerId), isNull(membership.endedAt), arrayOverlaps(membership.roles, [...neededRoles])),
    );
  return neededRoles.every((role) => seats.some(({ roles }) => roles.includes(role)));
};

/** Whether an edition of one's own is in use on a day. */
export const usesOwnRules = async (tx: Tx, on: Day): Promise<boolean> => {
  const [found] = await tx
    .select({ count: count() })
    .from(edition)
    .where(and(eq(edition.state, "announced"), lte(edition.effectiveOn, on)));
  return (found?.count ?? 0) > 0;
};

/** Whether the portal has not opened yet: no partner reads what is announced. */
export const isSettingUp = async (tx: Tx): Promise<boolean> => {
  const [row] = await tx.select({ setUpAt: programme.setUpAt }).from(programme);
  return row !== undefined && row.setUpAt === null;
};

/** Which steps of the set-up are done on a day. All are missing before it begins. */
export const stepStates = async (tx: Tx, on: Day): Promise<StepStates> => {
  const [[row], isAnnounced, hasStaff] = await Promise.all([
    tx.select().from(programme),
    usesOwnRules(tx, on),
    isStaffed(tx),
  ]);
  const saved = new Set(row?.setUpSteps ?? []);
  const done: Partial<Record<string, boolean>> = {
    rules: saved.has("rules") || isAnnounced,
    mail: row?.mailTriedAt !== null && row?.mailTriedAt !== undefined,
    staff: hasStaff,
  };
  const stateOf = (step: (typeof setUpSteps)[number]): StepState => {
    if (done[step] ?? saved.has(step)) return "done";
    return saved.has(step) ? "acknowledged" : "missing";
  };
  return Object.fromEntries(setUpSteps.map((step) => [step, stateOf(step)])) as StepStates;
};
