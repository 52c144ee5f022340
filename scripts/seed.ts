import { seedDemoProgramme } from "@/scripts/demo/programme";

const ownerUrl = process.env.OWNER_URL;
if (!ownerUrl) throw new Error("OWNER_URL is not set: npm start calls this script for an empty database");
const partners = Number(process.env.DEMO_PARTNERS || 1_000);
if (!(Number.isInteger(partners) && partners >= 100 && partners <= 100_000))
  throw new Error("DEMO_PARTNERS is a whole number from 100 to 100000");
await seedDemoProgramme(ownerUrl, partners);
process.exit(0);
