import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAuthenticator, type Whim } from "@/db/testing/account/authenticator";
import { stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { fromBase64Url, toBase64Url } from "@/lib/digest/base64url";
import { sha256 } from "@/lib/digest/sha256";
import { findPasskeyFaults, type PasskeyAssertion } from "@/lib/verify/passkey/assertion";

const site = { rpId: "portal.example", origin: "https://portal.example" };
const documentSha256 = sha256("the agreement");
const statement = {
  purpose: "agreement.sign",
  subjectId: "6f6d3a7e-52c5-4f5e-9d1c-3a9a0c2b7e11",
  documentSha256,
  nonce: "q83vEjRWeJCrze8SNFZ4kA",
};

type Kind = Parameters<typeof makeAuthenticator>[1];

const signed = async (kind: Kind = "ES256", whim: Whim = {}): Promise<PasskeyAssertion> => {
  const authenticator = await makeAuthenticator(site, kind);
  const { response } = await authenticator.assert(stepUpChallenge(statement), whim);
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
  const { publicKey } = authenticator;
  return { statement, ...site, publicKey, clientDataJson, authenticatorData, signature };
};

const flipped = (text: string, at: number): string => {
  const bytes = fromBase64Url(text) ?? new Uint8Array();
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
  return toBase64Url(bytes);
};

describe("an assertion by passkey", () => {
  it.each(["ES256", "RS256", "EdDSA"] as const)("of %s over the document is accepted", async (kind) => {
    expect(await findPasskeyFaults(await signed(kind), documentSha256)).toEqual([]);
  });

  it("over one document is refused for another, whatever its statement claims", async () => {
    const assertion = await signed();
    const other = sha256("another agreement");
    expect(await findPasskeyFaults(assertion, other)).toEqual(["passkey-other-document"]);
    const claimed = { ...assertion, statement: { ...statement, documentSha256: other } };
    expect(await findPasskeyFaults(claimed, other)).toEqual(["passkey-other-statement"]);
  });

  it.each([
    ["purpose", "agreement.countersign"],
    ["subjectId", "b1d5a3c4-7f0e-4c55-8a6b-0d9e8f7a6c22"],
    ["nonce", "AAAAAAAAAAAAAAAAAAAAAA"],
  ])("names a statement whose %s is another", async (field, value) => {
    const assertion = { ...(await signed()), statement: { ...statement, [field]: value } };
    expect(await findPasskeyFaults(assertion, documentSha256)).toEqual(["passkey-other-statement"]);
  });

  it("does not verify under another key", async () => {
    const { publicKey } = await makeAuthenticator(site);
    expect(await findPasskeyFaults({ ...(await signed()), publicKey }, documentSha256)).toEqual(["passkey-signature"]);
  });

  it("is refused where the key is not a key", async () => {
    for (const publicKey of ["", "AAAA", "not base64!", toBase64Url(new TextEncoder().encode("0Y0"))])
      expect(await findPasskeyFaults({ ...(await signed()), publicKey }, documentSha256)).toEqual([
        "passkey-key-unusable",
      ]);
  });

  it("is refused for another site, origin or page", async () => {
    const elsewhere = await signed("ES256", { origin: "https://portal.example.evil.example" });
    expect(await findPasskeyFaults(elsewhere, documentSha256)).toEqual(["passkey-other-site"]);
    const renamed = await signed("ES256", { rpId: "evil.example" });
    expect(await findPasskeyFaults(renamed, documentSha256)).toEqual(["passkey-other-site"]);
    for (const origin of ["https://evilportal.example", "http://portal.example", "https://a@portal.example"]) {
      const posed = { ...(await signed("ES256", { origin })), origin };
      expect(await findPasskeyFaults(posed, documentSha256)).toEqual(["passkey-other-site"]);
    }
  });

  it("needs a present, verified user, and is not a registration", async () => {
    for (const whim of [{ flags: 0x01 }, { flags: 0x04 }, { type: "webauthn.create" }])
      expect(await findPasskeyFaults(await signed("ES256", whim), documentSha256)).toEqual(["passkey-unattended"]);
  });

  it("shows every changed bit", async () => {
    const assertion = await signed();
    const parts = fc.constantFrom("clientDataJson", "authenticatorData", "signature", "publicKey");
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(200), async (part, at) => {
        const touched = { ...assertion, [part]: flipped(assertion[part as "signature"], at) };
        expect(await findPasskeyFaults(touched, documentSha256)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("answers garbage with faults and never throws", async () => {
    const garbage = fc.record({ clientDataJson: fc.string(), authenticatorData: fc.string(), signature: fc.string() });
    const assertion = await signed();
    await fc.assert(
      fc.asyncProperty(garbage, async (parts) => {
        expect((await findPasskeyFaults({ ...assertion, ...parts }, documentSha256)).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
