import { type BaseBlock, fromBER, Integer, Sequence } from "asn1js";
import { isDer } from "@/lib/verify/cms/der";
import { AuthorityFailed } from "./fault";

const partsOf = (block: unknown): BaseBlock[] =>
  block instanceof Sequence ? (block.valueBlock.value as BaseBlock[]) : [];

const granted = new Set([0, 1]);

/** Reads the token of a timestamp response (RFC 3161, 2.4.2), in DER, not yet verified. @throws AuthorityFailed */
export const readTimeResponse = (reply: Uint8Array): Uint8Array => {
  if (reply.length === 0) throw new AuthorityFailed("authority-empty");
  if (!isDer(reply)) throw new AuthorityFailed("authority-garbled");
  const [info, token] = partsOf(fromBER(reply).result);
  const status = partsOf(info)[0];
  if (!(status instanceof Integer)) throw new AuthorityFailed("authority-garbled");
  const said = status.valueBlock.valueDec;
  if (!granted.has(said)) throw new AuthorityFailed("authority-refused", `status ${said}`);
  if (!token) throw new AuthorityFailed("authority-garbled", "no token");
  return new Uint8Array(token.toBER(false));
};
