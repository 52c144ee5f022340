import { describe, expect, it } from "vitest";
import { networkOf, plainAddress } from "./network";

describe("an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["203.0.113.7:50123", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:203.0.113.7", "203.0.113.7"],
    ["::ffff:cb00:7107", "203.0.113.7"],
    ["0:0:0:0:0:FFFF:CB00:7107", "203.0.113.7"],
    ["0000:0000:0000:0000:0000:ffff:203.0.113.7", "203.0.113.7"],
    ["[::ffff:203.0.113.7]:443", "203.0.113.7"],
    ["2001:DB8:0:0:0:0:0:7", "2001:db8::7"],
    ["2001:0db8:0000:0000:0000:0000:0000:0007", "2001:db8::7"],
    ["2001:db8::7", "2001:db8::7"],
    ["[2001:db8::7]", "2001:db8::7"],
    ["2001:db8::7%eth0", "2001:db8::7"],
    ["fe80::1%25eth0", "fe80::1"],
    ["::", "::"],
    ["1::", "1::"],
  ])("%s has one spelling", (typed, plain) => {
    expect(plainAddress(typed)).toBe(plain);
  });

  it.each(["", "unknown", "_hidden", "010.0.0.1", "256.0.0.1", "1.2.3", "0x7f.1", "2001:db8", "g::1", "::1::", "a]b:"])(
    "%j is none",
    (text) => {
      expect(plainAddress(text)).toBeNull();
      expect(networkOf(text)).toBe("");
    },
  );
});

describe("the network that a client is counted as", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["64:ff9b::203.0.113.7", "203.0.113.7"],
    ["64:FF9B:0::cb00:7107", "203.0.113.7"],
    ["2002:cb00:7107:5::9", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::%en0", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("differs where the first 64 bits do", () => {
    expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  });
});
