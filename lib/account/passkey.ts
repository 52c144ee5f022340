import { z } from "zod";
import { requiredLine } from "@/lib/form/field";

/** How many passkeys a person keeps at once, and how long a challenge is good for (docs/agreement.md, point 5). */
export const passkeysAtMost = 10;
export const challengeLife = 5 * 60_000;
/** Purposes of challenges that sign no document: registering a passkey, and signing in. */
export const registerPurpose = "passkey.register";
export const signInPurpose = "session.sign-in";

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

const name = requiredLine(60);
const code = z.string().trim().min(1, "required").max(40, "wrong-code");

/** The two requests of a registration: a fresh code starts it, the browser's answer ends it. */
export const openRegistrationSchema = z.object({ name, code });
export const keepPasskeySchema = z.object({ name, response: registrationSchema });
/** The second step of signing in, by passkey: the page to go back to is said as with a password. */
export const passkeySignInSchema = z.object({ response: assertionSchema, return: z.string().max(2_048) });
export const renamePasskeySchema = z.object({ passkeyId: z.uuid("not-found"), name });
export const removePasskeySchema = z.object({ passkeyId: z.uuid("not-found"), code });
