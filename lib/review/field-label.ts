import { fieldKey } from "@/lib/i18n/field-key";
import type { ReviewedKind } from "@/lib/review/kind";

/** The messages that name the fields of a declaration: those of its noun. */
const namesOf = {
  application: "company.fields",
  credential: "credential.fields",
  activity: "activity.fields",
  mandate: "mandate.fields",
  benefit: "benefit.fields",
} as const satisfies Record<ReviewedKind, string>;

/** The message that names a field which a reviewer can send back. */
export const fieldLabel = (kind: ReviewedKind, field: string) =>
  `${namesOf[kind]}.${fieldKey(field)}` as "credential.fields.type";
