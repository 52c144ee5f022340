import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { returnAgreement } from "@/db/mutations/agreement/close";
import type { SignInput } from "@/db/mutations/agreement/sign";
import { agreementEvent } from "@/db/schema/agreement";
import type { Authenticator } from "@/db/testing/account/authenticator";
import { giveAuthenticator } from "@/db/testing/account/passkey";
import {
  agreementRow,
  ensureProgramme,
  giveMandate,
  listSignatures,
  makeAgreementCompany,
  makeSigner,
  setMandate,
  shownSigning,
  timelineEventKinds,
} from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { changeAccount, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { assertionSchema } from "@/lib/account/passkey";
import { type Actor, later } from "@/lib/actor";
import { signerSchema } from "@/lib/agreement/evidence/schema";
import type { SignAgreement } from "@/lib/agreement/schema";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { askToCountersign, askToSign, countersignAsPosted, signAsPosted } from "@/lib/server/agreement/signing/sign";
import { offerDrawnOnce } from "@/lib/server/agreement/testing/offer";
import { newTotpSecret, totpAt } from "@/lib/server/auth/factor/totp";
import { sealSecret } from "@/lib/server/auth/secret-box";
import { findPasskeyFaults } from "@/lib/verify/passkey/assertion";

const giveFactor = async (actor: Actor): Promise<string> => {
  const secret = newTotpSecret();
  const id = actor.accountId ?? "";
  await changeAccount(id, { totpSecret: sealSecret(id, secret), totpConfirmedAt: actor.at });
  return secret;
};

const withCode = (shown: SignInput, code: string): SignAgreement => ({ ...shown, by: "code", code, assertion: null });

const offered = async () => {
  const signatory = await makeSigner(["signatory"], await makeAgreementCompany());
  const secret = await giveFactor(signatory);
  await giveMandate(signatory);
  const { id } = await offerDrawnOnce(signatory);
  const form = async (code: string, language: AgreementLanguage = "fr") =>
    withCode(await shownSigning(id, language), code);
  return { signatory, secret, id, form };
};

const codeOf = (secret: string): string => totpAt(secret, new Date());
const wrong = (secret: string): string => String((Number(codeOf(secret)) + 7) % 1_000_000).padStart(6, "0");

beforeAll(() => ensureProgramme());

describe("signing with a code", () => {
  it("signs with a fresh code and records every refused attempt before it", async () => {
    const { signatory, secret, id, form } = await offered();
    expect(await catchRefusal(signAsPosted(signatory, await form(wrong(secret))))).toBe("wrong-code code:wrong-code");
    await signAsPosted(later(signatory, 10), await form(codeOf(secret)));
    expect(await timelineEventKinds(id)).toEqual(["offered", "attempt-refused", "step-up", "signed"]);
  });

  it("refuses a code that was spent on another agreement", async () => {
    const { signatory, secret, id, form } = await offered();
    const code = codeOf(secret);
    await signAsPosted(signatory, await form(code));
    const countersigner = await makeSigner(["countersigner"]);
    const { rowVersion } = await agreementRow(id);
    await returnAgreement(countersigner, { id, rowVersion, reason: "Autre raison sociale" });
    const again = later(signatory, 1_000);
    const next = await offerAgreement(again);
    const input = withCode(await shownSigning(next.id), code);
    expect(await catchRefusal(signAsPosted(again, input))).toBe("wrong-code code:code-used");
    expect(await listSignatures(next.id)).toEqual([]);
  });

  it("does not spend a code where the signature would be refused anyway", async () => {
    const { signatory, secret, form } = await offered();
    const code = codeOf(secret);
    const stale = { ...(await form(code)), documentSha256: "0".repeat(64) };
    expect(await catchRefusal(signAsPosted(signatory, stale))).toBe("document-changed");
    expect((await signAsPosted(signatory, await form(code))).documentSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("locks for a quarter of an hour after the sixth wrong code, for right codes as well", async () => {
    const { signatory, secret, id, form } = await offered();
    for (let n = 1; n <= 6; n += 1)
      expect(await catchRefusal(signAsPosted(signatory, await form(wrong(secret))))).toBe("wrong-code code:wrong-code");
    expect(await catchRefusal(signAsPosted(signatory, await form(codeOf(secret))))).toBe("rate-limited");
    expect((await agreementRow(id)).state).toBe("offered");
  });

  it("records refused attempts: missing consent, missing code", async () => {
    const { signatory, secret, id, form } = await offered();
    const unticked = { ...(await form(codeOf(secret))), authority: false };
    expect(await catchRefusal(signAsPosted(signatory, unticked))).toBe("invalid authority:consent-required");
    expect(await catchRefusal(signAsPosted(signatory, await form("")))).toBe("invalid code:required");
    const refused = await read(testSystem(), (tx) =>
      tx.select({ data: agreementEvent.data }).from(agreementEvent).where(eq(agreementEvent.agreementId, id)),
    );
    expect(refused.flatMap(({ data }) => data.code ?? []).sort()).toEqual(["code-missing", "consent-required"]);
  });

  it("makes one signature of fifty simultaneous posts and gives all of them its answer", async () => {
    const { signatory, secret, id, form } = await offered();
    const input = await form(codeOf(secret));
    const answers = await Promise.all(Array.from({ length: 50 }, () => signAsPosted(signatory, input)));
    expect(new Set(answers.map(({ signedAt }) => signedAt)).size).toBe(1);
    expect(await listSignatures(id)).toHaveLength(1);
    expect((await timelineEventKinds(id)).filter((kind) => kind === "attempt-refused")).toEqual([]);
  });
});

describe("signing with a passkey", () => {
  const withPasskey = async (
    authenticator: Authenticator,
    shown: SignInput,
    challenge: string,
  ): Promise<SignAgreement> => ({
    ...{ ...shown, by: "passkey", code: "" },
    assertion: assertionSchema.parse(await authenticator.assert(challenge)),
  });

  it("signs and countersigns, and leaves both assertions in the evidence for anybody to verify", async () => {
    const { signatory, id } = await offered();
    const mine = await giveAuthenticator(signatory);
    const { challenge } = await askToSign(signatory, await shownSigning(id));
    await signAsPosted(later(signatory, 10), await withPasskey(mine, await shownSigning(id), challenge));
    const countersigner = later(await makeSigner(["countersigner"]), 1_000);
    const theirs = await giveAuthenticator(countersigner, "RS256");
    await setMandate((await listSignatures(id))[0]?.mandateId ?? "", { state: "verified" });
    const asked = await askToCountersign(countersigner, await shownSigning(id));
    await countersignAsPosted(countersigner, await withPasskey(theirs, await shownSigning(id), asked.challenge));
    const { documentSha256 } = await shownSigning(id);
    for (const { evidence } of await listSignatures(id)) {
      const { assertion } = signerSchema.parse(evidence).authentication.stepUp;
      expect(assertion && (await findPasskeyFaults(assertion, documentSha256))).toEqual([]);
    }
    expect(await listSignatures(id)).toHaveLength(2);
  });

  it("does not ask where the signature would be refused anyway", async () => {
    const { signatory, id } = await offered();
    await giveAuthenticator(signatory);
    const other = { ...(await shownSigning(id)), documentSha256: "0".repeat(64) };
    expect(await catchRefusal(askToSign(signatory, other))).toBe("document-changed");
    const viewer = await makeSigner(["viewer"], signatory.partnerId ?? "");
    expect(await catchRefusal(askToSign(viewer, await shownSigning(id)))).toBe("not-permitted");
  });

  it("refuses an assertion about the other language", async () => {
    const { signatory, id } = await offered();
    const mine = await giveAuthenticator(signatory);
    const { challenge } = await askToSign(signatory, await shownSigning(id, "fr"));
    const posted = await withPasskey(mine, await shownSigning(id, "en"), challenge);
    expect(await catchRefusal(signAsPosted(signatory, posted))).toBe("step-up-elsewhere");
    expect(await listSignatures(id)).toEqual([]);
  });
});
