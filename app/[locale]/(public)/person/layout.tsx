import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages("form", "person.fields", "person.own", "refusals");
