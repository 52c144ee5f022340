import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("agreement.sign", "form", "refusals");
