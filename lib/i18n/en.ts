import about from "./en/about.json" with { type: "json" };
import account from "./en/account.json" with { type: "json" };
import activity from "./en/activity.json" with { type: "json" };
import agreement from "./en/agreement.json" with { type: "json" };
import application from "./en/application.json" with { type: "json" };
import assessment from "./en/assessment.json" with { type: "json" };
import batch from "./en/batch.json" with { type: "json" };
import calendar from "./en/calendar.json" with { type: "json" };
import campaign from "./en/campaign.json" with { type: "json" };
import company from "./en/company.json" with { type: "json" };
import credential from "./en/credential.json" with { type: "json" };
import declaration from "./en/declaration.json" with { type: "json" };
import dispute from "./en/dispute.json" with { type: "json" };
import edition from "./en/edition.json" with { type: "json" };
import event from "./en/event.json" with { type: "json" };
import file from "./en/file.json" with { type: "json" };
import form from "./en/form.json" with { type: "json" };
import kinds from "./en/kinds.json" with { type: "json" };
import landing from "./en/landing.json" with { type: "json" };
import mail from "./en/mail.json" with { type: "json" };
import mandate from "./en/mandate.json" with { type: "json" };
import member from "./en/member.json" with { type: "json" };
import navigation from "./en/navigation.json" with { type: "json" };
import outlook from "./en/outlook.json" with { type: "json" };
import overview from "./en/overview.json" with { type: "json" };
import partner from "./en/partner.json" with { type: "json" };
import person from "./en/person.json" with { type: "json" };
import progress from "./en/progress.json" with { type: "json" };
import refusals from "./en/refusals.json" with { type: "json" };
import review from "./en/review.json" with { type: "json" };
import scenario from "./en/scenario.json" with { type: "json" };
import seal from "./en/seal.json" with { type: "json" };
import terms from "./en/terms.json" with { type: "json" };
import tier from "./en/tier.json" with { type: "json" };
import trace from "./en/trace.json" with { type: "json" };
import ui from "./en/ui.json" with { type: "json" };
import verify from "./en/verify.json" with { type: "json" };

/** All English messages, by namespace. */
export const en = {
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
