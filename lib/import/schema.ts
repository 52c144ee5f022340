import type { z } from "zod";
import { declareActivitySchema } from "@/lib/activity/schema";
import { applicationSchema } from "@/lib/application/schema";
import { declareCredentialSchema } from "@/lib/credential/schema";
import { type FieldCode, fieldCodeOf } from "@/lib/form/fault";
import { emailAddress } from "@/lib/form/field";
import { addPersonSchema } from "@/lib/person/schema";
import type { ImportKind } from "./kind";

type Values = Readonly<Record<string, string | number | null>>;

type Issue = { path: PropertyKey[]; message: string; code?: string };

const issuesOf = (schema: z.ZodType, input: unknown): Issue[] => schema.safeParse(input).error?.issues ?? [];

/** Stands for a day of which a credential's row says nothing: the person may be known already. */
const anyDay = "2000-01-01";

const personOf = ({ name, email, employedFrom, employedUntil }: Values, otherwise?: string) => ({
  name: name ?? "",
  email: email ?? null,
  employedFrom: employedFrom ?? otherwise ?? "",
  employedUntil: employedUntil ?? null,
});

const byKind: Readonly<Record<ImportKind, (values: Values) => Issue[]>> = {
  people: (values) => issuesOf(addPersonSchema, personOf(values)),
  credentials: (values) => [
    ...issuesOf(addPersonSchema, personOf(values, anyDay)),
    ...issuesOf(declareCredentialSchema, {
      ...{ type: "", version: "", candidateId: "", earnedOn: "" },
      ...values,
      holder: "00000000-0000-4000-8000-000000000000",
    }),
  ],
  activity: ({ points, ...values }) =>
    issuesOf(declareActivitySchema, {
      ...{ occurredOn: "", customer: "", reference: "", ...values },
      // Below nothing they may be a correction that the company already has.
      ...(typeof points === "number" && { points: Math.abs(points) }),
    }),
  companies: (values) => [
    ...issuesOf(applicationSchema, {
      ...{ companyName: "", siren: "", country: "", address: "", contactName: "", legacyLevel: "none" },
      ...values,
      businessModels: typeof values.businessModels === "string" ? values.businessModels.split(",") : [],
    }),
    ...issuesOf(emailAddress(), values.contactEmail ?? "").map((issue) => ({ ...issue, path: ["contactEmail"] })),
  ],
};

/** The column of a value that is called otherwise. */
const columns: Readonly<Record<string, string>> = { amountCents: "amount" };

/** What the declaration itself would refuse, by field, but for fields whose cells could not be read. */
export const faultsOfValues = (
  kind: ImportKind,
  values: Values,
  known: Readonly<Record<string, FieldCode>>,
): Record<string, FieldCode> => {
  const faults: Record<string, FieldCode> = {};
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  for (const { path, message, code } of byKind[kind](given)) {
    const field = String(path[0]);
    const column = columns[field] ?? field;
    if (!(column in known)) faults[column] ??= fieldCodeOf({ type: code, message });
  }
  return faults;
};
