import { Refusal } from "@/lib/errors";
import { type ApplicationDraft, type ApplicationField, applicationFields } from "./schema";

type Standing = { state: string; askedFields: readonly string[]; data: Partial<ApplicationDraft> };

const plain = (value: string | readonly string[] | undefined): string =>
  typeof value === "string" ? value : [...(value ?? [])].sort().join(" ");

/** The fields whose answer differs from the one that stands. */
const changedAnswers = (before: Partial<ApplicationDraft>, after: ApplicationDraft): ApplicationField[] =>
  applicationFields.filter((field) => plain(before[field]) !== plain(after[field]));

/** All fields of a draft, the named ones once staff asked for more, else none. */
export const openFields = ({ state, askedFields }: Pick<Standing, "state" | "askedFields">): ApplicationField[] => {
  if (state === "draft") return [...applicationFields];
  if (state !== "more-asked") return [];
  return applicationFields.filter(
    (field) => askedFields.includes(field) || (field === "siren" && askedFields.includes("country")),
  );
};

/** Throws where the application cannot be written to, or a field was not asked for. Codes: decided, field-not-asked. */
export const requireOpenFields = (standing: Standing, answers: ApplicationDraft): void => {
  const open = openFields(standing);
  if (open.length === 0) throw new Refusal("decided");
  const locked = changedAnswers(standing.data, answers).filter((field) => !open.includes(field));
  if (locked.length > 0)
    throw new Refusal("field-not-asked", {}, Object.fromEntries(locked.map((field) => [field, "field-not-asked"])));
};
