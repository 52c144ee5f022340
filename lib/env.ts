import { z } from "zod";
import { issueText } from "@/lib/form/issue-text";

const blank = (value: unknown): unknown => (value === "" ? undefined : value);
const optional = z.preprocess(blank, z.string().optional());

const isWebAddress = (text: string): boolean => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** Several addresses with commas between them; empty when none is given. */
const addresses = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  )
  .refine((all) => all.every(isWebAddress), "must be http or https addresses with commas between them");

/** A folder, or a bucket of an S3-compatible store with the key to it. */
const isFilesAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password, pathname } = new URL(text);
  if (protocol === "file:") return host === "" && pathname !== "/";
  return /^https?:$/.test(protocol) && username !== "" && password !== "" && /^(\/[\w.-]+)+\/?$/.test(pathname);
};

const filesAddress = z
  .string()
  .optional()
  .refine(
    (text) => text === undefined || isFilesAddress(text),
    "must be a folder (file:///srv/portal) or a bucket with its key (https://KEY:SECRET@host/bucket?region=eu-west-1)",
  );

const oneAddress = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** Addresses or ranges, with commas between them. */
const proxies = z
  .string()
  .default("")
  .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
  .refine(
    (list) => list.every((one) => oneAddress.safeParse(one).success),
    "must be the proxy's address or range (or several, with commas): 127.0.0.1, 10.0.0.0/8",
  );

const databaseAddress = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://");

const schema = z
  .object({
    DATABASE_URL: databaseAddress,
    DATABASE_DIRECT_URL: z.preprocess(blank, databaseAddress.optional()),
    DATA_DIR: z.preprocess(blank, z.string().default(".data")),
    PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65_535).default(3_000)),
    WEB_PROCESSES: z.preprocess(blank, z.coerce.number().int().min(1).max(64).default(1)),
    DATABASE_CONNECTIONS: z.preprocess(blank, z.coerce.number().int().min(4).max(1_000).default(60)),
    PUBLIC_URL: z.preprocess(blank, z.url().optional()),
    AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
    FILES_URL: z.preprocess(blank, filesAddress),
    SMTP_URL: optional,
    MAIL_FROM: z.preprocess(blank, z.string().default("Partner Connect <portal@localhost>")),
    MAIL_DIR: optional,
    TRUSTED_PROXY: z.preprocess(blank, proxies),
    TSA_URL: addresses,
    TSA_ROOTS: optional,
    TSA_TIMEOUT_SECONDS: z.preprocess(blank, z.coerce.number().min(0.1).max(20).default(5)),
    SEAL_PKCS12: optional,
    SEAL_PASSWORD_FILE: optional,
    SEAL_SIGNER: optional,
    SEAL_CERTIFICATES: optional,
    SEAL_REVOCATION: z.preprocess(blank, z.enum(["on", "off"]).default("off")),
    DUAL_CONTROL: z.preprocess(blank, z.enum(["on", "off"]).default("off")),
    LOG_LEVEL: z.preprocess(
      blank,
      z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    ),
  })
  .refine((value) => !value.SEAL_PKCS12 || value.SEAL_PASSWORD_FILE, {
    path: ["SEAL_PASSWORD_FILE"],
    message: "is needed with SEAL_PKCS12",
  })
  .refine((value) => !value.SEAL_SIGNER || value.SEAL_CERTIFICATES, {
    path: ["SEAL_CERTIFICATES"],
    message: "is needed with SEAL_SIGNER",
  })
  .refine((value) => !(value.SEAL_PKCS12 && value.SEAL_SIGNER), {
    path: ["SEAL_SIGNER"],
    message: "and SEAL_PKCS12 exclude each other",
  })
  .transform((value) => ({
    ...value,
    PUBLIC_URL: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ""),
    MAIL_DIR: value.MAIL_DIR ?? `${value.DATA_DIR}/mail`,
  }));

type Env = z.infer<typeof schema>;

/** What the variables of an environment say; throws with the name of each that is wrong, and never with what it holds. */
export const readConfiguration = (variables: Record<string, string | undefined>): Env => {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issueText(issue)}`);
  throw new Error(`Configuration: ${faults.join("; ")}`);
};

let known: Env | undefined;

/** The process's configuration, read at first use. */
export const env = (): Env => {
  known ??= readConfiguration(process.env);
  return known;
};

/** Replaces the process's configuration, for one that becomes a portal only while it runs, as a command does. */
export const configure = (variables: Record<string, string | undefined>): void => {
  known = readConfiguration(variables);
};
