import { seedDemoProgramme } from "@/scripts/demo/programme";

const ownerUrl = process.env.OWNER_URL;
if (!ownerUrl) throw new Error("OWNER_URL is not set: npm start calls this script for an empty database");
const partners = Number(process.env.DEMO_PARTNERS || 1_000);
if (!(partners >= 100 && partners <= 1_000)) throw new Error("DEMO_PARTNERS is a number from 100 to 1000");
await seedDemoProgramme(ownerUrl, partners);
process.exit(0);
