import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The Debian package of each outside program. */
export const packageByTool = {
  openssl: "openssl",
  qpdf: "qpdf",
  pdfsig: "poppler-utils",
  pdfdetach: "poppler-utils",
  pdffonts: "poppler-utils",
  pdftotext: "poppler-utils",
  pdftoppm: "poppler-utils",
  certutil: "libnss3-tools",
  "softhsm2-util": "softhsm2",
  "pkcs11-tool": "opensc",
  pgbouncer: "pgbouncer",
  nginx: "nginx",
  caddy: "caddy",
} as const;
export type Tool = keyof typeof packageByTool;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Runs an outside program on our files; rejects with its own words where it reports a fault. */
export const runTool = async (tool: Tool, words: readonly string[], cwd: string, more: Record<string, string> = {}) => {
  try {
    const options = { cwd, env: { ...process.env, LC_ALL: "C.UTF-8", ...more }, maxBuffer: 64_000_000 };
    const { stdout, stderr } = await run(tool, [...words], options);
    return `${stdout}${stderr}`;
  } catch (error) {
    if (isMissing(error)) throw new Error(`${tool} is not installed: install the package ${packageByTool[tool]}`);
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${tool} ${words.join(" ")}: ${stdout}${stderr}`);
  }
};
