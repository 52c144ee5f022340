import { describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/server/request/client-address";

const proxies = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"];

describe("the address of a request", () => {
  it.each([
    ["the peer, where there is no proxy to trust", "203.0.113.7", "198.51.100.1", [], "203.0.113.7"],
    [
      "the peer, where it is none of the proxies, whatever it claims",
      "203.0.113.7",
      "127.0.0.1",
      proxies,
      "203.0.113.7",
    ],
    ["what the proxy saw, where it is one", "127.0.0.1", "198.51.100.1", proxies, "198.51.100.1"],
    [
      "what the proxy saw, not what the client wrote before it",
      "::ffff:127.0.0.1",
      "6.6.6.6, 198.51.100.1",
      proxies,
      "198.51.100.1",
    ],
    ["beyond a second proxy", "127.0.0.1", "6.6.6.6, 198.51.100.1, 10.1.2.3", proxies, "198.51.100.1"],
    ["an IPv6 client behind a proxy of a range", "fd00::1", "2001:db8::7", proxies, "2001:db8::7"],
    ["the proxy, where it names nobody", "127.0.0.1", null, proxies, "127.0.0.1"],
    ["the proxy, where what it names is no address", "127.0.0.1", "unknown", proxies, "127.0.0.1"],
  ])("is %s", (_, peer, forwardedFor, trusted, expected) => {
    expect(clientAddress(peer, forwardedFor, trusted)).toBe(expected);
  });
});
