import { z } from "zod";
import { issueText } from "@/lib/form/issue-text";
import { type AddressFault, databaseFault, mailServerFault, publicFault, senderFault } from "@/lib/setting/address";

const blank = (value: unknown): unknown => (value === "" ? undefined : value);
const optional = z.preprocess(blank, z.string().optional());

const isWebAddress = (text: string): boolean => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** Text in which `faultIn` finds nothing wrong. */
const sound = (faultIn: (text: string) => AddressFault) =>
  z.string().superRefine((text, context) => {
    const message = faultIn(text);
    if (message !== null) context.addIssue({ code: "custom", message });
  });

/** A whole number in digits: what else JavaScript takes for one is a slip. */
const whole = (least: number, greatest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${greatest}`)
    .transform(Number)
    .refine((number) => number >= least && number <= greatest, `must be from ${least} to ${greatest}`);

const host = z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i)]);

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

const fields = {
  DATABASE_URL: sound(databaseFault),
  DATABASE_DIRECT_URL: z.preprocess(blank, sound(databaseFault).optional()),
  DATA_DIR: z.preprocess(blank, z.string().default(".data")),
  PORT: z.preprocess(blank, whole(0, 65_535).default(3_000)),
  LISTEN_ADDRESS: z.preprocess(blank, host.default("0.0.0.0")),
  WEB_PROCESSES: z.preprocess(blank, whole(1, 64).default(1)),
  DATABASE_CONNECTIONS: z.preprocess(blank, whole(4, 1_000).default(60)),
  PUBLIC_URL: z.preprocess(blank, sound(publicFault).optional()),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  FILES_URL: z.preprocess(blank, filesAddress),
  SMTP_URL: z.preprocess(blank, sound(mailServerFault).optional()),
  MAIL_FROM: z.preprocess(blank, sound(senderFault).optional()),
  MAIL_DIR: optional,
  MAIL_GATHERING_MINUTES: z.preprocess(blank, whole(0, 60).default(15)),
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
  DEMO_PARTNERS: z.preprocess(blank, whole(100, 100_000).default(1_000)),
  SEED: z.preprocess(blank, z.enum(["demo", "none"]).default("demo")),
  METRICS_TOKEN: z.preprocess(
    blank,
    z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, "must have at least 16 characters, without spaces")
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(
    blank,
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
};

/** The names of all settings: each is in the table of docs/operating.md. */
export const settingNames = Object.keys(fields) as (keyof typeof fields)[];

/** A setting that counts for nothing without another one. */
const pairs = [
  ["SEAL_PKCS12", "SEAL_PASSWORD_FILE"],
  ["SEAL_PASSWORD_FILE", "SEAL_PKCS12"],
  ["SEAL_SIGNER", "SEAL_CERTIFICATES"],
  ["SEAL_CERTIFICATES", "SEAL_SIGNER"],
  ["SMTP_URL", "MAIL_FROM"],
] as const;

const schema = z
  .object(fields)
  .superRefine((value, context) => {
    for (const [given, needed] of pairs)
      if (value[given] && !value[needed])
        context.addIssue({ code: "custom", path: [needed], message: `is needed with ${given}` });
  })
  .refine((value) => !(value.SEAL_PKCS12 && value.SEAL_SIGNER), {
    path: ["SEAL_SIGNER"],
    message: "and SEAL_PKCS12 exclude each other",
  })
  .transform((value) => ({
    ...value,
    PUBLIC_URL: new URL(value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).origin,
    MAIL_FROM: value.MAIL_FROM ?? "Partner programme <portal@localhost>",
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
