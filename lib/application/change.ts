import { Refusal } from "@/lib/refusal/refusal";
import { type ApplicationDraft, type ApplicationField, applicationFields } from "./schema";

type Standing = { state: string; askedFields: readonly string[]; data: Partial<ApplicationDraft> };

const plain = (value: string | readonly string[] | undefined): string =>
  typeof value === "string" ? value : [...(value ?? [])].sort().join(" ");

/** The fields whose new answer differs from the stored one. */
const changedAnswers = (before: Partial<ApplicationDraft>, after: ApplicationDraft): ApplicationField[] =>
  applicationFields.filter((field) => plain(before[field]) !== plain(after[field]));

/** The fields the applicant may edit: all of a draft, the requested ones after a request for changes, else none. */
export const openFields = ({ state, askedFields }: Pick<Standing, "state" | "askedFields">): ApplicationField[] => {
  if (state === "draft") return [...applicationFields];
  if (state !== "more-asked") return [];
  return applicationFields.filter(
    (field) => askedFields.includes(field) || (field === "siren" && askedFields.includes("country")),
  );
};

/** Throws unless the application is open and only its open fields changed. Codes: decided, field-not-asked. */
export const requireOpenFields = (standing: Standing, answers: ApplicationDraft): void => {
  const open = openFields(standing);
  if (open.length === 0) throw new Refusal("decided");
  const locked = changedAnswers(standing.data, answers).filter((field) => !open.includes(field));
  if (locked.length > 0)
    throw new Refusal("field-not-asked", {}, Object.fromEntries(locked.map((field) => [field, "field-not-asked"])));
};
