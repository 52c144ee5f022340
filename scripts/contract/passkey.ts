import { makeAuthenticator } from "@/db/testing/account/authenticator";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { sha256 } from "@/lib/digest/sha256";

const site = { rpId: "portal.example", origin: "https://portal.example" };

/** The same specimen whose partner stepped up with a real passkey, for outside tools to verify. */
export const steppedUpByPasskey = async (evidence: Evidence): Promise<Evidence> => {
  const { agreementId: subjectId, sha256: documentSha256 } = evidence.document;
  const { stepUp, firstFactor, ...rest } = evidence.authentication;
  const nonce = Buffer.from(sha256(documentSha256).slice(0, 32), "hex").toString("base64url");
  const statement = { purpose: "agreement.sign" as const, subjectId, documentSha256, nonce };
  const authenticator = await makeAuthenticator(site);
  const { response } = await authenticator.assert(stepUpChallenge(statement));
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
  const { publicKey, credentialId } = authenticator;
  const assertion = {
    ...{ statement, ...site, publicKey, registeredAt: firstFactor.at },
    ...{ clientDataJson, authenticatorData, signature },
  };
  const byPasskey = { ...stepUp, method: "passkey" as const, authenticatorSha256: sha256(credentialId), assertion };
  return { ...evidence, authentication: { ...rest, firstFactor, stepUp: byPasskey } };
};
