import { z } from "zod";
import { linkSecret } from "@/lib/account/schema";
import { longestReason, longestSentence } from "@/lib/confirmation/limits";
import { outcomeWords } from "@/lib/confirmation/outcome";
import {
  alwaysPresent,
  emailAddress,
  optionalEmail,
  optionalLine,
  optionalLines,
  requiredLine,
  rowFields,
} from "@/lib/form/field";
import { locales } from "@/lib/i18n/locale";

/** Who confirms at the customer's, and in which language they are written to. */
export const contactSchema = z.object({
  name: requiredLine(160),
  email: emailAddress(),
  locale: z.enum(locales, { error: "required" }),
});
export type Contact = z.output<typeof contactSchema>;

export const askCustomerSchema = z.object({ ...rowFields, contact: contactSchema });
export type AskCustomer = z.output<typeof askCustomerSchema>;

/** The contact as it is typed; a declaration may leave it empty. */
export const contactFields = {
  contactName: optionalLine(160).default(""),
  contactEmail: optionalEmail().default(""),
  contactLocale: z.enum(["", ...locales]).default(""),
};
type TypedContact = z.output<z.ZodObject<typeof contactFields>>;

export const isContactTyped = ({ contactName, contactEmail }: Pick<TypedContact, "contactName" | "contactEmail">) =>
  contactName !== "" || contactEmail !== "";

/** What is missing of a contact that was begun. */
export const contactFaults = (typed: Partial<TypedContact>) => {
  const { contactName = "", contactEmail = "", contactLocale = "" } = typed;
  if (!isContactTyped({ contactName, contactEmail })) return {};
  return {
    contactName: contactName === "" ? ("required" as const) : null,
    contactEmail: contactEmail === "" ? ("required" as const) : null,
    contactLocale: contactLocale === "" ? ("required" as const) : null,
  };
};

export const toContact = ({ contactName: name, contactEmail: email, contactLocale: locale }: TypedContact) =>
  locale !== "" && isContactTyped({ contactName: name, contactEmail: email }) ? { name, email, locale } : null;

/** The form that asks the customer of a declaration that waits. */
export const askCustomerForm = z
  .object({
    ...rowFields,
    contactName: requiredLine(160),
    contactEmail: emailAddress(),
    contactLocale: z.enum(locales),
  })
  .transform(({ contactName: name, contactEmail: email, contactLocale: locale, ...row }) => ({
    ...row,
    contact: { name, email, locale },
  }))
  .pipe(askCustomerSchema);

/** What the customer says: that it took place, with its outcome, or why it did not as described. */
export const answerSchema = z
  .object({
    secret: linkSecret,
    tookPlace: z.enum(["yes", "no"], { error: "choose-one" }),
    outcome: z.enum(["", ...outcomeWords], { error: "choose-one" }).default(""),
    sentence: optionalLines(longestSentence).default(""),
    reason: optionalLines(longestReason).default(""),
  })
  .superRefine(({ tookPlace, outcome, reason }, context) => {
    if (tookPlace === "yes" && !outcome) context.addIssue({ code: "custom", path: ["outcome"], message: "choose-one" });
    if (tookPlace === "no" && !reason) context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  }, alwaysPresent);
export type CustomerAnswer = z.output<typeof answerSchema>;
