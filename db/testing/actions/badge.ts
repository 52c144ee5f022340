import { randomUUID } from "node:crypto";
import { makeBadgeDocument, makeIssuer } from "@/db/testing/badge/issuer";
import { testDay } from "@/db/testing/factories";
import type { PublicJwk } from "@/lib/badge/trust";
import { sha256 } from "@/lib/digest/sha256";
import { type ActionSpec, fresh } from "./action";

/** About the programme, not about a company. */
const onProgramme = { may: ["administrator"], other: "not-permitted" } as const;

const someAddress = (): string => `https://${randomUUID()}.example`;

/** A point of the curve for each word, which no key needs to stand behind. */
const someJwk = (): PublicJwk => ({
  kty: "OKP",
  crv: "Ed25519",
  x: Buffer.from(sha256(randomUUID()), "hex").toString("base64url"),
});

const badge = "https://badges.example/classes/vcp";
const key = () => ({ thumbprint: "known", name: "k1", jwk: someJwk(), retiredOn: null });
const issuer = () => makeIssuer({ keys: [key()], classes: [{ id: badge, type: "VCP", track: "DCV", version: "" }] });

const typedIssuer = () => ({ name: "Issuer", identifiers: someAddress(), origins: someAddress() });
const list = { kind: "revocations", address: badge, asOf: testDay, content: '{"revokedAssertions":[]}' };

const makeIssuerWithDocument = async () => {
  const id = await issuer();
  return { ...fresh(id), documentId: await makeBadgeDocument(id) };
};

/** What staff does to the issuers of badges, action by action. */
export const badgeActions = {
  addIssuerAction: { ...onProgramme, typed: typedIssuer },
  editIssuerAction: { ...onProgramme, typed: async () => ({ ...fresh(await issuer()), ...typedIssuer() }) },
  removeIssuerAction: { ...onProgramme, typed: async () => fresh(await issuer()) },
  addKeysAction: {
    ...onProgramme,
    typed: async () => ({ ...fresh(await issuer()), pasted: JSON.stringify(someJwk()), file: "", name: "k2" }),
  },
  retireKeyAction: {
    ...onProgramme,
    typed: async () => ({ ...fresh(await issuer()), thumbprint: "known", retiredOn: testDay }),
  },
  nameClassAction: {
    ...onProgramme,
    typed: async () => ({ ...fresh(await issuer()), badge: someAddress(), type: "VCP", track: "NV", version: "" }),
  },
  dropClassAction: { ...onProgramme, typed: async () => ({ ...fresh(await issuer()), badge }) },
  addDocumentAction: { ...onProgramme, typed: async () => ({ ...fresh(await issuer()), ...list }) },
  removeDocumentAction: { ...onProgramme, typed: makeIssuerWithDocument },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
