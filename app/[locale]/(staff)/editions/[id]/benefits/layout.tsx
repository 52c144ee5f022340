import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "benefit.facts",
  "benefit.givings",
  "benefit.kinds",
  "edition.benefits",
  "form",
  "refusals",
);
