import { z } from "zod";
import { dailyMails } from "@/lib/account/daily-mail";
import { isProofGiven, needsProof, proofFields } from "@/lib/account/passkey";
import { emailAddress, requiredLine, requiredLines } from "@/lib/form/field";
import { locales } from "@/lib/i18n/locale";
import { isTimeZone } from "@/lib/i18n/zone";
import { partnerRoles, vendorRoles } from "@/lib/role";

export const emailField = emailAddress();
export const nameField = requiredLine(120);
export const secretField = z.string().min(1, "required").max(1_024, "too-long");
const codeField = z.string().trim().min(1, "required").max(40, "wrong-code");
const returnField = z.string().max(2_048).optional();
export const localeField = z.enum(locales);
const idField = z.uuid("not-found");

export const signInSchema = z.object({ email: emailField, password: secretField, return: returnField });
export type SignIn = Pick<z.output<typeof signInSchema>, "email" | "password">;

export const codeSchema = z.object({ code: codeField, return: returnField });

/** The first code of an authenticator; beside a passkey also a proof, by the passkey or by a recovery code. */
export const enrolSchema = z.object({
  code: codeField,
  by: proofFields.by,
  proofCode: proofFields.code,
  assertion: proofFields.assertion,
});

const roleList = <R extends string>(roles: readonly R[]) => z.array(z.enum(roles)).min(1, "choose-role").prefault([]);

export const inviteMemberSchema = z.object({ email: emailField, roles: roleList(partnerRoles), locale: localeField });
export const inviteSignatorySchema = z.object({ email: emailField, locale: localeField });
export const inviteStaffSchema = z.object({ email: emailField, roles: roleList(vendorRoles), locale: localeField });

export const memberRolesSchema = z.object({ membershipId: idField, roles: roleList(partnerRoles) });
export const staffRolesSchema = z.object({ membershipId: idField, roles: roleList(vendorRoles) });

export const membershipSchema = z.object({ membershipId: idField });
/** Whom to remove, and the colleague who takes over from them; "" for nobody. */
export const removalSchema = z.object({
  membershipId: idField,
  successorId: z.union([z.literal("").transform(() => null), z.uuid("choose-colleague")]).default(null),
});
export type Removal = { membershipId: string; successorId?: string | null };
/** Staff bring a company an owner where it has none who can be reached. */
export const appointOwnerSchema = z.object({
  partnerId: idField,
  email: emailField,
  locale: localeField,
  reason: requiredLines(500),
});
export type AppointOwner = z.output<typeof appointOwnerSchema>;
export const invitationSchema = z.object({ invitationId: idField });
export const sessionSchema = z.object({ sessionId: idField });

/** An empty company means the vendor team. */
export const switchSchema = z.object({
  partnerId: z.union([idField, z.literal("").transform(() => null)]),
});

export const linkSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "not-found");

export const joinFreshSchema = z.object({
  secret: linkSecret,
  name: nameField,
  password: secretField,
  locale: localeField,
});
export const joinKnownSchema = z.object({ secret: linkSecret, password: secretField });
/** A link of a letter whose page has one button. */
export const linkOnlySchema = z.object({ secret: linkSecret });
export const joinSignedInSchema = z.object({ secret: linkSecret });

export const askResetSchema = z.object({ email: emailField });
export const resetSchema = z.object({ secret: linkSecret, password: secretField });

/** The zone is "" where none was chosen. */
const zoneField = z
  .string()
  .max(64, "too-long")
  .refine((name) => name === "" || isTimeZone(name), "invalid");

/** A form that does not ask how e-mails about daily work come leaves it as it is. */
export const profileSchema = z.object({
  name: nameField,
  locale: localeField,
  timeZone: zoneField.default(""),
  dailyMail: z.enum(dailyMails, "invalid").optional(),
});
export const newPasswordSchema = z.object({ currentPassword: secretField, password: secretField });
/** A change of the second factor is confirmed by the password and by the factor itself. */
export const confirmedSchema = z
  .object({ currentPassword: secretField, ...proofFields })
  .refine(isProofGiven, needsProof);
/** A proof is asked for where the account has a second factor. */
export const askAddressSchema = z.object({ email: emailField, currentPassword: secretField, ...proofFields });
