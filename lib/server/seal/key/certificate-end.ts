import "server-only";
import { X509Certificate } from "node:crypto";
import type { EndingCertificate } from "@/db/mutations/agreement/seal-end";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { certificateEndAt } from "@/lib/agreement/life/certificate-end";
import { systemActor } from "@/lib/server/actors";
import { sha256Hex } from "@/lib/server/digest";
import { configuredKey } from "./configured";

/** The sealing certificate, where its end is near or past; null while more than 90 days are left. */
export const endingCertificate = async (at: Date): Promise<EndingCertificate | null> => {
  const { certificate } = await configuredKey((await findProgramme(systemActor(at))).vendorName);
  const { subject, validTo } = new X509Certificate(certificate);
  const ending = certificateEndAt(new Date(validTo), at);
  const certificateSha256 = sha256Hex(certificate);
  return ending && { ...ending, subject: subject.split("\n").join(", "), certificateSha256 };
};
