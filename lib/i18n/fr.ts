import about from "./fr/about.json" with { type: "json" };
import account from "./fr/account.json" with { type: "json" };
import activity from "./fr/activity.json" with { type: "json" };
import agreement from "./fr/agreement.json" with { type: "json" };
import application from "./fr/application.json" with { type: "json" };
import assessment from "./fr/assessment.json" with { type: "json" };
import batch from "./fr/batch.json" with { type: "json" };
import calendar from "./fr/calendar.json" with { type: "json" };
import campaign from "./fr/campaign.json" with { type: "json" };
import company from "./fr/company.json" with { type: "json" };
import credential from "./fr/credential.json" with { type: "json" };
import declaration from "./fr/declaration.json" with { type: "json" };
import dispute from "./fr/dispute.json" with { type: "json" };
import edition from "./fr/edition.json" with { type: "json" };
import event from "./fr/event.json" with { type: "json" };
import file from "./fr/file.json" with { type: "json" };
import form from "./fr/form.json" with { type: "json" };
import kinds from "./fr/kinds.json" with { type: "json" };
import landing from "./fr/landing.json" with { type: "json" };
import mail from "./fr/mail.json" with { type: "json" };
import mandate from "./fr/mandate.json" with { type: "json" };
import member from "./fr/member.json" with { type: "json" };
import navigation from "./fr/navigation.json" with { type: "json" };
import outlook from "./fr/outlook.json" with { type: "json" };
import overview from "./fr/overview.json" with { type: "json" };
import partner from "./fr/partner.json" with { type: "json" };
import person from "./fr/person.json" with { type: "json" };
import progress from "./fr/progress.json" with { type: "json" };
import refusals from "./fr/refusals.json" with { type: "json" };
import review from "./fr/review.json" with { type: "json" };
import scenario from "./fr/scenario.json" with { type: "json" };
import seal from "./fr/seal.json" with { type: "json" };
import terms from "./fr/terms.json" with { type: "json" };
import tier from "./fr/tier.json" with { type: "json" };
import trace from "./fr/trace.json" with { type: "json" };
import ui from "./fr/ui.json" with { type: "json" };
import verify from "./fr/verify.json" with { type: "json" };

/** All French messages, by namespace. */
export const fr = {
  about,
  account,
  activity,
  agreement,
  application,
  assessment,
  batch,
  calendar,
  campaign,
  company,
  credential,
  declaration,
  dispute,
  edition,
  event,
  file,
  form,
  kinds,
  landing,
  mail,
  mandate,
  member,
  navigation,
  outlook,
  overview,
  partner,
  person,
  progress,
  refusals,
  review,
  scenario,
  seal,
  terms,
  tier,
  trace,
  ui,
  verify,
};
