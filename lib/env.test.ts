import { expect, it } from "vitest";
import { readConfiguration, settingNames } from "./env";

const least = {
  DATABASE_URL: "postgresql://owner@database.example/portal",
  AUTH_SECRET: "a secret of the tests, which protects nothing",
};
const read = (variables: Record<string, string>) => readConfiguration({ ...least, ...variables });
const faultOf = (variables: Record<string, string>): string => {
  try {
    read(variables);
    return "none";
  } catch (error) {
    return String(error);
  }
};

it.each([
  "file:///srv/portal",
  "https://KEY:a%2Fsecret@s3.store.example/bucket",
  "http://KEY:secret@127.0.0.1:9000/bucket/with/prefix?region=eu-west-1",
])("takes a place of files: %s", (address) => {
  expect(read({ FILES_URL: address }).FILES_URL).toBe(address);
});

/** Of each setting, what must stop the start; a value with a secret in it says "hidden-word". Null: any text is right. */
const wrong: Record<(typeof settingNames)[number], readonly string[] | null> = {
  DATABASE_URL: ["", "database.example/portal", "mysql://database.example", "postgres://o:hidden-word#1@host/db"],
  DATABASE_DIRECT_URL: [
    "mysql://hidden-word@database.example",
    "postgresql://o:hidden-word@1@host/db",
    "postgresql://o:hidden-word/1@host/db",
    "postgresql://o:hidden-word%@host/db",
  ],
  DATA_DIR: null,
  PORT: ["3000x", "0x10", "1e3", "-1", "65536", "3000.5", " 80"],
  LISTEN_ADDRESS: ["http://127.0.0.1", "127.0.0.1:3000", "a b"],
  WEB_PROCESSES: ["0", "many", "65", "1.5"],
  DATABASE_CONNECTIONS: ["1", "1001"],
  PUBLIC_URL: [
    "partners.example.com",
    "partners.example.com:443",
    "ftp://partners.example.com",
    "https://partners.example.com/partners",
    "https://admin:hidden-word@partners.example.com",
    "https://partners.example.com?a=1",
    "https://partners.example.com/#a",
    "https://partners example.com",
    "https://",
  ],
  AUTH_SECRET: ["", "hidden-word"],
  FILES_URL: [
    "/srv/portal",
    "file:///",
    "https://s3.store.example/bucket",
    "https://KEY:hidden-word@s3.store.example",
    "https://KEY:hidden-word@s3.store.example/bucket/a b",
  ],
  SMTP_URL: [
    "smtp.example.com:587",
    "smtp.example.com",
    "http://smtp.example.com",
    "smtps:user:hidden-word@mail:465",
    "smtps://",
    "smtps://u:hidden-word#1@mail:465",
    "smtps://u:hidden-word@1@mail:465",
    "smtps://u:hidden-word/1@mail:465",
    "smtps://u:1?hidden-word@mail:465",
    "smtps://u:hidden-word%@mail:465",
    "smtps://:hidden-word@mail:465",
    "smtps://u:hidden-word@mail:465/path",
    "smtps://u:hidden-word@mail:99999",
    "smtps://u:hidden-word @mail:465",
  ],
  MAIL_FROM: [
    "Partner programme",
    "portal@",
    "portal <portal@vendor.example",
    "a@b.example, c@d.example",
    "a@b.example\nBcc: c@d.example",
  ],
  MAIL_DIR: null,
  MAIL_GATHERING_MINUTES: ["61", "-1", "a quarter"],
  TRUSTED_PROXY: ["proxy.example", "10.0.0.0/99"],
  TSA_URL: ["tsa.example", "ftp://tsa.example"],
  TSA_ROOTS: null,
  TSA_TIMEOUT_SECONDS: ["0", "21", "soon"],
  SEAL_PKCS12: null,
  SEAL_PASSWORD_FILE: null,
  SEAL_SIGNER: null,
  SEAL_CERTIFICATES: null,
  SEAL_REVOCATION: ["yes", "On"],
  DUAL_CONTROL: ["true"],
  DEMO_PARTNERS: ["99", "100001", "many"],
  SEED: ["None", "empty"],
  METRICS_TOKEN: ["hidden-word", "hidden-word hidden-word"],
  LOG_LEVEL: ["verbose"],
};

it.each(settingNames.flatMap((name) => (wrong[name] ?? []).map((value) => [name, value])))(
  "names %s where it is wrong, and nothing of what it holds: %s",
  (name = "", value = "") => {
    const failed = faultOf({ ...(name === "MAIL_FROM" && { SMTP_URL: "smtp://mail.example" }), [name]: value });
    expect(failed).toContain(`Configuration: ${name} `);
    expect(failed).not.toContain("hidden-word");
  },
);

it.each([
  ["smtp://mail.example.com:587", "portal@vendor.example"],
  ["smtps://user%40vendor.example:pa%23ss%25@mail:465", "Partner programme <portal@vendor.example>"],
  ["smtp://10.0.0.1/", "portal@intranet"],
])("takes a mail server: %s", (SMTP_URL, MAIL_FROM) => {
  expect(read({ SMTP_URL, MAIL_FROM })).toMatchObject({ SMTP_URL, MAIL_FROM });
});

it.each([
  ["https://partners.example.com/", "https://partners.example.com"],
  ["HTTPS://Partners.Example.com:443", "https://partners.example.com"],
  ["http://10.0.0.7:8080", "http://10.0.0.7:8080"],
])("keeps one spelling of the address people type: %s", (PUBLIC_URL, kept) => {
  expect(read({ PUBLIC_URL }).PUBLIC_URL).toBe(kept);
});

it.each([
  ["MAIL_FROM", { SMTP_URL: "smtp://mail.example" }],
  ["SEAL_PASSWORD_FILE", { SEAL_PKCS12: "/etc/portal/seal.p12" }],
  ["SEAL_PKCS12", { SEAL_PASSWORD_FILE: "/etc/portal/password" }],
  ["SEAL_CERTIFICATES", { SEAL_SIGNER: "/usr/local/bin/sign" }],
  ["SEAL_SIGNER", { SEAL_CERTIFICATES: "/etc/portal/seal.pem" }],
])("names %s where another setting needs it", (name, variables) => {
  expect(faultOf(variables)).toContain(`Configuration: ${name} is needed with`);
});

it("sends letters in the name of no vendor where none is told", () => {
  expect(read({}).MAIL_FROM).toBe("Partner programme <portal@localhost>");
});

it("keeps files in the data folder, asks the database directly and counts itself alone, unless told otherwise", () => {
  const { FILES_URL, DATABASE_DIRECT_URL, WEB_PROCESSES } = read({ FILES_URL: "" });
  expect([FILES_URL, DATABASE_DIRECT_URL, WEB_PROCESSES]).toEqual([undefined, undefined, 1]);
});
