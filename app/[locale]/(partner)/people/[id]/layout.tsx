import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "form",
  "person.asks",
  "person.edit-page",
  "person.effect",
  "person.fields",
  "person.page",
  "refusals",
);
