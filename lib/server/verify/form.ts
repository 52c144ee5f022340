import type { SealVerdict } from "@/lib/verify/verdict";
import { verifySealed } from "@/lib/verify/verify";

/** A form as it was posted, with its content type, and the roots to trust. */
export type SentForm = {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  roots: readonly string[];
  timeRoots: readonly string[];
};

const fileIn = async ({ body, type }: SentForm): Promise<File | null> => {
  try {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const file = form.get("file");
    return file instanceof File && file.size > 0 ? file : null;
  } catch {
    return null;
  }
};

/** Verifies the file of a posted form; null where it holds none. */
export const verifyForm = async (sent: SentForm): Promise<{ name: string; verdict: SealVerdict } | null> => {
  const file = await fileIn(sent);
  if (!file) return null;
  const { roots, timeRoots } = sent;
  return { name: file.name, verdict: await verifySealed(new Uint8Array(await file.arrayBuffer()), roots, timeRoots) };
};
