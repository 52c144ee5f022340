import { eq } from "drizzle-orm";
import { proofOfCredential } from "@/db/queries/badge/reading";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { credential } from "@/db/schema/claim";
import { file, person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ProofView } from "@/lib/badge/view";
import type { Day } from "@/lib/date/day";
import { type DeclarationState, isEditable } from "@/lib/review/state";

export type EvidenceFile = { id: string; name: string; size: number; mediaType: string };

export type CredentialView = {
  id: string;
  person: { id: string; name: string };
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
  state: DeclarationState;
  askedFields: string[];
  submittedAt: Date;
  decidedAt: Date | null;
  reasonCode: string | null;
  reasonNote: string | null;
  proof: EvidenceFile | null;
  /** What its badge says, and who of the company uses the same proof. */
  evidence: ProofView;
  rowVersion: number;
  /** The number of the company's last event when this was read. */
  head: number;
  may: { edit: boolean; withdraw: boolean; comment: boolean };
};

const columns = {
  id: credential.id,
  type: credential.type,
  track: credential.track,
  version: credential.version,
  candidateId: credential.candidateId,
  earnedOn: credential.earnedOn,
  expiresOn: credential.expiresOn,
  state: credential.state,
  askedFields: credential.askedFields,
  submittedAt: credential.submittedAt,
  decidedAt: credential.decidedAt,
  reasonCode: credential.reasonCode,
  reasonNote: credential.reasonNote,
  rowVersion: credential.rowVersion,
};

/** A credential with its holder, evidence and review; null where there is none the actor may see. */
export const getCredential = async (actor: Actor, id: string | undefined): Promise<CredentialView | null> =>
  id === undefined
    ? null
    : read(actor, async (tx) => {
        const head = await ownChainHead(tx, actor);
        const [row] = await tx
          .select({
            claim: columns,
            partnerId: credential.partnerId,
            person: { id: person.id, name: person.name },
            proof: { id: file.id, name: file.name, size: file.sizeBytes, mediaType: file.mediaType },
          })
          .from(credential)
          .innerJoin(person, eq(person.id, credential.personId))
          .leftJoin(file, eq(file.id, credential.proofFileId))
          .where(eq(credential.id, id));
        if (!row || !can(actor, "person.view", row)) return null;
        const mayEdit = can(actor, "credential.edit", row);
        const edit = mayEdit && isEditable(row.claim.state);
        const comment = mayEdit && row.claim.state !== "withdrawn";
        const evidence = await proofOfCredential(tx, id);
        return {
          ...row.claim,
          person: row.person,
          proof: row.proof,
          evidence,
          head,
          may: { edit, withdraw: edit, comment },
        };
      });
