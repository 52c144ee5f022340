import { readPdf } from "@/lib/verify/pdf/file";
import { digestPages } from "@/lib/verify/pdf/pages";

/** Digests of the pages for the evidence, so that a verifier can say which page was changed. */
export const readPageDigests = async (pdf: Uint8Array): Promise<string[]> => {
  const digests = (await digestPages(readPdf(pdf))).filter((digest) => digest !== null);
  if (digests.length === 0) throw new Error("The document has no page to read");
  return digests;
};
