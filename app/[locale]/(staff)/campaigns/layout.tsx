import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("campaign.start", "form", "refusals");
