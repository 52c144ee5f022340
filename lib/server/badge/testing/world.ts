import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { addPerson } from "@/db/mutations/person/edit";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { makeIssuer } from "@/db/testing/badge/issuer";
import { makeActor, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { achievementCredential, bakedPng } from "@/lib/badge/testing/badges";
import { testKeys } from "@/lib/badge/testing/keys";
import { signToken } from "@/lib/badge/testing/sign-token";
import type { DeclareCredential } from "@/lib/credential/schema";
import { env } from "@/lib/env";
import { declareWithBadge } from "@/lib/server/badge/declare";
import { takeUpload } from "@/lib/server/file/upload";

const keys = await testKeys();

/** An issuer with one badge, and the badges that it makes. */
export const world = async () => {
  const name = `https://${randomUUID()}.example`;
  const [identifier, badge] = [`${name}/issuer`, `${name}/classes/vcp`];
  const key = { ...keys.ed, trusted: { ...keys.ed.trusted, name: `${identifier}#ed` } };
  const classes = [{ id: badge, type: "VCP", track: "DCV", version: "" }];
  const issuerId = await makeIssuer({ identifiers: [identifier], keys: [key.trusted], classes });
  const badgeFor = (email: string, over: Record<string, unknown> = {}) =>
    achievementCredential({
      id: `urn:uuid:${randomUUID()}`,
      issuer: { id: identifier, type: ["Profile"], name: "Says itself" },
      credentialSubject: {
        type: ["AchievementSubject"],
        identifier: [{ type: "IdentityObject", hashed: false, identityHash: email, identityType: "emailAddress" }],
        achievement: { id: badge, type: ["Achievement"], name: "VCP", description: "d", criteria: { narrative: "n" } },
      },
      ...over,
    });
  return { issuerId, key, badgeFor };
};

export const upload = async (actor: Actor, name: string, body: Uint8Array | string): Promise<string> => {
  const headers = { "content-type": "", "x-file-name": name, origin: env().PUBLIC_URL };
  const sent = new Request(`${env().PUBLIC_URL}/api/files`, { method: "POST", headers, body: body as BodyInit });
  return (await takeUpload(actor, sent)).id;
};

export const newcomer = async (owner: Actor, email = `${randomUUID()}@partner.example`) => {
  const person = await addPerson(owner, {
    name: "Ana Prévost",
    email,
    employedFrom: "2015-01-01",
    employedUntil: null,
  });
  return { holder: person.id, email };
};

/** What the form holds where nothing but the person and the badge is right. */
export const typed = (
  holder: string,
  proofFileId: string,
  over: Partial<DeclareCredential> = {},
): DeclareCredential => ({
  ...{ holder, type: "VCAP", track: "NV", version: "6", candidateId: "", earnedOn: "2018-01-01", expiresOn: null },
  proofFileId,
  ...over,
});

export const rowOf = (id: string) =>
  read(testSystem(), async (tx) => (await tx.select().from(credential).where(eq(credential.id, id)))[0]);
export const readingsOf = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(badgeReading).where(eq(badgeReading.credentialId, id)));

/** Declares with a badge that is right but for what is said. */
export const declare = async ({
  over = {},
  email,
  owner: given,
  form = {},
}: {
  over?: Record<string, unknown>;
  email?: string;
  owner?: Actor;
  form?: Partial<DeclareCredential>;
} = {}) => {
  const { issuerId, key, badgeFor } = await world();
  const owner = given ?? (await makeActor(["owner"]));
  const person = await newcomer(owner);
  const token = await signToken(badgeFor(email ?? person.email, over), key);
  const fileId = await upload(owner, "badge.png", bakedPng(token));
  return {
    issuerId,
    key,
    badgeFor,
    owner,
    person,
    token,
    fileId,
    ...(await declareWithBadge(owner, typed(person.holder, fileId, form))),
  };
};
