import { readPdf } from "@/lib/verify/pdf/file";
import { digestPages } from "@/lib/verify/pdf/pages";

/** The digests that go into the evidence, so that a verifier can say which page is not the one that was sealed. */
export const readPageDigests = async (pdf: Uint8Array): Promise<string[]> => {
  const digests = (await digestPages(readPdf(pdf))).filter((digest) => digest !== null);
  if (digests.length === 0) throw new Error("The document has no page to read");
  return digests;
};
