import { Socket } from "node:net";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { judgeBadge } from "@/lib/badge/judge";
import { NoBadge } from "@/lib/badge/outcome";
import { readBadgeClaim } from "@/lib/badge/read";
import { achievementCredential, assertion, recipientAddress, trustedIssuer } from "@/lib/badge/testing/badges";
import { testKeys } from "@/lib/badge/testing/keys";
import { signToken } from "@/lib/badge/testing/sign-token";
import { issuerNamed, type TrustedDocument, type TrustedIssuer } from "@/lib/badge/trust";
import { checkBadge } from "@/lib/server/badge/check";
import { openBadge } from "@/lib/server/badge/open";

export const keys = await testKeys();
export const others = await testKeys("somebody else");
const trusted = trustedIssuer(keys);
const today = "2020-03-01";

type Given = { issuer?: TrustedIssuer; documents?: TrustedDocument[]; addresses?: string[] };

/** What the portal says of a file, as it would on that day; the fault where it is no badge. */
export const said = async (file: string | Buffer, given: Given = {}): Promise<string> => {
  const { issuer = trusted, documents = [], addresses = [recipientAddress] } = given;
  try {
    const { carried } = openBadge(Buffer.from(file));
    const claim = readBadgeClaim(carried);
    const named = claim ? issuerNamed([issuer], claim) : issuer;
    if (!named) return claim ? judgeBadge({ claim, check: null, issuer: null }, { addresses, today }) : "badge-link";
    const found = await checkBadge({ carried, issuer: named, documents });
    return judgeBadge({ ...found, issuer: named }, { addresses, today });
  } catch (error) {
    if (error instanceof NoBadge) return error.fault;
    throw error;
  }
};

/** A token of version 2.0, and one of version 3.0, as the issuer makes them but for what is said. */
export const signed2 = (over = {}, key = keys.rsa, header = {}) =>
  signToken(assertion({ verification: { type: "SignedBadge", creator: key.trusted.name }, ...over }), key, header);
export const signed3 = (over = {}, key = keys.ed, header = {}) => signToken(achievementCredential(over), key, header);

/** The network is off in this file: whatever tries to reach it fails its test. */
export const withoutNetwork = (): void => {
  const tries: string[] = [];
  const refuse = (address: unknown): never => {
    tries.push(String(address));
    throw new Error("The network is off");
  };
  beforeEach(() => {
    vi.stubGlobal("fetch", refuse);
    vi.spyOn(Socket.prototype, "connect").mockImplementation(refuse);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    expect(tries).toEqual([]);
  });
};
