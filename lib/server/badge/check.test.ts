import { describe, expect, it } from "vitest";
import {
  achievementCredential,
  assertion,
  bakedPng,
  bakedSvg,
  recipientAddress,
  trustedIssuer,
} from "@/lib/badge/testing/badges";
import { issuerAddress } from "@/lib/badge/testing/keys";
import { type SuiteName, signProof } from "@/lib/badge/testing/sign-proof";
import { signToken } from "@/lib/badge/testing/sign-token";
import type { TrustedDocument } from "@/lib/badge/trust";
import { keys, others, said, signed2, signed3, withoutNetwork } from "./testing/said";

withoutNetwork();

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
