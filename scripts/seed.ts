import { seedDemoProgramme } from "@/scripts/demo";

const ownerUrl = process.env.OWNER_URL;
if (!ownerUrl) throw new Error("OWNER_URL is not set: npm start calls this script for an empty database");
await seedDemoProgramme(ownerUrl);
process.exit(0);
