import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("calendar", "form", "refusals");
