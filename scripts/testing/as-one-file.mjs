// Runs a script of the project as a process of its own, from one file: with hundreds it takes seconds to start.
import path from "node:path";
import { importAsOneFile } from "../process/one-file.mjs";

const script = path.resolve(process.argv[2] ?? "");
process.argv.splice(1, 2, script);
await importAsOneFile(process.cwd(), script);
