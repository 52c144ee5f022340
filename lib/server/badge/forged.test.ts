import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { achievementCredential, assertion, badgeClass, bakedPng } from "@/lib/badge/testing/badges";
import { signProof } from "@/lib/badge/testing/sign-proof";
import { signToken } from "@/lib/badge/testing/sign-token";
import { keys, others, said, signed2, signed3, withoutNetwork } from "./testing/said";

withoutNetwork();

const changed = (token: string, change: (payload: Record<string, unknown>) => void): string => {
  const [head, body = "", signature] = token.split(".");
  const payload = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
  change(payload);
  return [head, Buffer.from(JSON.stringify(payload)).toString("base64url"), signature].join(".");
};

describe("a badge that was forged", () => {
  it("by changing what it says is told", async () => {
    expect(
      await said(
        changed(await signed2(), (payload) => {
          payload.expires = "2040-01-01T00:00:00Z";
        }),
      ),
    ).toBe("tampered");
    expect(
      await said(
        bakedPng(
          changed(await signed3(), (payload) => {
            payload.validUntil = "2040-01-01T00:00:00Z";
          }),
        ),
      ),
    ).toBe("tampered");
  });

  it("by signing with a key of one's own under the issuer's name is told", async () => {
    expect(await said(await signToken(achievementCredential(), { ...others.ed, trusted: keys.ed.trusted }))).toBe(
      "tampered",
    );
    const brought = await signed3({}, others.ed, { kid: undefined, jwk: others.ed.jwk });
    expect(await said(brought)).toBe("key-unknown");
    expect(await said(await signed3({}, keys.ed, { kid: undefined, jwk: keys.ed.jwk }))).toBe("valid");
  });

  it("by taking the signature of another badge is told", async () => {
    const [head, payload] = (await signed3()).split(".");
    const [, , signature] = (await signed3({ id: "urn:uuid:other" })).split(".");
    expect(await said([head, payload, signature].join("."))).toBe("tampered");
    expect(await said(`${head}.${payload}.`)).toBe("tampered");
  });

  it("without a signature, or with one that anybody can make, is refused", async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = encode(achievementCredential());
    expect(await said(`${encode({ alg: "none" })}.${body}.`)).toBe("badge-algorithm");
    const { createHmac, createPublicKey } = await import("node:crypto");
    const head = encode({ alg: "HS256", kid: keys.rsa.trusted.name });
    const pem = createPublicKey(keys.rsa.secret).export({ format: "pem", type: "spki" });
    const mac = createHmac("sha256", pem).update(`${head}.${body}`).digest("base64url");
    expect(await said(`${head}.${body}.${mac}`)).toBe("badge-algorithm");
    expect(await said(`${encode({ alg: "RS256", crit: ["b64"], b64: false })}.${body}.AA`)).toBe("badge-algorithm");
  });

  it("by using a key as another kind is told", async () => {
    const [, body, signature] = (await signed3({}, keys.ed)).split(".");
    const head = Buffer.from(JSON.stringify({ alg: "ES256", kid: keys.ed.trusted.name })).toString("base64url");
    expect(await said([head, body, signature].join("."))).toBe("tampered");
  });

  it("by another issuer's name inside of the token is refused", async () => {
    const token = await signToken({ iss: "https://elsewhere.example", vc: achievementCredential() }, keys.ed);
    expect(await said(token)).toBe("badge-unreadable");
  });

  it("by giving its words another meaning than the signed ones is told", async () => {
    const document = await signProof(achievementCredential(), "eddsa-rdfc-2022", keys.ed);
    const contexts = document["@context"] as unknown[];
    const foreign = { ...document, "@context": [...contexts, "https://attacker.example/context"] };
    expect(await said(JSON.stringify(foreign))).toBe("context-unknown");
    const inline = { ...document, "@context": [...contexts, { validUntil: "https://attacker.example/x" }] };
    expect(await said(JSON.stringify(inline))).toBe("context-unknown");
    const { validUntil, ...rest } = document;
    const moved = { ...rest, "@included": [{ id: document.id, validUntil }] };
    expect(await said(JSON.stringify(moved))).toBe("context-unknown");
  });

  it("by hiding under an address where its state is listed is told", async () => {
    const list = "https://badges.example.org/status/1";
    const status = { id: `${list}#5`, type: "BitstringStatusListEntry", statusPurpose: "revocation" };
    const credentialStatus = { ...status, statusListIndex: "5", statusListCredential: list };
    const document = await signProof(achievementCredential({ credentialStatus }), "eddsa-rdfc-2022", keys.ed);
    expect(await said(JSON.stringify(document))).toBe("status-unknown");
    const { credentialStatus: hidden, ...rest } = document;
    const moved = { ...rest, "https://www.w3.org/2018/credentials#credentialStatus": hidden };
    expect(await said(JSON.stringify(moved))).toBe("context-unknown");
  });

  it("by naming the class of another issuer is told", async () => {
    const elsewhere = { id: badgeClass, name: "VCP-DCV 2020", issuer: "https://elsewhere.example" };
    expect(await said(await signed2({ badge: elsewhere }))).toBe("issuer-unknown");
  });
});

describe("a hostile file", () => {
  it.each([
    ["a text that unpacks without end", bakedPng(Buffer.alloc(50_000_000, 120), { isPacked: true }), "badge-too-large"],
    ["a text that is too long", `{"a":"${"x".repeat(1_000_001)}"}`, "badge-too-large"],
    ["too deep nesting", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, "badge-too-deep"],
    ["brackets without end", "[".repeat(500_000), "badge-unreadable"],
    ["one key twice", `{"type":"Assertion","type":"Other"}`, "badge-key-repeated"],
    ["a string that never ends", `{"a":"${'\\"'.repeat(400_000)}`, "badge-unreadable"],
    ["a saved link that never ends", "[a]\n".repeat(200_000), "badge-unreadable"],
    ["half an object", '{"type":"Assertion"', "badge-unreadable"],
    ["a list", "[]", "badge-unreadable"],
    ["nothing", "   ", "badge-absent"],
    ["a picture without a badge", bakedPng("x", { keyword: "Comment" }), "badge-absent"],
    ["a picture cut short", bakedPng("x").subarray(0, 60), "badge-absent"],
    ["a picture whose text is no text", bakedPng(Buffer.from([255, 254, 0]), { isPacked: false }), "badge-unreadable"],
    ["entities that unfold", `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>`, "badge-entities"],
    ["a drawing without a badge", `<svg xmlns="http://www.w3.org/2000/svg"/>`, "badge-absent"],
    ["bytes of no language", Buffer.from([0xc3, 0x28, 0xa0, 0xa1]), "badge-unreadable"],
    ["a token of nothing", "a.b.c", "badge-unreadable"],
    ["JSON that is no badge", '{"hello":"world"}', "badge-absent"],
  ])("of %s is refused with its reason", async (_, file, fault) => {
    expect(await said(file)).toBe(fault);
  });

  it("in which any one letter was changed is never taken for genuine, and never throws", async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.{}"';
    const token = await signed3();
    const document = JSON.stringify(await signProof(achievementCredential(), "eddsa-jcs-2022", keys.ed));
    const change = fc.tuple(fc.constantFrom(token, document), fc.nat(), fc.constantFrom(...letters));
    await fc.assert(
      fc.asyncProperty(change, async ([text, at, letter]) => {
        const place = at % text.length;
        // The last letter of a part holds bits that nothing reads.
        fc.pre(text[place] !== letter && text[place + 1] !== "." && place + 1 < text.length);
        expect(await said(text.slice(0, place) + letter + text.slice(place + 1))).not.toBe("valid");
      }),
      { numRuns: 400 },
    );
  });

  it("with what makes no sense in every place is read without harm", async () => {
    const wrong = [null, 7, "x", [], {}, [[]], { id: {} }];
    for (const field of ["recipient", "badge", "issuedOn", "expires", "verification", "id"])
      for (const value of wrong)
        expect(["valid", "not-yet-valid", "tampered"]).not.toContain(
          await said(JSON.stringify(assertion({ [field]: value }))),
        );
    for (const field of ["issuer", "credentialSubject", "validFrom", "credentialStatus", "proof", "type"])
      for (const value of wrong)
        expect(["valid", "tampered"]).not.toContain(
          await said(JSON.stringify(achievementCredential({ [field]: value }))),
        );
  });
});
