import type { EventKind } from "@/lib/audit/kind";
import type { RefusalCode } from "@/lib/refusal/code";
import type { End, SubjectKind } from "./subject";

/** Why a form has no subject that could be over, and why it names no version of a row. */
const reasons = {
  adds: "It adds a row.",
  own: "It is about the sender's own account.",
  lasting: "There is one programme, and it does not end.",
  secret: "The secret of a letter is good once.",
  state: "The row has no version: it is open or over, and that is asked under its lock.",
  digest: "It names what was shown by its digest; the list has no version, whatever the form's says.",
  words: "It adds to what is there, whatever else changed.",
} as const;
type Reason = (typeof reasons)[keyof typeof reasons];
export const { adds, lasting, own, secret, state, digest, words } = reasons;

/** What a sender with permission is told: "done" where the subject's state makes no difference. */
export type Told = RefusalCode | "done";

export type Over = { [Kind in SubjectKind]: { of: Kind; named?: string } & Record<End<Kind>, Told> }[SubjectKind];

/** What one exported action leaves and refuses. */
export type Effect = {
  /** Every event that it records, and no other. */
  records: readonly EventKind[];
  /** The refusal of a form about an older row. */
  version: RefusalCode | Reason;
  /** What is told once the subject is over, way by way. */
  over: Over | Reason;
};

/** The same answer to several ways of being over. */
export const each = <End extends string>(told: Told, ...ends: End[]): Record<End, Told> =>
  Object.fromEntries(ends.map((end) => [end, told])) as Record<End, Told>;
