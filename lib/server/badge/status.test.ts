import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { TrustedDocument } from "@/lib/badge/trust";
import { type Listed, revokedAmong } from "./status";

const many = 5_000;
const statusAddress = "https://issuer.example/status/1";
const listAddress = "https://issuer.example/revoked";

/** A file of an issuer's that counts how often its content is read. */
const counted = (kind: TrustedDocument["kind"], address: string, content: string) => {
  const times = { read: 0 };
  const document = {
    ...{ kind, address, asOf: "2019-09-01" },
    get content() {
      times.read += 1;
      return content;
    },
  };
  return { document, times };
};

const statusList = (revoked: number): string => {
  const bits = Buffer.alloc(131_072);
  bits[revoked >> 3] = 0x80 >> (revoked & 7);
  return JSON.stringify({ credentialSubject: { encodedList: `u${gzipSync(bits).toString("base64url")}` } });
};

const badges: Listed[] = Array.from({ length: many }, (_, at) => ({
  id: `urn:badge:${at}`,
  status: [
    { is: "status-list", address: statusAddress, index: at },
    { is: "revocations", address: listAddress },
  ],
}));

describe("the badges that an issuer's lists revoke", () => {
  it("are found by reading each list once, however many badges there are", () => {
    const bits = counted("status-list", statusAddress, statusList(7));
    const named = counted("revocations", listAddress, JSON.stringify({ revokedAssertions: ["urn:badge:4999"] }));
    const copy = JSON.stringify([{ id: "urn:badge:12", revoked: true }]);
    const copies = counted("assertions", "https://issuer.example/12", copy);
    const documents = [bits.document, named.document, copies.document];
    expect(revokedAmong(badges, documents)).toEqual([7, 12, 4_999]);
    expect([bits.times.read, named.times.read, copies.times.read]).toEqual([1, 1, 1]);
  });

  it("are those of the latest list of an address", () => {
    const older = { kind: "status-list", address: statusAddress, asOf: "2019-01-01", content: statusList(3) } as const;
    const later = { ...older, asOf: "2019-02-01", content: statusList(4), address: `${statusAddress}/` };
    expect(revokedAmong(badges, [older, later])).toEqual([4]);
  });
});
