import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("badge", "credential", "form", "refusals");
