import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("account.new-password", "account.reset", "form", "refusals");
