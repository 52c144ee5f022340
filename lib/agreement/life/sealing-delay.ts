import { z } from "zod";

/** Why an agreement still waits for its seal, in codes that `seal.delay.<cause>` and `seal.authority.<fault>` say in words. */
const delaySchema = z.discriminatedUnion("cause", [
  z.strictObject({
    /** No timestamp authority gave an answer that can be believed. */
    cause: z.literal("no-time"),
    failures: z.array(z.strictObject({ authority: z.string(), fault: z.string() })),
  }),
  z.strictObject({ cause: z.enum(["certificate-expired", "certificate-revoked", "key-unavailable"]) }),
  /** The file was made, read back and refused by the verifier. */
  z.strictObject({ cause: z.literal("not-verified"), faults: z.array(z.string()) }),
  z.strictObject({ cause: z.literal("fault") }),
]);
export type SealingDelay = z.infer<typeof delaySchema>;

/** An attempt that failed for a reason that staff can be told. */
export class SealingDelayed extends Error {
  constructor(readonly delay: SealingDelay) {
    super(JSON.stringify(delay));
  }
}

/** Such causes hold for every agreement that waits, not for one. */
export const isSharedCause = ({ cause }: SealingDelay): boolean =>
  cause === "no-time" ||
  cause === "certificate-expired" ||
  cause === "certificate-revoked" ||
  cause === "key-unavailable";

export const writeDelay = (delay: SealingDelay): string => JSON.stringify(delay);

/** The delay a row tells of; whatever cannot be read is a fault of ours, which the log describes. */
export const readDelay = (text: string): SealingDelay => {
  try {
    return delaySchema.parse(JSON.parse(text));
  } catch {
    return { cause: "fault" };
  }
};
