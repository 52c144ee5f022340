import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("form", "member", "refusals", "terms.roles");
