import { fromBER, Integer, OctetString, Sequence } from "asn1js";
import { TimeStampReq } from "pkijs";

/** Ways an authority can go wrong: seen in practice, or possible on purpose. */
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

/** Changes the request as a dishonest authority would. */
export const twistRequest = (der: Uint8Array, misdeed: Misdeed | null): Uint8Array => {
  const question = new TimeStampReq({ schema: fromBER(der).result });
  const other = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
  if (misdeed === "wrong-imprint") question.messageImprint.hashedMessage = new OctetString({ valueHex: other.buffer });
  if (misdeed === "wrong-nonce") question.nonce = new Integer({ value: 4242 });
  if (misdeed === "bad-policy") question.reqPolicy = "1.3.6.1.4.1.99999.77";
  return new Uint8Array(question.toSchema().toBER(false));
};

/** A response that says "granted" and holds something else than a token. */
export const replyWith = (content: Uint8Array): Uint8Array => {
  const granted = new Sequence({ value: [new Integer({ value: 0 })] });
  return new Uint8Array(new Sequence({ value: [granted, fromBER(content).result] }).toBER(false));
};

/** The same response with one bit of its last byte flipped, which belongs to the signature. */
export const forgeSignature = (reply: Uint8Array): Uint8Array => {
  const forged = Uint8Array.from(reply);
  forged[forged.length - 1] = (forged[forged.length - 1] ?? 0) ^ 1;
  return forged;
};
