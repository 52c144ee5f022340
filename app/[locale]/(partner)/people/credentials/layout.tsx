import { layoutWithMessages } from "@/app/[locale]/frame/client-messages";

export default layoutWithMessages(
  "badge.done",
  "badge.outcomes",
  "badge.preview",
  "credential",
  "declaration",
  "form",
  "person.effect",
  "person.fields",
  "refusals",
  "review.thread",
);
