import { TOTP } from "otpauth";
import { demoAccounts } from "@/db/seed/accounts";

const [email = ""] = process.argv.slice(2);
const account = demoAccounts.find((one) => one.email === email.toLowerCase());
if (!account?.totpSecret) {
  const known = demoAccounts.filter((one) => one.totpSecret).map((one) => one.email);
  process.stderr.write(
    `${account ? "This account signs in without a code" : "Usage: code <e-mail>"}. With a code: ${known.join(", ")}\n`,
  );
  process.exit(account ? 0 : 2);
}
process.stdout.write(`${new TOTP({ secret: account.totpSecret }).generate()}\n`);
