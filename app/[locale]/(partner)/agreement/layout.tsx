import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("agreement.prepare", "agreement.share", "agreement.sign", "form", "refusals");
