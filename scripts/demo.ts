import { seedDemo } from "@/db/seed/seed";
import { demoAccountRows } from "@/lib/server/auth/demo-accounts";
import { keepBytes } from "@/lib/server/storage/store";

/** Writes the demo programme once; answers whether it was this call that did. DATABASE_URL, DATA_DIR and AUTH_SECRET are set. */
export const seedDemoProgramme = async (ownerUrl: string): Promise<boolean> => {
  const seededAt = new Date();
  return seedDemo(ownerUrl, { ...(await demoAccountRows(seededAt)), storeProof: keepBytes, seededAt });
};
