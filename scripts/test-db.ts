import { vitest } from "@/scripts/testing/sections";
import { closingLine } from "@/scripts/testing/tally";
import { installTools } from "@/scripts/testing/tools";

installTools((sentence) => console.error(sentence));
const tally = await vitest("db", process.argv.slice(2));
console.log(tally.words.trim());
console.log(closingLine([tally]));
process.exit(tally.failed > 0 ? 1 : 0);
