import { fromBER, Integer, OctetString, Sequence } from "asn1js";
import { TimeStampReq } from "pkijs";

/** Ways an authority can go wrong, each a thing that has been seen or can be sent on purpose. */
const misdeeds = [
  "replayed",
  "revocation-list",
  "wrong-imprint",
  "wrong-nonce",
  "bad-policy",
  "forged-signature",
  "http-500",
  "html",
  "empty",
  "garbled",
  "hanging",
] as const;
export type Misdeed = (typeof misdeeds)[number];

/** The question as a dishonest authority would rather have been asked it. */
export const twistRequest = (der: Uint8Array, misdeed: Misdeed | null): Uint8Array => {
  const question = new TimeStampReq({ schema: fromBER(der).result });
  const other = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
  if (misdeed === "wrong-imprint") question.messageImprint.hashedMessage = new OctetString({ valueHex: other.buffer });
  if (misdeed === "wrong-nonce") question.nonce = new Integer({ value: 4242 });
  if (misdeed === "bad-policy") question.reqPolicy = "1.3.6.1.4.1.99999.77";
  return new Uint8Array(question.toSchema().toBER(false));
};

/** A reply that says "granted" and carries something else where the token belongs. */
export const replyWith = (content: Uint8Array): Uint8Array => {
  const granted = new Sequence({ value: [new Integer({ value: 0 })] });
  return new Uint8Array(new Sequence({ value: [granted, fromBER(content).result] }).toBER(false));
};

/** The same reply with one bit of its last byte, which belongs to the signature, turned. */
export const forgeSignature = (reply: Uint8Array): Uint8Array => {
  const forged = Uint8Array.from(reply);
  forged[forged.length - 1] = (forged[forged.length - 1] ?? 0) ^ 1;
  return forged;
};
