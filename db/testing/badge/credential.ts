import { randomUUID } from "node:crypto";
import type { CheckedBadge } from "@/db/mutations/badge/settle";
import { file, person } from "@/db/schema/partner";
import { makeIssuer } from "@/db/testing/badge/issuer";
import { makeCredential } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { sha256 } from "@/lib/digest/sha256";

const email = "ana@partner.example";

/** A badge that was proven to be its issuer's, as it comes out of a check. */
const checkedBadge = async (): Promise<CheckedBadge> => {
  const name = `https://${randomUUID()}.example`;
  const classes = [{ id: `${name}/class`, type: "VCP", track: "DCV", version: "" }];
  const id = await makeIssuer({ identifiers: [name], classes });
  return {
    claim: {
      ...{ version: "3.0", proof: "token", id: `urn:uuid:${randomUUID()}` },
      issuer: { id: name, name: "Example" },
      badge: { id: `${name}/class`, name: "VCP" },
      ...{ earnedOn: "2019-02-02", startsOn: "2019-02-02", expiresOn: null },
      recipients: [{ is: "email", address: email }],
      ...{ keys: [], status: [], isRevoked: false },
    },
    check: { proof: "proven", key: "key", keyRetiredOn: null, status: "fine", listedOn: null },
    issuer: {
      ...{ id, name: "Example Certification", rowVersion: 1, origins: [], keys: [] },
      identifiers: [name],
      classes,
    },
    sha256: sha256(name),
  };
};

/** A certification that waits, of a person of a new company, whose evidence is a badge: a new one, or one that others have too. */
export const makeBadgeCredential = async (given?: CheckedBadge) => {
  const owner = await makeActor(["owner"]);
  const [badge, partnerId] = [given ?? (await checkedBadge()), partnerIdOf(owner)];
  const [fileId, personId] = [randomUUID(), randomUUID()];
  await writeUnaudited(testSystem(), async (tx) => {
    await tx.insert(file).values({
      ...{ id: fileId, partnerId, storageKey: fileId, name: "badge.png", mediaType: "image/png" },
      ...{ sizeBytes: 10, sha256: sha256(fileId), isBadge: true, createdBy: owner.accountId, createdAt: owner.at },
    });
    await tx
      .insert(person)
      .values({ id: personId, partnerId, name: "Ana", email, employedFrom: "2015-01-01", createdAt: owner.at });
  });
  return { credentialId: await makeCredential(owner, { personId, proofFileId: fileId }), fileId, badge };
};
