import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "account.code",
  "account.confirm",
  "account.enrol",
  "account.passkeys",
  "account.sign-in",
  "form",
  "refusals",
);
