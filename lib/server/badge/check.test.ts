import { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judgeBadge } from "@/lib/badge/judge";
import { NoBadge } from "@/lib/badge/outcome";
import { readClaim } from "@/lib/badge/read";
import {
  achievementCredential,
  assertion,
  badgeClass,
  bakedPng,
  bakedSvg,
  recipientAddress,
  trustedIssuer,
} from "@/lib/badge/testing/badges";
import { issuerAddress, testKeys } from "@/lib/badge/testing/keys";
import { type SuiteName, signProof, signToken } from "@/lib/badge/testing/sign";
import { issuerNamed, type TrustedDocument, type TrustedIssuer } from "@/lib/badge/trust";
import { checkBadge } from "./check";
import { openBadge } from "./open";

const keys = await testKeys();
const others = await testKeys("somebody else");
const trusted = trustedIssuer(keys);
const today = "2020-03-01";

type Given = { issuer?: TrustedIssuer; documents?: TrustedDocument[]; addresses?: string[] };

/** What the portal says of a file, as it would on that day; the fault where it is no badge. */
const said = async (file: string | Buffer, given: Given = {}): Promise<string> => {
  const { issuer = trusted, documents = [], addresses = [recipientAddress] } = given;
  try {
    const { carried } = openBadge(Buffer.from(file));
    const claim = readClaim(carried);
    const named = claim ? issuerNamed([issuer], claim) : issuer;
    if (!named) return claim ? judgeBadge({ claim, check: null, issuer: null }, { addresses, today }) : "badge-link";
    const found = await checkBadge({ carried, issuer: named, documents });
    return judgeBadge({ ...found, issuer: named }, { addresses, today });
  } catch (error) {
    if (error instanceof NoBadge) return error.fault;
    throw error;
  }
};

/** The network is off: whatever tries to reach it fails the test. */
const net = vi.hoisted(() => ({ tries: [] as string[] }));
beforeEach(() => {
  net.tries = [];
  vi.stubGlobal("fetch", (address: unknown) => {
    net.tries.push(String(address));
    throw new Error("The network is off");
  });
  vi.spyOn(Socket.prototype, "connect").mockImplementation(() => {
    net.tries.push("a connection");
    throw new Error("The network is off");
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  expect(net.tries).toEqual([]);
});

const signed2 = (over = {}, key = keys.rsa, header = {}) =>
  signToken(assertion({ verification: { type: "SignedBadge", creator: key.trusted.name }, ...over }), key, header);
const signed3 = (over = {}, key = keys.ed, header = {}) => signToken(achievementCredential(over), key, header);

const changed = (token: string, change: (payload: Record<string, unknown>) => void): string => {
  const [head, body = "", signature] = token.split(".");
  const payload = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
  change(payload);
  return [head, Buffer.from(JSON.stringify(payload)).toString("base64url"), signature].join(".");
};

describe("a badge that its issuer signed", () => {
  it.each(["rsa", "ec", "ed"] as const)("is valid in version 2.0 with the key %s", async (name) => {
    expect(await said(await signed2({}, keys[name]))).toBe("valid");
  });

  it.each(["rsa", "ec", "ed"] as const)("is valid in version 3.0 as a token with the key %s", async (name) => {
    expect(await said(await signed3({}, keys[name]))).toBe("valid");
    const { "@context": _, ...rest } = achievementCredential();
    const inside = { iss: issuerAddress, jti: rest.id, vc: achievementCredential() };
    expect(await said(await signToken(inside, keys[name]))).toBe("valid");
  });

  const suites: [SuiteName, "ed" | "ec"][] = [
    ["eddsa-rdfc-2022", "ed"],
    ["eddsa-jcs-2022", "ed"],
    ["ecdsa-rdfc-2019", "ec"],
    ["ecdsa-jcs-2019", "ec"],
  ];
  it.each(suites)("is valid in version 3.0 with a proof by %s inside, and altered is told", async (suite, name) => {
    const document = await signProof(achievementCredential(), suite, keys[name]);
    expect(await said(JSON.stringify(document))).toBe("valid");
    expect(await said(JSON.stringify({ ...document, validUntil: "2040-01-01T00:00:00Z" }))).toBe("tampered");
    const forged = await signProof(achievementCredential(), suite, { ...others[name], trusted: keys[name].trusted });
    expect(await said(JSON.stringify(forged))).toBe("tampered");
    expect(await said(JSON.stringify(await signProof(achievementCredential(), suite, others[name])))).toBe("tampered");
  });

  it("is valid with the proof that older issuers of version 3.0 write", async () => {
    const { validFrom, validUntil, ...rest } = achievementCredential();
    const older = {
      ...rest,
      "@context": [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        "https://w3id.org/security/suites/ed25519-2020/v1",
      ],
      ...{ issuanceDate: validFrom, expirationDate: validUntil },
    };
    const document = await signProof(older, "Ed25519Signature2020", keys.ed);
    expect(await said(JSON.stringify(document))).toBe("valid");
    expect(await said(JSON.stringify({ ...document, name: "Another" }))).toBe("tampered");
  });

  it("is valid by a key that the badge names as did:key", async () => {
    const did = "did:key:z6MkTest";
    const issuer = trustedIssuer(keys, { identifiers: [did], keys: [{ ...keys.ed.trusted, name: did }] });
    const token = await signed3({ issuer: did }, keys.ed, { kid: `${did}#z6MkTest` });
    expect(await said(token, { issuer })).toBe("valid");
  });
});

describe("the file that a person gives", () => {
  it.each([
    ["a picture", (text: string) => bakedPng(text)],
    ["a picture with the text packed", (text: string) => bakedPng(text, { isPacked: true })],
    ["a picture with the text after its pixels", (text: string) => bakedPng(text, { isLast: true })],
    ["a picture with a plain text", (text: string) => bakedPng(text, { type: "tEXt" })],
    ["a picture with a packed plain text", (text: string) => bakedPng(text, { type: "zTXt" })],
    ["a picture of version 3.0", (text: string) => bakedPng(text, { keyword: "openbadgecredential" })],
    ["a drawing", (text: string) => bakedSvg(text)],
    ["a drawing of version 3.0", (text: string) => bakedSvg(text, "3.0")],
    ["a text", (text: string) => `\uFEFF${text}\n`],
    ["a text in quotation marks", (text: string) => JSON.stringify(text)],
  ])("may be %s", async (_, pack) => {
    expect(await said(pack(await signed3()))).toBe("valid");
  });

  it("may be the page of the badge, with other linked data beside it", async () => {
    const document = JSON.stringify(await signProof(achievementCredential(), "eddsa-jcs-2022", keys.ed));
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
    const page = `<!DOCTYPE html><html><head>${script('{"@type":"WebSite"}')}${script(document)}</head><body><p>Hi</p></body></html>`;
    expect(await said(page)).toBe("valid");
    expect(await said("<!DOCTYPE html><html><body>Nothing</body></html>")).toBe("badge-absent");
  });

  it("may be a signature that is written as JSON, and a presentation of one credential", async () => {
    const [head, payload, signature] = (await signed3()).split(".");
    expect(await said(JSON.stringify({ protected: head, payload, signature }))).toBe("valid");
    const verifiableCredential = [await signProof(achievementCredential(), "eddsa-rdfc-2022", keys.ed)];
    expect(await said(JSON.stringify({ type: "VerifiablePresentation", verifiableCredential }))).toBe("valid");
  });

  const hosted = assertion({ verification: { type: "HostedBadge" } });
  const copy = (document: object): TrustedDocument => ({
    ...{ kind: "assertions", address: "https://badges.example.org/all", asOf: "2020-02-01" },
    content: JSON.stringify([document, assertion({ id: "https://badges.example.org/assertions/2" })]),
  });

  it("that is hosted is proven only by the copy of its issuer", async () => {
    const file = JSON.stringify(hosted);
    expect(await said(file)).toBe("not-proven");
    expect(await said(file, { documents: [copy(hosted)] })).toBe("valid");
    const altered = JSON.stringify({ ...hosted, expires: "2040-01-01T00:00:00Z" });
    expect(await said(altered, { documents: [copy(hosted)] })).toBe("tampered");
    expect(await said(file, { documents: [copy({ ...hosted, revoked: true })] })).toBe("revoked");
  });

  it.each([
    ["Windows", `[InternetShortcut]\r\nURL=${hosted.id}\r\n`],
    [
      "a Mac",
      `<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>${hosted.id}</string></dict></plist>`,
    ],
    ["Linux", `[Desktop Entry]\nType=Link\nURL=${hosted.id}\n`],
    ["a text", hosted.id],
    ["a picture", bakedPng(hosted.id)],
  ])("may be a link of %s to what the issuer gave a copy of, and else proves nothing", async (_, file) => {
    expect(await said(file, { documents: [copy(hosted)] })).toBe("valid");
    expect(await said(file)).toBe("badge-link");
  });
});

describe("a badge that is genuine", () => {
  it("is told as expired, and as not yet valid", async () => {
    expect(await said(await signed2({ expires: "2020-01-01T00:00:00Z" }))).toBe("expired");
    expect(await said(await signed3({ validUntil: "2020-02-29T10:00:00+02:00" }))).toBe("expired");
    expect(await said(await signed3({ validFrom: "2021-01-01T00:00:00Z" }))).toBe("not-yet-valid");
    expect(await said(await signToken({ ...achievementCredential(), exp: 1_577_836_800 }, keys.ed))).toBe("expired");
  });

  it("is told as somebody else's, hashed or plain, and as nobody's whom an address tells", async () => {
    expect(await said(await signed2(), { addresses: ["bruno@partner.example"] })).toBe("other-recipient");
    const plain = { type: "email", hashed: false, identity: "ANA@partner.example" };
    expect(await said(await signed2({ recipient: plain }))).toBe("valid");
    expect(await said(await signed3(), { addresses: [] })).toBe("recipient-unknown");
    const { credentialSubject: subject } = achievementCredential();
    const byDid = { ...subject, id: "did:example:ana", identifier: [] };
    expect(await said(await signed3({ credentialSubject: byDid }))).toBe("recipient-unknown");
    expect(await said(await signed3({ credentialSubject: { ...byDid, id: `mailto:${recipientAddress}` } }))).toBe(
      "valid",
    );
  });

  it("of an unknown issuer, an unknown key or an unknown class is told as that", async () => {
    expect(await said(await signed3({ issuer: "https://elsewhere.example" }))).toBe("issuer-unknown");
    expect(await said(await signed3({}, keys.ed, { kid: "https://badges.example.org/issuer#new" }))).toBe(
      "key-unknown",
    );
    expect(await said(await signed3(), { issuer: trustedIssuer(keys, { classes: [] }) })).toBe("class-unknown");
  });

  it("by a key that was retired counts where it was earned before", async () => {
    const retired = (retiredOn: string) => trustedIssuer(keys, { keys: [{ ...keys.ed.trusted, retiredOn }] });
    expect(await said(await signed3(), { issuer: retired("2019-02-03") })).toBe("valid");
    expect(await said(await signed3(), { issuer: retired("2019-02-02") })).toBe("key-retired");
  });

  const revocations: TrustedDocument = {
    ...{ kind: "revocations", address: "https://badges.example.org/revoked", asOf: "2020-02-15" },
    content: JSON.stringify({
      type: "RevocationList",
      revokedAssertions: [{ id: assertion().id, revocationReason: "Error" }, "urn:uuid:3"],
    }),
  };

  it("is told as revoked by the list of version 2.0, and as unknown where its list was not given", async () => {
    const listed = {
      ...assertion().badge,
      issuer: { ...assertion().badge.issuer, revocationList: revocations.address },
    };
    expect(await said(await signed2(), { documents: [revocations] })).toBe("revoked");
    expect(await said(await signed2({ id: "urn:uuid:4", badge: listed }), { documents: [revocations] })).toBe("valid");
    expect(await said(await signed2({ badge: listed }))).toBe("status-unknown");
  });

  it("is told as revoked by a status list of version 3.0, by its bit", async () => {
    const { gzipSync } = await import("node:zlib");
    const bits = Buffer.alloc(16_384);
    bits[1] = 0x20;
    const address = "https://badges.example.org/status/1";
    const encodedList = `u${gzipSync(bits).toString("base64url")}`;
    const list: TrustedDocument = {
      ...{ kind: "status-list", address, asOf: "2020-02-15" },
      content: JSON.stringify({
        credentialSubject: { type: "BitstringStatusList", statusPurpose: "revocation", encodedList },
      }),
    };
    const at = (index: string) => ({
      credentialStatus: {
        type: "BitstringStatusListEntry",
        statusPurpose: "revocation",
        statusListIndex: index,
        statusListCredential: address,
      },
    });
    expect(await said(await signed3(at("10")), { documents: [list] })).toBe("revoked");
    expect(await said(await signed3(at("11")), { documents: [list] })).toBe("valid");
    expect(await said(await signed3(at("11")))).toBe("status-unknown");
    expect(await said(await signed3(at("999999")), { documents: [list] })).toBe("status-unknown");
  });
});

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
