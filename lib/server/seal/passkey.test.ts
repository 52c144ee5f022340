import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Authenticator, makeAuthenticator } from "@/db/testing/account/authenticator";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import type { AssertionEvidence } from "@/lib/agreement/evidence/signer";
import { stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { sha256 } from "@/lib/digest/sha256";
import { verifySealed } from "@/lib/verify/verify";
import { openSealingKey } from "./key/certificate";
import type { SealingKey } from "./key/sealing-key";
import { sealAgreement } from "./seal";
import { evidenceAbout, renderSpecimen } from "./specimen";

const run = promisify(execFile);
const at = new Date("2026-03-01T10:00:00.000Z");
const order = { language: "fr" } as const;
const site = { rpId: "portal.example", origin: "https://portal.example" };

let folder: string;
let key: SealingKey;
let rendered: Awaited<ReturnType<typeof renderSpecimen>>;
let evidence: Evidence;
let authenticator: Authenticator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passkey-"));
  key = await openSealingKey(join(folder, "seal"), "Test programme", at);
  rendered = await renderSpecimen(order);
  evidence = await evidenceAbout(rendered, order, { key, at, softwareVersion: "0.0.0" });
  authenticator = await makeAuthenticator(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const asserted = async (nonce = "q83vEjRWeJCrze8SNFZ4kA"): Promise<AssertionEvidence> => {
  const { agreementId: subjectId, sha256: documentSha256 } = evidence.document;
  const statement = { purpose: "agreement.sign" as const, subjectId, documentSha256, nonce };
  const { response } = await authenticator.assert(stepUpChallenge(statement));
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
  const registeredAt = evidence.authentication.firstFactor.at;
  const { publicKey } = authenticator;
  return { statement, ...site, publicKey, registeredAt, clientDataJson, authenticatorData, signature };
};

/** The verdict on an agreement with this assertion, sealed by the right authority. */
const verdictOn = async (assertion: AssertionEvidence) => {
  const { firstFactor, batch, stepUp } = evidence.authentication;
  const authenticatorSha256 = sha256(authenticator.credentialId);
  const byPasskey = { ...stepUp, method: "passkey" as const, authenticatorSha256, assertion };
  const told: Evidence = { ...evidence, authentication: { firstFactor, batch, stepUp: byPasskey } };
  return verifySealed(await sealAgreement({ pdf: rendered.pdf, evidence: told, key }), [key.rootPem]);
};

describe("the verifier of a sealed agreement", () => {
  it("accepts the signer's passkey assertion", async () => {
    expect(await verdictOn(await asserted())).toMatchObject({ valid: true, faults: [] });
  });

  it("names the fault of an assertion although the seal is valid", async () => {
    const [good, other] = [await asserted(), await asserted("AAAAAAAAAAAAAAAAAAAAAA")];
    const stranger = await makeAuthenticator(site);
    const forgeries: [Partial<AssertionEvidence>, string][] = [
      [{ signature: other.signature }, "passkey-signature"],
      [{ publicKey: stranger.publicKey }, "passkey-signature"],
      [{ statement: other.statement }, "passkey-other-statement"],
      [{ origin: "https://evil.example" }, "passkey-other-site"],
      [{ publicKey: "AAAA" }, "passkey-key-unusable"],
    ];
    for (const [change, fault] of forgeries)
      expect(await verdictOn({ ...good, ...change })).toMatchObject({ valid: false, faults: [fault] });
  });

  it.each(["ES256", "RS256"] as const)("agrees with openssl on an assertion of %s", async (kind) => {
    const signer = await makeAuthenticator(site, kind);
    const { response } = await signer.assert(stepUpChallenge((await asserted()).statement));
    const raw = (text: string): Buffer => Buffer.from(text, "base64url");
    const path = (name: string): string => join(folder, `${kind}-${name}`);
    const client = createHash("sha256").update(raw(response.clientDataJSON)).digest();
    await writeFile(path("signed"), Buffer.concat([raw(response.authenticatorData), client]));
    await writeFile(path("signature"), raw(response.signature));
    await writeFile(path("key.der"), raw(signer.publicKey));
    const check = (signed: string) =>
      run("openssl", [
        "dgst",
        "-sha256",
        "-verify",
        path("key.der"),
        "-keyform",
        "DER",
        "-signature",
        path("signature"),
        signed,
      ]);
    expect((await check(path("signed"))).stdout).toBe("Verified OK\n");
    await expect(check(path("key.der"))).rejects.toThrow();
  });

  it("does not seal an assertion about another document", async () => {
    const good = await asserted();
    const statement = { ...good.statement, documentSha256: sha256("another") };
    await expect(verdictOn({ ...good, statement })).rejects.toThrow("assertion-about-something-else");
  });
});
