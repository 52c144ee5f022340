import { expect, it } from "vitest";
import { misspeltSettings } from "./misspelt";

const known = ["SMTP_URL", "MAIL_FROM", "MAIL_DIR", "PUBLIC_URL", "WEB_PROCESSES", "PORT", "SEED"];

it.each([
  ["SMPT_URL", "SMTP_URL"],
  ["smtp_url", "SMTP_URL"],
  ["MAILFROM", "MAIL_FROM"],
  ["PUBLIC_URI", "PUBLIC_URL"],
  ["WEB_PROCESS", "WEB_PROCESSES"],
])("takes %s for %s", (name, meant) => {
  expect(misspeltSettings([name], known)).toEqual([{ name, meant }]);
});

it.each(["PATH", "HOME", "MAILDIR", "PWD", "SMTP_URL", "SHELL", "SORT", "npm_config_cache"])(
  "takes %s for nothing of ours",
  (name) => {
    expect(misspeltSettings([name], known)).toEqual([]);
  },
);

it("says nothing where the right one is set as well", () => {
  expect(misspeltSettings(["SMPT_URL", "SMTP_URL"], known)).toEqual([]);
});
