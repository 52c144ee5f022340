import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { returnAgreement } from "@/db/mutations/agreement-closing";
import { account } from "@/db/schema/account";
import {
  agreementRow,
  ensureProgramme,
  giveMandate,
  kindsNoted,
  makeCompany,
  makeSigner,
  shownOf,
  signaturesOf,
} from "@/db/testing/agreement";
import { refusalOf } from "@/db/testing/declare";
import { systemOf } from "@/db/testing/factories";
import { keepBooks } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { offerAgreement } from "@/lib/server/agreement/offer";
import { signWithCode } from "@/lib/server/agreement/sign";
import { sealSecret } from "@/lib/server/auth/secret-box";
import { newTotpSecret, totpAt } from "@/lib/server/auth/totp";

const giveFactor = async (actor: Actor): Promise<string> => {
  const secret = newTotpSecret();
  const id = actor.accountId ?? "";
  await keepBooks(systemOf(), async (tx) => {
    await tx
      .update(account)
      .set({ totpSecret: sealSecret(id, secret), totpConfirmedAt: actor.at })
      .where(eq(account.id, id));
  });
  return secret;
};

const offered = async () => {
  const signatory = await makeSigner(["signatory"], await makeCompany());
  const secret = await giveFactor(signatory);
  await giveMandate(signatory);
  const { id } = await offerAgreement(signatory);
  const form = async (code: string, language: "fr" | "en" = "fr") => ({ ...(await shownOf(id, language)), code });
  return { signatory, secret, id, form };
};

const codeOf = (secret: string): string => totpAt(secret, new Date());
const wrong = (secret: string): string => String((Number(codeOf(secret)) + 7) % 1_000_000).padStart(6, "0");

beforeAll(() => ensureProgramme());

describe("signing with a code", () => {
  it("signs with a fresh code, and keeps every refused attempt before it", async () => {
    const { signatory, secret, id, form } = await offered();
    expect(await refusalOf(signWithCode(signatory, await form(wrong(secret))))).toBe("wrong-code code:wrong-code");
    await signWithCode(later(signatory, 10), await form(codeOf(secret)));
    expect(await kindsNoted(id)).toEqual(["offered", "attempt-refused", "step-up", "signed"]);
  });

  it("spends a code on one contract: it fails on the next", async () => {
    const { signatory, secret, id, form } = await offered();
    const code = codeOf(secret);
    await signWithCode(signatory, await form(code));
    const countersigner = await makeSigner(["countersigner"]);
    const { rowVersion } = await agreementRow(id);
    await returnAgreement(countersigner, { id, rowVersion, reason: "Autre raison sociale" });
    const again = later(signatory, 1_000);
    const next = await offerAgreement(again);
    const input = { ...(await shownOf(next.id)), code };
    expect(await refusalOf(signWithCode(again, input))).toBe("wrong-code code:wrong-code");
    expect(await signaturesOf(next.id)).toEqual([]);
  });

  it("does not spend a code on what would be refused anyway", async () => {
    const { signatory, secret, form } = await offered();
    const code = codeOf(secret);
    const stale = { ...(await form(code)), documentSha256: "0".repeat(64) };
    expect(await refusalOf(signWithCode(signatory, stale))).toBe("document-changed");
    expect((await signWithCode(signatory, await form(code))).documentSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("locks for a quarter of an hour after the sixth wrong code, right ones included", async () => {
    const { signatory, secret, id, form } = await offered();
    for (let n = 1; n <= 6; n += 1)
      expect(await refusalOf(signWithCode(signatory, await form(wrong(secret))))).toBe("wrong-code code:wrong-code");
    expect(await refusalOf(signWithCode(signatory, await form(codeOf(secret))))).toBe("rate-limited");
    expect((await agreementRow(id)).state).toBe("offered");
  });

  it("gives fifty posts of one form at once one signature, and all of them its answer", async () => {
    const { signatory, secret, id, form } = await offered();
    const input = await form(codeOf(secret));
    const answers = await Promise.all(Array.from({ length: 50 }, () => signWithCode(signatory, input)));
    expect(new Set(answers.map(({ signedAt }) => signedAt)).size).toBe(1);
    expect(await signaturesOf(id)).toHaveLength(1);
    expect((await kindsNoted(id)).filter((kind) => kind === "attempt-refused")).toEqual([]);
  });
});
