import { z } from "zod";
import { type Annex, annexes } from "@/lib/agreement/document/annex";
import { agreementKinds } from "@/lib/agreement/document/kind";
import { digest } from "@/lib/agreement/evidence/value";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A sealed document in force, as another document names it: `sha256` is the sealed file's. */
const standingDocumentSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(agreementKinds),
  sha256: digest,
  templateVersion: z.string(),
  annexes: z.array(z.enum(annexes)),
  inForceOn: day,
});
export type DocumentInForce = z.infer<typeof standingDocumentSchema>;

const standing = z.array(standingDocumentSchema).min(1);

/**
 * What a document says about the documents in force that it amends: the framework first. It is printed, so it is stored
 * as printed.
 */
const instrumentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("full") }),
  z.strictObject({ kind: z.literal("version"), standing }),
  z.strictObject({ kind: z.literal("amendment"), standing }),
  /** A further term, from a day until another, exclusive. */
  z.strictObject({ kind: z.literal("renewal"), standing, from: day, until: day }),
]);
export type Instrument = z.infer<typeof instrumentSchema>;

/** Every annex of some documents, each once, in printing order. */
export const annexesIn = (documents: readonly { annexes: readonly string[] }[]): Annex[] =>
  annexes.filter((annex) => documents.some((one) => one.annexes.includes(annex)));
