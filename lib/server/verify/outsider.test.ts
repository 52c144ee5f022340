import { randomInt } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getKnown } from "@/app/api/seal/known/route";
import { POST as postFile } from "@/app/api/seal/verify/route";
import { findSealed } from "@/db/queries/agreement/files";
import { agreementRow, makeSigner } from "@/db/testing/agreement/offer";
import { changeAccount, makeActor, partnerIdOf } from "@/db/testing/factories";
import { attemptLimits } from "@/lib/account/attempt";
import type { Actor } from "@/lib/actor";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { serveEvidence, servePdf } from "@/lib/server/agreement/serve";
import { countersigned } from "@/lib/server/agreement/testing/countersigned";
import { trustedRoots } from "@/lib/server/seal/roots";
import { forgeries } from "@/lib/verify/testing/forgeries";
import { verifySealed } from "@/lib/verify/verify";

const caller = vi.hoisted(() => ({ ip: "" }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-portal-peer": caller.ip }) }));
beforeEach(() => {
  caller.ip = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
});

let parties: { signatory: Actor; countersigner: Actor; id: string };
let bytes: Uint8Array<ArrayBuffer>;

const downloaded = async (actor: Actor): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await servePdf(await findSealed(actor, parties.id), "attachment")).arrayBuffer());

beforeAll(async () => {
  parties = await countersigned();
  await sealOne(parties.id);
  bytes = await downloaded(parties.signatory);
});

const post = (parts: Record<string, Blob | string>): Promise<Response> => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.set(name, part);
  const request = new Request("http://portal/api/seal/verify?locale=fr", { method: "POST", body: form });
  return postFile(request, { params: Promise.resolve({}) });
};

const askKnown = (fingerprint: string): Promise<Response> => {
  const request = new Request(`http://portal/api/seal/known?sha256=${encodeURIComponent(fingerprint)}`);
  return getKnown(request, { params: Promise.resolve({}) });
};

describe("the sealed file", () => {
  it("has the same bytes for every party, and the same evidence on disk, in the database and as a download", async () => {
    const colleague = await makeSigner(["viewer"], partnerIdOf(parties.signatory));
    const others = [parties.countersigner, colleague, await makeActor(["auditor"])];
    for (const actor of others) expect(Buffer.compare(await downloaded(actor), bytes)).toBe(0);
    const { evidence } = await verifySealed(bytes, (await trustedRoots()).roots);
    const stored = canonicalJson((await agreementRow(parties.id)).evidence);
    expect(canonicalJson(evidence)).toBe(stored);
    const { evidence: shown } = await findSealed(colleague, parties.id);
    expect(await serveEvidence(shown, "evidence.json").text()).toBe(stored);
  });

  it("verifies and is known after its signers were erased", async () => {
    for (const { accountId } of [parties.signatory, parties.countersigner]) {
      const erased = { name: "–", email: `${accountId}@erased.invalid`, disabledAt: new Date() };
      await changeAccount(accountId ?? "", erased);
    }
    const verdict = await verifySealed(bytes, (await trustedRoots()).roots);
    expect(verdict.faults).toEqual([]);
    expect(verdict.evidence?.identity.name).not.toBe("–");
    expect(await (await askKnown(verdict.fileSha256)).json()).toMatchObject({ state: "in-force" });
  });
});

describe("a stranger who asks by fingerprint", () => {
  it("learns whether the file is known, since when and whether it holds, and nothing else", async () => {
    const answer = await askKnown(sha256(bytes));
    expect(Object.keys(await answer.json()).sort()).toEqual(["sinceOn", "state"]);
    expect(await (await askKnown(sha256("another"))).json()).toEqual({ state: "none" });
    expect((await askKnown("../etc/passwd")).status).toBe(400);
  });

  it("is rate-limited", async () => {
    const asked = await Promise.all(
      Array.from({ length: attemptLimits["seal-known"] + 5 }, () => askKnown(sha256("guess"))),
    );
    expect(asked.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});

describe("a file posted without JavaScript", () => {
  it("is answered with a page without scripts, in the requested language", async () => {
    const answer = await post({ file: new File([bytes], "<b>.pdf") });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("Valide");
    expect(html).toContain("&lt;b&gt;.pdf");
    expect(html).not.toContain("<script");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("is reported where it is forged", async () => {
    const forged = Uint8Array.from(forgeries["two pages are swapped"](bytes));
    expect(await (await post({ file: new Blob([forged]) })).text()).toContain('data-fault="pages-swapped"');
  });

  it.each([
    ["nothing at all", () => post({}), 400],
    ["an empty file", () => post({ file: new Blob([]) }), 400],
    ["text in place of a file", () => post({ file: "text" }), 400],
    ["more than 10 MB", () => post({ file: new Blob([new Uint8Array(10_000_001)]) }), 413],
  ])("is refused with a message: %s", async (_, send, status) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain("<strong>");
  });
});
