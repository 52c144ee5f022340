import type { Evidence } from "@/lib/agreement/evidence/schema";
import { findPasskeyFaults, type PasskeyFault } from "./assertion";

/** Faults of the passkey assertions in an evidence file; a step-up by code leaves nothing to verify. */
export const signerFaults = async (evidence: Evidence): Promise<PasskeyFault[]> => {
  const stepUps = [evidence, evidence.countersigner].map(({ authentication }) => authentication.stepUp);
  const found = stepUps.map(({ assertion, boundToSha256 }) =>
    assertion ? findPasskeyFaults(assertion, boundToSha256) : Promise.resolve([]),
  );
  return (await Promise.all(found)).flat();
};
