import { dataFolder } from "@/scripts/portal/data-folder";
import { openDatabase } from "@/scripts/portal/database";
import { checkConfiguration, loadDotEnv, webEnvironment } from "@/scripts/portal/environment";
import { buildPdfReader } from "@/scripts/portal/pdf-reader";
import { seedWhereEmpty } from "@/scripts/portal/seed";
import { orderlyShutdown } from "@/scripts/portal/supervise";
import { buildThreads } from "@/scripts/portal/threads";
import { buildVerifier } from "@/scripts/portal/verifier";
import { startWeb } from "@/scripts/portal/web";
import { freePortFrom } from "@/scripts/process/port";

const say = (sentence: string): void => console.log(sentence);
const shutdown = orderlyShutdown(say);

loadDotEnv();
const dataDir = dataFolder(process.env.DATA_DIR || ".data/dev");
checkConfiguration(dataDir);
const database = await openDatabase(dataDir, say);
shutdown.later(database.stop);
const port = await freePortFrom(Number(process.env.PORT || 3_000));
const environment = webEnvironment({ ...database, dataDir, port, mode: "development" });
if (process.env.SEED !== "none") await seedWhereEmpty({ ownerUrl: database.ownerUrl, environment, say });
buildPdfReader();
await buildVerifier();
await buildThreads();
const web = await startWeb({ environment, port, say });
shutdown.later(web.stop);
say(`The portal runs in development at http://localhost:${port} (Ctrl-C stops it)`);
