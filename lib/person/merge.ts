import { z } from "zod";

/** Why two records are held to be one person's, the strongest first. */
export const duplicateReasons = ["same-address", "same-name", "name-order", "candidate-id"] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

const id = () => z.uuid({ error: "not-found" });
const version = () => z.int({ error: "stale" }).min(1, "stale");

/** Two records, each with the version that was shown, and which of them stays: the certifications of the other move to it. */
export const mergeSchema = z
  .object({ oneId: id(), oneVersion: version(), otherId: id(), otherVersion: version(), keptId: id() })
  .refine(({ oneId, otherId }) => oneId !== otherId, { path: ["otherId"], message: "not-found" })
  .refine(({ oneId, otherId, keptId }) => [oneId, otherId].includes(keptId), {
    ...{ path: ["keptId"], message: "choose-one" },
  });

/** `id` is that of the merge. */
export const unmergeSchema = z.object({ id: id() });

export const apartSchema = z
  .object({ oneId: id(), otherId: id() })
  .refine(({ oneId, otherId }) => oneId !== otherId, { path: ["otherId"], message: "not-found" });

export type MergePeople = z.output<typeof mergeSchema>;
export type UnmergePeople = z.output<typeof unmergeSchema>;
export type KeepApart = z.output<typeof apartSchema>;
