import { randomBytes } from "node:crypto";
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from "pkijs";

const sha256 = "2.16.840.1.101.3.4.2.1";

/** A random positive number of eight bytes. */
const newNonce = (): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from(randomBytes(8));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
};

/** A timestamp request (RFC 3161, 2.4.1) over a SHA-256, in DER, with the nonce that the response must repeat. */
export const newTimeRequest = (digest: Uint8Array): { der: Uint8Array<ArrayBuffer>; nonce: Uint8Array } => {
  const nonce = newNonce();
  const question = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(digest).buffer }),
    }),
    nonce: new Integer({ valueHex: nonce.buffer }),
    certReq: true,
  });
  return { der: new Uint8Array(question.toSchema().toBER(false)), nonce };
};
