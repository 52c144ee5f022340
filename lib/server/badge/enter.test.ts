import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { dropClass, nameClass } from "@/db/mutations/badge/classes";
import { removeDocument } from "@/db/mutations/badge/document";
import { addIssuer, editIssuer } from "@/db/mutations/badge/issuer";
import { retireKey } from "@/db/mutations/badge/keys";
import { getIssuer } from "@/db/queries/badge/issuer";
import { auditEvent } from "@/db/schema/record";
import { makeIssuer } from "@/db/testing/badge/issuer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, testDay, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { testKeys } from "@/lib/badge/testing/keys";
import { vendorRoles } from "@/lib/role";
import { enterDocument, enterKeys } from "./enter";

const administrator = await makeActor(["administrator"]);
const { ed, ec } = await testKeys();

/** A new issuer as its page shows it now. */
const shown = async (id: string) => {
  const issuer = await getIssuer(administrator, id);
  if (!issuer) throw new Error("No issuer");
  return { ...issuer, row: { id, rowVersion: issuer.rowVersion } };
};
const rowOf = async (id?: string) => (await shown(id ?? (await makeIssuer()))).row;

const list = { kind: "revocations", address: "https://x.example/list", asOf: testDay } as const;
const revoked = JSON.stringify({ type: "RevocationList", revokedAssertions: [] });

describe("an issuer that staff enters", () => {
  it("has names that no other issuer has, and every change is recorded on the programme's chain", async () => {
    const name = `https://${randomUUID()}.example`;
    const named = { name: "A", identifiers: [`${name}/issuer`], origins: [name] };
    const { id } = await addIssuer(administrator, named);
    expect(await catchRefusal(addIssuer(administrator, named))).toBe("invalid identifiers:identifier-taken");
    const other = { ...named, identifiers: ["did:web:x"] };
    expect(await catchRefusal(addIssuer(administrator, other))).toBe("invalid origins:identifier-taken");
    await editIssuer(administrator, { ...(await rowOf(id)), ...named, name: "B" });
    expect((await shown(id)).name).toBe("B");
    expect(await catchRefusal(editIssuer(administrator, { id, rowVersion: 1, ...named }))).toBe("stale");
    const kinds = await read(testSystem(), (tx) =>
      tx
        .select({ kind: auditEvent.kind, partnerId: auditEvent.partnerId })
        .from(auditEvent)
        .where(eq(auditEvent.subjectId, id))
        .orderBy(auditEvent.seq),
    );
    expect(kinds).toEqual([
      { kind: "badge-issuer.added", partnerId: null },
      { kind: "badge-issuer.changed", partnerId: null },
    ]);
  });

  it.each(vendorRoles.filter((role) => role !== "administrator"))("is no business of a %s", async (role) => {
    const actor = await makeActor([role]);
    const row = await rowOf();
    expect(await catchRefusal(enterKeys(actor, { ...row, text: JSON.stringify(ed.jwk), name: "" }))).toBe(
      "not-permitted",
    );
    expect(await catchRefusal(enterDocument(actor, { ...row, ...list, content: revoked }))).toBe("not-permitted");
  });
});

describe("the keys of an issuer", () => {
  it("are entered once each, and retired with a day", async () => {
    const id = await makeIssuer();
    const text = JSON.stringify({ keys: [ed.jwk, ec.jwk] });
    await enterKeys(administrator, { ...(await rowOf(id)), text, name: "k" });
    expect((await shown(id)).keys.map(({ name }) => name)).toEqual(["k", "k"]);
    expect(await catchRefusal(enterKeys(administrator, { ...(await rowOf(id)), text, name: "k" }))).toBe(
      "invalid pasted:key-known",
    );
    const junk = enterKeys(administrator, { ...(await rowOf(id)), text: "no key", name: "" });
    expect(await catchRefusal(junk)).toBe("invalid pasted:key-unreadable");
    const { thumbprint } = ed.trusted;
    await retireKey(administrator, { ...(await rowOf(id)), thumbprint, retiredOn: "2019-09-01" });
    expect((await shown(id)).keys.map(({ retiredOn }) => retiredOn)).toEqual(["2019-09-01", null]);
    const unknown = retireKey(administrator, { ...(await rowOf(id)), thumbprint: "x", retiredOn: testDay });
    expect(await catchRefusal(unknown)).toBe("not-found");
  });
});

describe("what an issuer's badge stands for", () => {
  it("is a certification of the programme, by the words of its editions", async () => {
    const id = await makeIssuer();
    const badge = "https://x.example/class";
    await nameClass(administrator, { ...(await rowOf(id)), badge, type: "VCP", track: "DCV", version: "" });
    await nameClass(administrator, { ...(await rowOf(id)), badge, type: "VSP", track: "NV", version: "" });
    expect((await shown(id)).classes).toEqual([{ id: badge, type: "VSP", track: null, version: "" }]);
    const unknown = nameClass(administrator, { ...(await rowOf(id)), badge, type: "XYZ", track: "", version: "" });
    expect(await catchRefusal(unknown)).toBe("invalid type:not-in-programme");
    const trackless = nameClass(administrator, { ...(await rowOf(id)), badge, type: "VCP", track: "", version: "" });
    expect(await catchRefusal(trackless)).toBe("invalid track:track-needed");
    await dropClass(administrator, { ...(await rowOf(id)), badge });
    expect((await shown(id)).classes).toEqual([]);
  });
});

describe("a file of an issuer's", () => {
  const encodedList = `u${gzipSync(Buffer.alloc(16_384)).toString("base64url")}`;

  it.each([
    ["revocations", revoked],
    [
      "revocations",
      '{"type":["VerifiableCredential","1EdTechRevocationList"],"credentialSubject":{"revokedCredential":[]}}',
    ],
    ["status-list", JSON.stringify({ credentialSubject: { encodedList } })],
    ["assertions", '[{"id":"https://x.example/1"}]'],
  ] as const)("is kept as %s once it can be read as that", async (kind, content) => {
    const id = await makeIssuer();
    await enterDocument(administrator, { ...(await rowOf(id)), ...list, kind, content });
    const [kept] = (await shown(id)).documents;
    expect(kept).toMatchObject({ kind, asOf: testDay });
    await removeDocument(administrator, { ...(await rowOf(id)), documentId: kept?.id ?? "" });
    expect((await shown(id)).documents).toEqual([]);
  });

  it.each([
    ["revocations", "{}"],
    ["revocations", "nothing"],
    ["status-list", revoked],
    [
      "status-list",
      `{"credentialSubject":{"encodedList":"u${gzipSync(Buffer.alloc(40_000_000)).toString("base64url")}"}}`,
    ],
    ["assertions", "[]"],
  ] as const)("is refused as %s where it is something else", async (kind, content) => {
    const refused = enterDocument(administrator, { ...(await rowOf()), ...list, kind, content });
    expect(await catchRefusal(refused)).toBe("invalid content:list-unreadable");
  });

  it("is of a day that has come", async () => {
    const ahead = enterDocument(administrator, { ...(await rowOf()), ...list, asOf: "2019-10-02", content: revoked });
    expect(await catchRefusal(ahead)).toBe("invalid asOf:day-in-future");
  });
});
