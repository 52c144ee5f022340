import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";
import { actorAccountId, actorAs } from "@/lib/testing/actor";
import { writeConsentText } from "./consent";
import { composeSignerEvidence } from "./signer";

type SigningFacts = Parameters<typeof composeSignerEvidence>[0];

const request = { id: "req-1", ip: "192.0.2.10", userAgent: "Firefox" };
const signatory = actorAs("signatory", { sessionId: "session-1", request });
const before = (seconds: number) => new Date(signatory.at.getTime() - seconds * 1000);
const facts: SigningFacts = {
  side: "partner",
  form: "full",
  language: "fr",
  actor: signatory,
  person: {
    name: "Camille Exemple",
    email: "camille@partenaire.example",
    emailVerifiedAt: before(86_400),
    sessionStartedAt: before(600),
  },
  party: { legalName: "Partenaire Exemple SAS", country: "FR", registerNumber: "732829320" },
  capacity: "Directrice générale",
  authority: {
    statement: "Directrice générale, mandat depuis le 2019-01-01, sans terme",
    proofSha256: sha256("proof"),
  },
  stepUp: {
    method: "totp",
    authenticatorHash: sha256("authenticator"),
    confirmedAt: before(60),
    documentSha256: sha256("document"),
    assertion: null,
  },
};
const composeFor = (given: Partial<NonNullable<Actor["request"]>>, sessionId: string | null = "session-1") =>
  composeSignerEvidence({ ...facts, actor: actorAs("signatory", { sessionId, request: { ...request, ...given } }) });

describe("the evidence of a signature", () => {
  it("says who signed, when, and what they consented to in their language", () => {
    const { identity, consent, signedAt, authentication } = composeSignerEvidence(facts);
    const text = writeConsentText("partner", "fr");
    expect(identity).toMatchObject({ userId: actorAccountId, name: "Camille Exemple", registerNumber: "732829320" });
    expect(signedAt).toBe("2019-10-01T08:00:00.000Z");
    expect(consent).toEqual({
      ...{ version: text.version, language: "fr", sha256: text.sha256 },
      boxes: Object.entries(text.boxes).map(([id, words]) => ({ id, text: words, tickedAt: signedAt })),
    });
    expect(authentication.stepUp).toMatchObject({ at: "2019-10-01T07:59:00.000Z", boundToSha256: sha256("document") });
  });

  it("keeps a hash of the session, never its id", () => {
    const evidence = composeSignerEvidence(facts);
    expect(evidence.technical.sessionSha256).toBe(sha256("session-1"));
    expect(JSON.stringify(evidence)).not.toContain("session-1");
  });

  it.each([
    ["192.0.2.10", "192.0.2.10"],
    ["::ffff:192.0.2.10", "192.0.2.10"],
    ["::FFFF:192.0.2.10", "192.0.2.10"],
    ["2001:db8::1", "2001:db8::1"],
  ])("writes the address %s as %s", (ip, written) => {
    expect(composeFor({ ip }).technical.ip).toBe(written);
  });

  it.each<[string, () => unknown]>([
    ["no address", () => composeFor({ ip: "" })],
    ["a name for an address", () => composeFor({ ip: "localhost" })],
    ["a blank user agent", () => composeFor({ userAgent: "  " })],
    ["no request id", () => composeFor({ id: "" })],
    ["no session", () => composeFor({}, null)],
    ["no request at all", () => composeSignerEvidence({ ...facts, actor: actorAs("signatory") })],
  ])("is refused where the origin has %s", (_, compose) => {
    expect(compose).toThrow(new Refusal("origin-missing"));
  });

  it("is a bug where a fact is unknown, or a passkey brings no assertion", () => {
    expect(() => composeSignerEvidence({ ...facts, capacity: "unknown" })).toThrow(ZodError);
    expect(() => composeSignerEvidence({ ...facts, stepUp: { ...facts.stepUp, method: "passkey" } })).toThrow(
      "without its assertion",
    );
  });
});
