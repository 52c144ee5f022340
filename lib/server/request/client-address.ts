import "server-only";
import { BlockList } from "node:net";
import { plainAddress } from "@/lib/account/network";

const family = (address: string): "ipv4" | "ipv6" => (address.includes(":") ? "ipv6" : "ipv4");

const listOf = (trusted: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const one of trusted) {
    const [address = "", bits] = one.split("/");
    const plain = plainAddress(address) ?? address;
    if (bits) list.addSubnet(address, Number(bits), family(address));
    else list.addAddress(plain, family(plain));
  }
  return list;
};

/**
 * The client's address, in its one spelling. `X-Forwarded-For` is trusted only where trusted proxies wrote it: from the
 * peer backwards, the first address that is not a trusted proxy. A client without the proxy cannot forge its address.
 */
export const clientAddress = (peer: string, forwardedFor: string | null, trusted: readonly string[]): string => {
  const list = listOf(trusted);
  let seen = plainAddress(peer) ?? "";
  for (const one of (forwardedFor ?? "").split(",").map(plainAddress).reverse()) {
    if (seen === "" || !list.check(seen, family(seen)) || one === null) return seen;
    seen = one;
  }
  return seen;
};
