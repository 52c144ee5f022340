import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("form", "partner.appoint", "partner.overrides", "refusals");
