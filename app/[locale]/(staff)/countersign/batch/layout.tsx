import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("agreement", "batch", "form", "refusals", "ui");
