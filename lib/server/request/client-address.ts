import "server-only";
import { BlockList, isIP } from "node:net";

/** Unwraps an IPv4 address that the socket writes as IPv6. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

const listOf = (trusted: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const one of trusted) {
    const [address = "", bits] = one.split("/");
    if (bits) list.addSubnet(address, Number(bits), family(address));
    else list.addAddress(address, family(address));
  }
  return list;
};

/**
 * The client's address. `X-Forwarded-For` is trusted only where trusted proxies wrote it: from the peer backwards, the
 * first address that is not a trusted proxy. A client without the proxy cannot forge its address.
 */
export const clientAddress = (peer: string, forwardedFor: string | null, trusted: readonly string[]): string => {
  const list = listOf(trusted);
  const isTrusted = (address: string): boolean => isIP(address) !== 0 && list.check(address, family(address));
  let seen = plain(peer);
  for (const one of (forwardedFor ?? "").split(",").map(plain).reverse()) {
    if (!isTrusted(seen) || isIP(one) === 0) return seen;
    seen = one;
  }
  return seen;
};
