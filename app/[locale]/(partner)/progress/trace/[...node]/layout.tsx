import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("dispute.form", "dispute.withdraw", "form", "refusals");
