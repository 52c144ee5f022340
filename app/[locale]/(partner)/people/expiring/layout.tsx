import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("credential.fields", "form", "person.expiring", "refusals");
