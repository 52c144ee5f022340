import { z } from "zod";
import { parseJson } from "@/lib/digest/parse-json";
import { requiredLine } from "@/lib/form/field";

/** How many passkeys a person keeps at once, and how long a challenge is good for (docs/agreement.md, point 5). */
export const passkeysAtMost = 10;
export const challengeLife = 5 * 60_000;
/**
 * Purposes of challenges that sign no document: one more passkey, a passkey as the first second factor, and signing in. A
 * challenge is good for its own purpose only.
 */
export const registerPurpose = "passkey.register";
export const enrolPurpose = "passkey.enrol";
export const signInPurpose = "session.sign-in";

/** What a person confirms on their own account with a code of the second factor or with a passkey. */
export const confirmedActs = [
  "add-authenticator",
  "add-passkey",
  "change-address",
  "give-up-factor",
  "remove-passkey",
  "renew-recovery-codes",
] as const;
export type ConfirmedAct = (typeof confirmedActs)[number];
/** A passkey's answer confirms the one act that it was asked for. */
export const confirmPurpose = (act: ConfirmedAct): string => `confirm.${act}`;

const bytes = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/, "wrong-passkey")
  .max(8_192, "wrong-passkey");
const transport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);
const credential = {
  id: bytes,
  rawId: bytes,
  type: z.literal("public-key"),
  clientExtensionResults: z.unknown().transform(() => ({})),
};

/** What navigator.credentials.get and .create return, as JSON (WebAuthn, section 5.1). */
export const assertionSchema = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
});
const registrationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(transport).max(10).catch([]),
  }),
});
export type AssertionResponse = z.output<typeof assertionSchema>;
export type RegistrationResponse = z.output<typeof registrationSchema>;

const parsed = (text: string): unknown => {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
};

/** A passkey's answer as JSON in a hidden field; "" where a code is given instead. */
export const assertionField = z
  .string()
  .max(30_000)
  .default("")
  .transform((text, context) => {
    const read = text === "" ? null : assertionSchema.safeParse(parsed(text));
    if (read && !read.success) context.addIssue({ code: "custom", message: "wrong-passkey" });
    return read?.data ?? null;
  });

/** How somebody proves that it is them. A passkey needs JavaScript, a code does not. */
export const byField = z.enum(["code", "passkey"]).default("code");

/** The proof of an act on the own account: a code of the authenticator, a recovery code, or a passkey's answer. */
export const proofFields = {
  by: byField,
  code: z.string().trim().max(40, "wrong-code").default(""),
  assertion: assertionField,
};
export type Proof = { by: "code" | "passkey"; code: string; assertion: AssertionResponse | null };
/** False where nothing was given: the field of the code says so. */
export const isProofGiven = ({ by, code, assertion }: Proof): boolean =>
  by === "passkey" ? assertion !== null : code !== "";

export const needsProof = { path: ["code"], error: "required" };

const name = requiredLine(60);

/** The name of a passkey, as the form asks for it where it needs no proof. */
export const passkeyNameSchema = z.object({ name });

/** The two requests of a registration: a fresh proof starts it, the browser's answer ends it. */
export const openRegistrationSchema = z.object({ name, ...proofFields }).refine(isProofGiven, needsProof);
export const keepPasskeySchema = z.object({ name, response: registrationSchema });
/** The second step of signing in, by passkey: the page to go back to is said as with a password. */
export const passkeySignInSchema = z.object({ response: assertionSchema, return: z.string().max(2_048) });
export const renamePasskeySchema = z.object({ passkeyId: z.uuid("not-found"), name });
export const removePasskeySchema = z
  .object({ passkeyId: z.uuid("not-found"), ...proofFields })
  .refine(isProofGiven, needsProof);
/** The act that a passkey is asked to confirm. */
export const askConfirmationSchema = z.object({ act: z.enum(confirmedActs) });
