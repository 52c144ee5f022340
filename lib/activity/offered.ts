import type { CustomerWord, FieldUse, KindFields } from "@/lib/activity/entry";
import { type ActivityKind, isBuiltInKind, kindEntry } from "@/lib/activity/kind";
import { isOwnKind } from "@/lib/activity/own-kind";
import type { Edition } from "@/lib/edition/edition";

/** A kind that companies can declare, and which fields its form asks for. */
export type OfferedKind = { kind: ActivityKind; fields: KindFields; customerWord: CustomerWord | null };

const offeredOf = ({ kind, declared }: Edition["measures"][number]): OfferedKind[] => {
  if (isBuiltInKind(kind)) {
    const { fields, customerWord } = kindEntry(kind);
    return [{ kind, fields, customerWord }];
  }
  if (!declared || !isOwnKind(kind)) return [];
  const { customer, reference, evidence, customerWord = null } = declared;
  return [{ kind, fields: { customer, reference, evidence }, customerWord }];
};

/** The kinds of several editions: the first one that names a kind says what is asked for. */
export const kindsIn = (editions: readonly Edition[]): OfferedKind[] => {
  const kinds = new Map<ActivityKind, OfferedKind>();
  for (const one of editions.flatMap(({ measures }) => measures.flatMap(offeredOf)))
    if (!kinds.has(one.kind)) kinds.set(one.kind, one);
  return [...kinds.values()];
};

const either = (first: FieldUse, other: FieldUse): FieldUse =>
  first === "absent" && other !== "absent" ? "optional" : first;

/** The same with every field that one of the editions asks for: its form serves days of all of them. */
export const kindsEverIn = (editions: readonly Edition[]): OfferedKind[] => {
  const each = editions.flatMap((edition) => kindsIn([edition]));
  return kindsIn(editions).map(({ kind, fields, customerWord }) => ({
    kind,
    customerWord,
    fields: each
      .filter((one) => one.kind === kind)
      .reduce(
        (all, { fields: { customer, reference, evidence } }) => ({
          customer: either(all.customer, customer),
          reference: either(all.reference, reference),
          evidence: either(all.evidence, evidence),
        }),
        fields,
      ),
  }));
};

/** The fields of a declaration that its kind needs and that are empty, as they are called in its form. */
export const missingFields = (
  { customer, reference, evidence }: KindFields,
  told: { customer: string; reference: string; proofFileId: string | null },
): ("customer" | "reference" | "proofFileId")[] => [
  ...(customer === "required" && told.customer === "" ? (["customer"] as const) : []),
  ...(reference === "required" && told.reference === "" ? (["reference"] as const) : []),
  ...(evidence === "required" && told.proofFileId === null ? (["proofFileId"] as const) : []),
];
