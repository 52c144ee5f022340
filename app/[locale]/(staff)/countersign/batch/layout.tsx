import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("agreement.kinds", "agreement.sign", "batch", "form", "refusals", "ui");
