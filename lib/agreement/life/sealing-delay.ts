import { z } from "zod";

/** Why an agreement is not sealed yet; messages `seal.delay.<cause>` and `seal.authority.<fault>`. */
const delaySchema = z.discriminatedUnion("cause", [
  z.strictObject({
    /** No timestamp authority gave a valid answer. */
    cause: z.literal("no-time"),
    failures: z.array(z.strictObject({ authority: z.string(), fault: z.string() })),
  }),
  z.strictObject({
    cause: z.enum(["certificate-expired", "certificate-revoked", "files-unavailable", "key-unavailable"]),
  }),
  /** The sealed file did not pass the verifier. */
  z.strictObject({ cause: z.literal("not-verified"), faults: z.array(z.string()) }),
  z.strictObject({ cause: z.literal("fault") }),
]);
export type SealingDelay = z.infer<typeof delaySchema>;

/** A failed attempt whose cause is shown to staff. */
export class SealingDelayed extends Error {
  constructor(readonly delay: SealingDelay) {
    super(JSON.stringify(delay));
  }
}

/** True for causes that affect every waiting agreement, not only this one. */
export const isSharedCause = ({ cause }: SealingDelay): boolean =>
  cause === "no-time" ||
  cause === "certificate-expired" ||
  cause === "certificate-revoked" ||
  cause === "files-unavailable" ||
  cause === "key-unavailable";

export const writeDelay = (delay: SealingDelay): string => JSON.stringify(delay);

/** Reads a stored delay; text that cannot be read answers `fault`, whose details are in the log. */
export const readDelay = (text: string): SealingDelay => {
  try {
    return delaySchema.parse(JSON.parse(text));
  } catch {
    return { cause: "fault" };
  }
};
