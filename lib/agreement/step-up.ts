import { stepUpSeconds } from "@/lib/contract/state";

/** What a fresh code is asked for; a code given for one purpose serves no other. */
export const stepUpPurposes = ["agreement.sign", "agreement.countersign"] as const;
export type StepUpPurpose = (typeof stepUpPurposes)[number];

export type StepUpRow = { purpose: string; documentSha256: string; confirmedAt: Date; usedAt: Date | null };

/** Null where this step-up may sign this document now, else the refusal code (CONTRACT.md, point 5). */
export const stepUpFault = (
  row: StepUpRow,
  purpose: StepUpPurpose,
  documentSha256: string,
  at: Date,
): string | null => {
  if (row.purpose !== purpose || row.documentSha256 !== documentSha256) return "step-up-elsewhere";
  if (row.usedAt) return "step-up-used";
  const age = at.getTime() - row.confirmedAt.getTime();
  return age > stepUpSeconds * 1000 ? "step-up-expired" : null;
};
