import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { mandateHeld, mayMemberSign } from "@/db/queries/mandate/held";
import { listMandates, listOtherSignatories } from "@/db/queries/mandate/list";
import { membership } from "@/db/schema/account";
import { makeFile } from "@/db/testing/agreement/documents";
import {
  agreementRow,
  giveMandate,
  listSignatures,
  makeOfferedAgreement,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { partnerIdOf } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { signerSchema } from "@/lib/agreement/evidence/schema";
import { endMandate } from "./declare";
import { delegateMandate } from "./delegate";

/** A holder with a confirmed mandate until 2020-07-01, a colleague with the role, and an open offer. */
const ready = async () => {
  const { signatory: holder, mandateId, id } = await makeOfferedAgreement();
  await setMandate(mandateId, { state: "verified", untilOn: "2020-07-01" });
  const colleague = await makeSigner(["signatory"], partnerIdOf(holder));
  const typed = async (fields: object = {}) => ({
    ...{ parentId: mandateId, accountId: colleague.accountId ?? "", capacity: "Directeur commercial" },
    ...{ fromOn: "2019-06-01", untilOn: "2020-01-01", proofFileId: await makeFile(holder, "delegation.pdf") },
    ...fields,
  });
  return { holder, mandateId, id, colleague, typed };
};

const confirm = async (id: string) =>
  verifyDeclaration(await makeSigner(["reviewer"]), { kind: "mandate", id, rowVersion: 1 });

const sign = async (actor: Actor, id: string) => {
  const shown = await shownSigning(id);
  await stepUpFor(actor, shown);
  return catchRefusal(signAgreement(actor, shown));
};

describe("a delegation", () => {
  it("lets the colleague sign, and the evidence says under whose authority and on what proofs", async () => {
    const { holder, colleague, id, typed } = await ready();
    const made = await delegateMandate(holder, await typed());
    await confirm(made.id);
    expect(await sign(colleague, id)).toBe("none");
    const [signature] = await listSignatures(id);
    const { authority } = signerSchema.parse(signature?.evidence).identity;
    expect(authority.statement).toContain("par délégation de");
    expect(authority.delegation).toMatchObject({ capacity: "Directrice générale", untilOn: "2020-07-01" });
    expect(authority.delegation?.proofSha256).not.toBe(authority.proofSha256);
    expect((await emailsAbout(made.id)).map(({ template }) => template)).toContain("mandate-delegated");
  });

  it("stays inside the dates of the parent mandate", async () => {
    const { holder, typed } = await ready();
    const outside = async (fields: object) => catchRefusal(delegateMandate(holder, await typed(fields)));
    expect(await outside({ fromOn: "2018-12-31" })).toBe("invalid fromOn:outside-mandate");
    expect(await outside({ untilOn: "2020-07-02" })).toBe("invalid untilOn:outside-mandate");
    expect(await outside({ untilOn: "" })).toBe("invalid untilOn:outside-mandate");
  });

  it("is made by the holder of a confirmed mandate, for a colleague who has the role", async () => {
    const { holder, colleague, mandateId, typed } = await ready();
    expect(await catchRefusal(delegateMandate(colleague, await typed()))).toBe("not-permitted");
    const viewer = await makeSigner(["viewer"], partnerIdOf(holder));
    for (const accountId of [viewer.accountId, holder.accountId, randomUUID()])
      expect(await catchRefusal(delegateMandate(holder, await typed({ accountId })))).toBe(
        "invalid accountId:choose-colleague",
      );
    await setMandate(mandateId, { state: "declared" });
    expect(await catchRefusal(delegateMandate(holder, await typed()))).toBe("mandate-not-delegable");
    expect((await listOtherSignatories(holder)).map(({ accountId }) => accountId)).toEqual([colleague.accountId]);
  });

  it("cannot be delegated again, by the mutation or in the database", async () => {
    const { holder, colleague, typed } = await ready();
    const first = await delegateMandate(holder, await typed());
    await confirm(first.id);
    const third = await makeSigner(["signatory"], partnerIdOf(holder));
    const again = { ...(await typed()), parentId: first.id, accountId: third.accountId ?? "" };
    expect(await catchRefusal(delegateMandate(colleague, again))).toBe("mandate-not-delegable");
    await expect(
      giveMandate(third, { parentId: first.id, fromOn: "2019-07-01", untilOn: "2019-12-01" }),
    ).rejects.toThrow();
    const { mandates } = await listMandates(colleague);
    expect(mandates.find(({ id }) => id === first.id)?.may.delegate).toBe(false);
  });

  it("ends with the mandate it stands on: what was signed stays, nothing new is signed", async () => {
    const { holder, colleague, mandateId, id, typed } = await ready();
    const made = await delegateMandate(holder, await typed());
    await confirm(made.id);
    const before = await listMandates(holder);
    const rowVersion = before.mandates.find((one) => one.id === mandateId)?.rowVersion ?? 0;
    await endMandate(holder, { id: mandateId, rowVersion, reason: "Départ" });
    const { mandates } = await listMandates(holder);
    expect(mandates.find((one) => one.id === made.id)).toMatchObject({ state: "ended", isUsable: false });
    expect(await sign(colleague, id)).toBe("mandate-required");
    expect((await agreementRow(id)).state).toBe("offered");
  });

  it("signs nothing after its parent mandate runs out, whatever its own dates", async () => {
    const { holder, colleague, mandateId, typed, id } = await ready();
    const made = await delegateMandate(holder, await typed());
    await confirm(made.id);
    await setMandate(mandateId, { untilOn: "2019-10-01" });
    expect(await sign(colleague, id)).toBe("mandate-required");
  });

  it("is confirmed only while its parent mandate is", async () => {
    const { holder, mandateId, typed } = await ready();
    const made = await delegateMandate(holder, await typed());
    await setMandate(mandateId, { state: "more-asked" });
    expect(await catchRefusal(confirm(made.id))).toBe("mandate-parent-over");
  });

  it("is not confirmed by its own holder, even as vendor staff", async () => {
    const { holder, colleague, typed } = await ready();
    const { id } = await delegateMandate(holder, await typed());
    const onStaff = mintActor({ ...colleague, side: "staff", partnerId: null, roles: ["reviewer"] });
    expect(await catchRefusal(verifyDeclaration(onStaff, { kind: "mandate", id, rowVersion: 1 }))).toBe(
      "not-permitted",
    );
  });

  it("does not allow a countersignature once its parent mandate is no longer confirmed", async () => {
    const { holder, mandateId, colleague, id, typed } = await ready();
    await confirm((await delegateMandate(holder, await typed())).id);
    expect(await sign(colleague, id)).toBe("none");
    await setMandate(mandateId, { state: "declared" });
    const countersigner = await makeSigner(["countersigner"]);
    const shown = { ...(await shownSigning(id)), dualControl: false };
    await stepUpFor(countersigner, shown, "agreement.countersign");
    expect(await catchRefusal(countersignAgreement(countersigner, shown))).toBe("mandate-not-verified");
  });
});

describe("a mandate", () => {
  it("is not confirmed without evidence, by the mutation or in the database", async () => {
    const { signatory, mandateId } = await makeOfferedAgreement();
    await setMandate(mandateId, { proofFileId: null });
    expect(await catchRefusal(confirm(mandateId))).toBe("proof-missing");
    await expect(setMandate(mandateId, { state: "verified" })).rejects.toThrow();
    expect(await read(signatory, (tx) => mandateHeld(tx, signatory))).toBeNull();
  });

  it("is usable by the same rule in SQL as in TypeScript", async () => {
    const { holder, mandateId, colleague, typed } = await ready();
    const made = await delegateMandate(holder, await typed());
    const agree = async () => {
      for (const actor of [holder, colleague]) {
        const held = await read(actor, (tx) => mandateHeld(tx, actor));
        const [row] = await read(actor, (tx) =>
          tx
            .select({ may: mayMemberSign(actor.today) })
            .from(membership)
            .where(sql`${membership.accountId} = ${actor.accountId} AND ${membership.partnerId} = ${actor.partnerId}`),
        );
        expect(row?.may).toBe(held !== null);
      }
    };
    const changes = [
      { state: "declared", untilOn: "2020-07-01" },
      { state: "verified", untilOn: "2019-10-01" },
      { state: "verified", untilOn: "2020-07-01" },
    ] as const;
    for (const above of changes)
      for (const below of [{ state: "declared" }, { state: "verified" }, { state: "rejected" }] as const) {
        await setMandate(mandateId, above);
        await setMandate(made.id, below);
        await agree();
      }
  });
});
