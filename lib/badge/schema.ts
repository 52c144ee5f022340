import { z } from "zod";
import { badgeDocumentKinds, originOf, sameIdentifier } from "@/lib/badge/trust";
import { termPattern } from "@/lib/edition/clause";
import { optionalLine, optionalLines, requiredDay, requiredLine, rowFields } from "@/lib/form/field";

const mostIdentifiers = 40;

/** What names something on the web or by itself: https, did or urn. */
const isIdentifier = (text: string): boolean => /^(https?:\/\/|did:|urn:)\S+$/i.test(text) && text.length <= 500;

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\s*\n\s*/)
      .map(sameIdentifier)
      .filter(Boolean),
  ),
];

/** One identifier a line. Codes: identifier-impossible, too-many. */
const identifierLines = optionalLines(20_000)
  .transform(linesOf)
  .refine((lines) => lines.every(isIdentifier), "identifier-impossible")
  .refine((lines) => lines.length <= mostIdentifiers, "too-many");

/** One address of a host a line, of which only the host is kept. Codes: identifier-impossible, too-many. */
const originLines = optionalLines(20_000)
  .transform(linesOf)
  .refine((lines) => lines.every((line) => originOf(line) !== null), "identifier-impossible")
  .refine((lines) => lines.length <= mostIdentifiers, "too-many")
  .transform((lines) => [...new Set(lines.flatMap((line) => originOf(line) ?? []))]);

const issuerFields = { name: requiredLine(200), identifiers: identifierLines, origins: originLines };
const identifier = () => requiredLine(500).refine(isIdentifier, "identifier-impossible");

export const addIssuerSchema = z.object({
  ...issuerFields,
  identifiers: identifierLines.refine((lines) => lines.length > 0, "required"),
});
export const editIssuerSchema = z.object({ ...rowFields, ...addIssuerSchema.shape });
export const removeIssuerSchema = z.object(rowFields);

/** Keys as they are pasted or given as a file; a name for one that has none. */
export const addKeysSchema = z
  .object({
    ...rowFields,
    pasted: optionalLines(200_000),
    file: optionalLines(200_000).default(""),
    name: optionalLine(500),
  })
  .transform(({ pasted, file, ...rest }) => ({ ...rest, text: pasted || file }))
  .refine(({ text }) => text !== "", { path: ["pasted"], message: "required" });

export const retireKeySchema = z.object({ ...rowFields, thumbprint: requiredLine(100), retiredOn: requiredDay() });

export const nameClassSchema = z.object({
  ...rowFields,
  badge: identifier(),
  type: z.string({ error: "required" }).regex(termPattern, "required"),
  track: z
    .string()
    .default("")
    .refine((text) => text === "" || termPattern.test(text), "track-needed"),
  version: optionalLine(60).default(""),
});
export const dropClassSchema = z.object({ ...rowFields, badge: requiredLine(500) });

export const addDocumentSchema = z.object({
  ...rowFields,
  kind: z.enum(badgeDocumentKinds, { error: "choose-one" }),
  address: identifier(),
  asOf: requiredDay(),
  content: z.string({ error: "required" }).min(1, "required").max(1_000_000, "too-long"),
});
export const removeDocumentSchema = z.object({ ...rowFields, documentId: z.uuid({ error: "not-found" }) });

export type AddIssuer = z.output<typeof addIssuerSchema>;
export type EditIssuer = z.output<typeof editIssuerSchema>;
export type RemoveIssuer = z.output<typeof removeIssuerSchema>;
export type AddKeys = z.output<typeof addKeysSchema>;
export type RetireKey = z.output<typeof retireKeySchema>;
export type NameClass = z.output<typeof nameClassSchema>;
export type DropClass = z.output<typeof dropClassSchema>;
export type AddDocument = z.output<typeof addDocumentSchema>;
export type RemoveDocument = z.output<typeof removeDocumentSchema>;
