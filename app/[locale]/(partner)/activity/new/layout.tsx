import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "activity.fields",
  "activity.new",
  "confirmation.ask",
  "form",
  "kinds",
  "refusals",
  "terms",
);
