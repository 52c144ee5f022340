import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("account.invitation", "account.new-password", "account.sign-in", "form", "refusals");
