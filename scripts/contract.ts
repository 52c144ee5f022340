import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isAgreementLanguage } from "@/lib/agreement/text/language";

const usage = `contract verify FILE [--root root.pem] [--time-root tsa-root.pem]
                                              one JSON verdict; exit status 0 only when all holds
contract sample --out DIR [--tsa URL [--tsa-root FILE]] [--pages N] [--language fr|en]
                                              a sealed specimen: contract.pdf, root.pem, evidence.json
contract authority --out DIR [--name NAME]    a demonstration authority with a sealing key: seal.p12, password.txt, root.pem`;

class UsageError extends Error {}

const pemsOf = async (file: string | undefined): Promise<string[]> =>
  file === undefined ? [] : [await readFile(file, "utf8")];

/** Without `--time-root`, the root file counts for seals and for time. */
const verify = async (file: string, root?: string, timeRoot?: string): Promise<number> => {
  const bytes = new Uint8Array(await readFile(file));
  const { verifySealed } = await import("@/lib/verify/verify");
  const roots = await pemsOf(root);
  const verdict = await verifySealed(bytes, roots, timeRoot === undefined ? roots : await pemsOf(timeRoot));
  console.log(JSON.stringify(verdict));
  return verdict.valid ? 0 : 1;
};

const packageVersion = async (): Promise<string> =>
  JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")).version;

type SampleWords = { out?: string; pages?: string; language: string; tsa?: string; "tsa-root"?: string };

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const sample = async ({ out, pages, language, tsa, "tsa-root": tsaRoot }: SampleWords): Promise<number> => {
  if (tsa !== undefined && !isWebAddress(tsa)) throw new UsageError("--tsa takes an http or https address");
  if (out === undefined) throw new UsageError("sample needs --out DIR");
  if (pages !== undefined && !/^[1-9]\d{0,2}$/.test(pages))
    throw new UsageError("--pages takes a number from 1 to 999");
  if (!isAgreementLanguage(language)) throw new UsageError("--language takes fr or en");
  const { writeSample } = await import("@/scripts/contract/sample");
  const folder = resolve(out);
  const rootFile = tsaRoot ?? process.env.TSA_ROOTS;
  const rootPem = rootFile ? await readFile(rootFile, "utf8") : null;
  // Fonts are found from the project's folder, wherever the command was typed.
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const time = { tsa: tsa ?? null, tsaRoot: rootPem };
  const order = { out: folder, pages: pages === undefined ? null : Number(pages), language, ...time };
  console.log(JSON.stringify(await writeSample({ ...order, softwareVersion: await packageVersion() })));
  return 0;
};

const authority = async (out: string | undefined, name: string): Promise<number> => {
  if (out === undefined) throw new UsageError("authority needs --out DIR");
  if (!/^[\p{L}\p{N} .'&-]{1,60}$/u.test(name))
    throw new UsageError("--name takes letters, digits and spaces, up to 60");
  const { writeAuthority } = await import("@/scripts/contract/authority");
  console.log(JSON.stringify(await writeAuthority(resolve(out), name)));
  return 0;
};

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: "string" },
      "time-root": { type: "string" },
      out: { type: "string" },
      pages: { type: "string" },
      language: { type: "string", default: "fr" },
      tsa: { type: "string" },
      "tsa-root": { type: "string" },
      name: { type: "string", default: "Partner Connect demonstration" },
    },
  });
  const [verb, file, ...rest] = positionals;
  if (verb === "verify" && file !== undefined && rest.length === 0)
    return verify(file, values.root, values["time-root"]);
  if (verb === "authority" && file === undefined) return authority(values.out, values.name);
  if (verb === "sample" && file === undefined) return sample(values);
  throw new UsageError("unknown command");
};

const isUsage = (error: unknown) =>
  error instanceof UsageError || String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");

run().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(`contract: ${error instanceof Error ? error.message : String(error)}`);
    if (isUsage(error)) console.error(usage);
    process.exitCode = 2;
  },
);
