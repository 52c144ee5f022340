import { randomUUID } from "node:crypto";
import { dropClass, nameClass } from "@/db/mutations/badge/classes";
import { addDocument, removeDocument } from "@/db/mutations/badge/document";
import { addIssuer, editIssuer, removeIssuer } from "@/db/mutations/badge/issuer";
import { addKeys, retireKey } from "@/db/mutations/badge/keys";
import { settleByBadge } from "@/db/mutations/badge/settle";
import { makeBadgeCredential } from "@/db/testing/badge/credential";
import { makeBadgeDocument, makeIssuer } from "@/db/testing/badge/issuer";
import { makeActor, testDay, testSystem } from "@/db/testing/factories";
import type { TrustedKey } from "@/lib/badge/trust";
import { type Race, twice } from "./row";

const badge = "https://badges.example/classes/vcp";
const keyNamed = (thumbprint: string): TrustedKey => ({
  ...{ thumbprint, name: thumbprint, retiredOn: null },
  jwk: { kty: "OKP", crv: "Ed25519", x: "AA" },
});

const issuer = async () => {
  const administrator = await makeActor(["administrator"]);
  const classes = [{ id: badge, type: "VCP", track: "DCV", version: "" }];
  const row = { id: await makeIssuer({ keys: [keyNamed("old")], classes }), rowVersion: 1 };
  return {
    administrator,
    row,
    named: { name: "Issuer", identifiers: [`https://${randomUUID()}.example`], origins: [] },
  };
};

const ofIssuer = {
  lock: "badge/row.ts lockBadgeIssuer",
  on: "badge_issuer",
  outcome: "done, stale",
  unlocked: "done, done",
};

const changes: Race[] = [
  {
    verbs: ["badge/issuer.ts editIssuer", "badge/issuer.ts removeIssuer"],
    ...ofIssuer,
    runners: async () => {
      const { administrator, row, named } = await issuer();
      return {
        first: () => editIssuer(administrator, { ...row, ...named }),
        second: () => removeIssuer(administrator, row),
      };
    },
  },
  {
    verbs: ["badge/keys.ts addKeys", "badge/keys.ts retireKey"],
    ...ofIssuer,
    runners: async () => {
      const { administrator, row } = await issuer();
      const retired = { ...row, thumbprint: "old", retiredOn: testDay };
      return {
        first: () => addKeys(administrator, { ...row, keys: [keyNamed("new")] }),
        second: () => retireKey(administrator, retired),
      };
    },
  },
  {
    verbs: ["badge/classes.ts nameClass", "badge/classes.ts dropClass"],
    ...ofIssuer,
    runners: async () => {
      const { administrator, row } = await issuer();
      const other = { ...row, badge: `${badge}/other`, type: "VCP", track: "NV", version: "" };
      return {
        first: () => nameClass(administrator, other),
        second: () => dropClass(administrator, { ...row, badge }),
      };
    },
  },
  {
    verbs: ["badge/document.ts addDocument", "badge/document.ts removeDocument"],
    ...ofIssuer,
    runners: async () => {
      const { administrator, row } = await issuer();
      const documentId = await makeBadgeDocument(row.id);
      const list = { kind: "revocations" as const, address: badge, asOf: testDay, content: "{}" };
      return {
        first: () => addDocument(administrator, { ...row, ...list }),
        second: () => removeDocument(administrator, { ...row, documentId }),
      };
    },
  },
];

export const badgeRaces: Race[] = [
  ...changes,
  {
    verbs: ["badge/issuer.ts addIssuer"],
    ...{ lock: "badge/row.ts requireNamesFree", on: "audit_chain", isFirstOnly: true },
    heldBefore: 'insert into "badge_issuer"',
    runners: async () => {
      const { administrator, named } = await issuer();
      return twice(() => addIssuer(administrator, named));
    },
    ...{ outcome: "done, invalid identifiers:identifier-taken", unlocked: "done, done" },
  },
  {
    verbs: ["badge/settle.ts settleByBadge"],
    ...{ lock: "badge/settle.ts lockDeclared", on: "credential" },
    runners: async () => {
      const target = await makeBadgeCredential();
      return twice(async () => (await settleByBadge(testSystem(), target)) === "valid");
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
  {
    verbs: ["badge/settle.ts settleByBadge"],
    ...{ lock: "badge/settle.ts lockIssuer", on: "badge_issuer" },
    runners: async () => {
      const mine = await makeBadgeCredential();
      const theirs = await makeBadgeCredential(mine.badge);
      const isValid = (target: typeof mine) => async () => (await settleByBadge(testSystem(), target)) === "valid";
      return { first: isValid(mine), second: isValid(theirs) };
    },
    ...{ outcome: "true, false", unlocked: "true, true" },
  },
];
