import type { Evidence } from "@/lib/agreement/evidence/schema";
import { findPasskeyFaults, type PasskeyFault } from "./assertion";

/** Whether the passkeys in an evidence file did what it says; whoever stepped up with a code left nothing to verify. */
export const signerFaults = async (evidence: Evidence): Promise<PasskeyFault[]> => {
  const stepUps = [evidence, evidence.countersigner].map(({ authentication }) => authentication.stepUp);
  const found = stepUps.map(({ assertion, boundToSha256 }) =>
    assertion ? findPasskeyFaults(assertion, boundToSha256) : Promise.resolve([]),
  );
  return (await Promise.all(found)).flat();
};
