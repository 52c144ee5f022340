import type { DisputeAnswer } from "@/lib/dispute/schema";
import { tracePath } from "@/lib/evaluate/trace/path";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

type DisputeLetter = { title: string; nodeId: string; isRevenue: boolean; verdict: DisputeAnswer; note: string };

/** The staff's answer, to the person who disputed the figure. */
export const disputeLetter = ({ title, nodeId, isRevenue, verdict, note }: DisputeLetter, locale: Locale): Letter =>
  writeLetter(
    locale,
    {
      template: "dispute-answered",
      news: { as: "dispute-answered", isConfidential: isRevenue },
      subject: "dispute.subject",
      paragraphs: [`dispute.${verdict}`, "dispute.note"],
      link: { label: "dispute.link", path: tracePath({ id: nodeId }) },
    },
    { title, note },
  );
